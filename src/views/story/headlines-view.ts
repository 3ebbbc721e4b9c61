import type { Catalog } from '../../domain/source/catalog.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import type { Topic } from '../../domain/story/topic.ts';
import { selectRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { pageRow } from '../fit/page-row.ts';
import { limits } from '../limits.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { shareLetters } from './side-letters.ts';
import { storyEntry } from './story-entry.ts';
import { storyOptions } from './story-options.ts';
import type { View } from '../view.ts';

const storiesPerPage = 5;

/** A page of ranked stories, best first, with a menu that opens one of them. A page that doesn't exist shows the nearest. */
export function headlinesView({
  stories,
  catalog,
  page = 0,
  topic,
  palette,
}: {
  stories: readonly StorySummary[];
  catalog: Catalog;
  page?: number;
  topic?: Topic;
  palette?: Palette | undefined;
}): View {
  const heading = topic === undefined ? 'Headlines' : `Headlines · ${escapeText(topic.name)}`;
  if (stories.length === 0) {
    return fitView({
      embeds: [
        {
          color: gold,
          title: heading,
          description: 'No story here has had news in the last 48 hours. `/story` finds older ones.',
        },
      ],
    });
  }
  const ranked = stories.map((story, index) => ({
    story,
    text: storyEntry(story, catalog, { rank: index + 1, palette }),
  }));
  const pages = packPages(ranked, ({ text }) => text, { most: storiesPerPage, room: limits.description });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const id = (target: number): string => `headlines:${topic?.id ?? 'all'}:${target}`;
  const options = storyOptions(
    shown.map(({ story }) => story),
    ({ sources, sides }) => `${countOf(sources, 'source')} · ${shareLetters(sides)}`,
  );
  return fitView({
    embeds: [
      {
        color: gold,
        title: heading,
        description: shown.map(({ text }) => text).join('\n\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${countOf(stories.length, 'story', 'stories')}` },
      },
    ],
    components: [selectRow('story:pick', 'Open a story', options), ...pageRow(id, current, pages.length)],
  });
}
