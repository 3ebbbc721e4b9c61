import { messageLink, type Follow } from '../../domain/guild/follow.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { linkTo } from '../text/link-to.ts';
import type { View } from '../view.ts';
import { resumeFollowButton, unfollowButton } from './follow-buttons.ts';

const longestTitle = 160;

/** What a follow is called in a line: its headline, linked to its card where there is one. */
export function followTitle(follow: Follow): string {
  const { title, slug, card } = follow;
  const shown = cutLine(cleanText(title), longestTitle) || slug;
  return card === undefined ? escapeText(shown) : linkTo(shown, messageLink(follow, card.messageId));
}

/** Confirms that a channel follows a story, or says that it did already or why its card is not there yet. */
export function followedView(follow: Follow, { isNew, missing }: { isNew: boolean; missing: readonly string[] }): View {
  const { channelId, card, paused, strikes } = follow;
  const what = `**${followTitle(follow)}**`;
  if (card === undefined) {
    const reason =
      paused?.reason ?? strikes?.reason ?? 'Discord did not take the card yet. It is tried again every minute.';
    return fitView({
      content: `<#${channelId}> follows ${what}, but its card is not there: ${escapeText(reason)}`,
      components: [buttonRow(resumeFollowButton(follow, 'Try again'), unfollowButton(follow))],
    });
  }
  const place =
    missing.length === 0
      ? 'what changes materially is told in its thread'
      : `what changes materially is told in the channel itself: to start a thread I lack ${missing.map((name) => `**${name}**`).join(' and ')} there`;
  return fitView({
    content: `<#${channelId}> ${isNew ? 'follows' : 'already follows'} ${what}. The card is kept up to date; ${place}.`,
    components: [buttonRow(unfollowButton(follow))],
  });
}

/** Confirms that a follow has ended. */
export function unfollowedView(follow: Follow): View {
  return fitView({ content: `<#${follow.channelId}> no longer follows **${followTitle(follow)}**.` });
}
