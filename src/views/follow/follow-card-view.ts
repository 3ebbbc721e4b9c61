import { messageLink, quietDays, type Follow, type FollowEnd } from '../../domain/guild/follow.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { storyView, type StoryCard } from '../story/story-view.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { followButtonId, unfollowButton } from './follow-buttons.ts';

/** What a card of a followed story bears beside the story. */
export interface CardFacts {
  follow: Pick<Follow, 'id' | 'guildId' | 'channelId'>;
  /** By which it is found again. */
  messageId: string;
  /** The message of the card that it goes on from. */
  continues?: string | undefined;
  now: Date;
}

/** The living card of a followed story; without `card` where the server lets none of its sources speak. */
export function followCardView(card: StoryCard | undefined, facts: CardFacts): View {
  const { follow, messageId, continues, now } = facts;
  const earlier = continues === undefined ? '' : ` · goes on from [an earlier card](${messageLink(follow, continues)})`;
  const buttons = [button(followButtonId(messageId), 'About this card'), unfollowButton(follow)];
  if (card === undefined) {
    const content = `**Following** a story of which this server mutes, or does not quote, every source at present${earlier}`;
    return { ...fitView({ content, components: [buttonRow(...buttons)] }), embeds: [] };
  }
  const content = `**Following** · updated ${timestamp(now, 'R')}${earlier}`;
  return fitView({ ...storyView(card, buttons), content });
}

/** What takes the place of a card's first line and its buttons when the follow is over; the story stands as it was last. */
export function endedCardView(end: FollowEnd, now: Date, elsewhere?: string): View {
  return {
    content: `**No longer followed** since ${timestamp(now, 'f')}: ${reasonOf(end, elsewhere)}`,
    components: [],
  };
}

function reasonOf(end: FollowEnd, elsewhere: string | undefined): string {
  switch (end) {
    case 'unfollowed':
      return 'someone ended it. `/follow` begins anew.';
    case 'quiet':
      return `this story has ended, nothing new came for ${quietDays} days.`;
    case 'gone':
      return 'this story has ended and is no longer kept.';
    case 'joined':
      return elsewhere === undefined
        ? 'the story became one with another that is followed here.'
        : `the story became one with another: [its card](${elsewhere}) goes on.`;
  }
}
