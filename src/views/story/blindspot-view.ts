import type { Blindspot } from '../../domain/story/blindspot.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { sideLabels, type Side } from '../../domain/source/leaning.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { gold } from '../colours.ts';
import { selectRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { pageRow } from '../fit/page-row.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { limits } from '../limits.ts';
import { countOf } from '../text/count-of.ts';
import type { View } from '../view.ts';
import { blindspotRuleText } from './blindspot-rule-text.ts';
import { blindspotLine } from './blindspot-line.ts';
import { storyEntry } from './story-entry.ts';
import { storyOptions } from './story-options.ts';

const storiesPerPage = 5;

/** A page of the stories that one side barely covers; when there are none, how many were looked at and what makes one. */
export function blindspotView({
  found,
  live,
  looked,
  catalog,
  side,
  page = 0,
  palette,
}: {
  found: readonly { story: StorySummary; blindspot: Blindspot }[];
  live: number;
  looked: number;
  catalog: Catalog;
  side?: Side;
  page?: number;
  palette?: Palette | undefined;
}): View {
  const title = side === undefined ? 'Blindspots' : `Blindspots of the ${sideLabels[side]}`;
  const basis = `${countOf(looked, 'live story', 'live stories')} of ${live} had enough rated sources to tell.`;
  if (found.length === 0) {
    const none = `No story is ${side === undefined ? 'a blindspot' : `a blindspot of the ${sideLabels[side]}`} right now.`;
    return fitView({
      embeds: [{ color: gold, title, description: [`${none} ${basis}`, blindspotRuleText()].join('\n\n') }],
    });
  }
  const entries = found.map(({ story, blindspot }, index) => ({
    story,
    blindspot,
    text: storyEntry(story, catalog, { rank: index + 1, lines: [blindspotLine(blindspot)], palette }),
  }));
  const pages = packPages(entries, ({ text }) => text, { most: storiesPerPage, room: limits.description });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const id = (target: number): string => `blindspot:${side ?? 'any'}:${target}`;
  const options = storyOptions(
    shown.map(({ story, blindspot }) => ({ ...story, blindspot })),
    ({ sources, blindspot: { missed, missedCount, rated } }) =>
      `${countOf(sources, 'source')} · ${missedCount} ${sideLabels[missed]} of ${rated} rated`,
  );
  return fitView({
    embeds: [
      {
        color: gold,
        title,
        description: shown.map(({ text }) => text).join('\n\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${basis} ${blindspotRuleText()}` },
      },
    ],
    components: [selectRow('story:pick', 'Open a story', options), ...pageRow(id, current, pages.length)],
  });
}
