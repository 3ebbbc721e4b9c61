import { messageLink, type Follow } from '../../domain/guild/follow.ts';
import type { CitedChange } from '../../domain/story/story-change.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { gold } from '../colours.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { changeLines } from '../story/change-lines.ts';
import { storyTitle } from '../story/story-title.ts';
import { fitText } from '../text/fit-text.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { followButtonId } from './follow-buttons.ts';

export interface ChangeFacts {
  follow: Follow;
  story: Story;
  catalog: Catalog;
  change: CitedChange;
  /** By which it is found again. */
  messageId: string;
  /** It stands in the channel, as the bot may not start a thread there. */
  isRefused?: boolean;
}

/** Tells the followers of a story what changed materially since they were told last. */
export function changeView({ follow, story, catalog, change, messageId, isRefused = false }: ChangeFacts): View {
  const { card, toldAt } = follow;
  const since = toldAt === undefined ? '' : `Since ${timestamp(toldAt, 'f')}`;
  const link = card === undefined ? '' : `[the card](${messageLink(follow, card.messageId)})`;
  const end = [since, link].filter((text) => text !== '').join(' · ');
  const lines = changeLines(change, story, catalog).map((line) => `- ${line}`);
  return fitView({
    embeds: [
      {
        color: gold,
        author: { name: 'What changed' },
        title: storyTitle(story),
        url: headlineOf(story).url,
        description: fitText([...lines, end].join('\n'), limits.description),
        ...(isRefused
          ? { footer: { text: 'Told here, as I may not start a thread: for that I need Create Public Threads.' } }
          : {}),
      },
    ],
    components: [
      buttonRow(
        button(`story:${story.slug}:timeline`, 'Timeline'),
        button(followButtonId(messageId), 'Why am I told this?'),
      ),
    ],
  });
}
