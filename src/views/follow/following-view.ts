import type { Follow } from '../../domain/guild/follow.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { gold } from '../colours.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { pageRow } from '../fit/page-row.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { resumeFollowButton, unfollowButton } from './follow-buttons.ts';
import { followTitle } from './followed-view.ts';

interface Entry {
  follow: Follow;
  /** Its row; undefined when the story is no longer kept. */
  story?: StorySummary | undefined;
}

/** A row of buttons each: Discord takes five rows, and one turns the pages. */
const followsPerPage = 4;
const room = 3_500;

/** A page of what a guild's channels follow, oldest first, each with its state and buttons. */
export function followingView(entries: readonly Entry[], most: number, page = 0): View {
  if (entries.length === 0) {
    return fitView({ content: 'No channel of this server follows a story. `/follow` begins with one.' });
  }
  const pages = packPages(
    entries.map((entry, index) => ({ entry, rank: index + 1, text: entryLines(entry, index + 1) })),
    ({ text }) => text,
    { most: followsPerPage, room },
  );
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const rows = shown.map(({ entry: { follow }, rank }) => {
    // A story may be followed in several channels: the number tells which.
    const name = `${rank}: ${cleanText(follow.title)}`;
    const end = unfollowButton(follow, `Unfollow ${name}`, current);
    return follow.paused === undefined && follow.strikes === undefined
      ? buttonRow(end)
      : buttonRow(resumeFollowButton(follow, `Resume ${name}`), end);
  });
  return fitView({
    embeds: [
      {
        color: gold,
        title: `Following ${countOf(entries.length, 'story', 'stories')}`,
        description: shown.map(({ text }) => text).join('\n\n'),
        footer: {
          text: `Page ${current + 1} of ${pages.length} · ${entries.length} of ${most} that this server may follow`,
        },
      },
    ],
    components: [...rows, ...pageRow((target) => `following:${target}`, current, pages.length)],
  });
}

function entryLines({ follow, story }: Entry, rank: number): string {
  const { channelId, createdAt } = follow;
  const counts =
    story === undefined
      ? 'its story has ended'
      : `${story.independent} independent · latest article ${timestamp(story.updatedAt, 'R')}`;
  return [
    `**${rank}.** ${followTitle(follow)}`,
    `<#${channelId}> · since ${timestamp(createdAt, 'd')} · ${counts}`,
    stateOf(follow),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function stateOf({ paused, strikes, card }: Follow): string {
  if (paused !== undefined) return `paused ${timestamp(paused.at, 'R')}: ${escapeText(paused.reason)}`;
  if (strikes?.reason !== undefined)
    return `kept out since ${timestamp(strikes.since, 'R')}: ${escapeText(strikes.reason)}`;
  return card === undefined ? 'its card is about to be posted' : '';
}
