import type { Catalog } from '../../domain/source/catalog.ts';
import { leaningLabels, type Leaning } from '../../domain/source/leaning.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { Source } from '../../domain/source/source.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { gold } from '../colours.ts';
import { selectRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { pageRow } from '../fit/page-row.ts';
import { limits } from '../limits.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf, spanOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import type { View } from '../view.ts';
import { shareLetters } from './side-letters.ts';
import { storyEntry } from './story-entry.ts';
import { storyOptions } from './story-options.ts';

const storiesPerPage = 5;
const longestWords = 80;

/** What the stories were narrowed to besides their words. */
export interface SearchFilters {
  hours?: number;
  source?: Source;
  leaning?: Leaning;
}

/** A page of the stories that some words find, best match first; `idOf` tells what leads to a page. */
export function searchView({
  stories,
  words,
  filters,
  catalog,
  page = 0,
  idOf,
  palette,
}: {
  stories: readonly StorySummary[];
  words: string;
  filters: SearchFilters;
  catalog: Catalog;
  page?: number;
  idOf: (page: number) => string;
  palette?: Palette | undefined;
}): View {
  const asked = `“${cutLine(cleanText(words), longestWords)}”`;
  const narrowed = filterTexts(filters);
  if (stories.length === 0) {
    const how = narrowed.length === 0 ? '' : `, ${narrowed.map((text) => isolateText(escapeText(text))).join(', ')}`;
    return fitView({ content: `No live story matches ${isolateText(escapeText(asked))}${how}.` });
  }
  const entries = stories.map((story, index) => ({
    story,
    text: storyEntry(story, catalog, { rank: index + 1, palette }),
  }));
  const pages = packPages(entries, ({ text }) => text, { most: storiesPerPage, room: limits.description });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const options = storyOptions(
    shown.map(({ story }) => story),
    ({ sources, sides }) => `${countOf(sources, 'source')} · ${shareLetters(sides)}`,
  );
  const counted = `Page ${current + 1} of ${pages.length} · ${countOf(stories.length, 'story', 'stories')}`;
  return fitView({
    embeds: [
      {
        color: gold,
        title: `Search · ${escapeText(asked)}`,
        description: shown.map(({ text }) => text).join('\n\n'),
        footer: { text: [counted, ...narrowed].map(cleanText).join(' · ') },
      },
    ],
    components: [selectRow('story:pick', 'Open a story', options), ...pageRow(idOf, current, pages.length)],
  });
}

function filterTexts({ hours, source, leaning }: SearchFilters): string[] {
  return [
    ...(hours === undefined
      ? []
      : [hours % 24 === 0 ? `last ${spanOf(hours / 24, 'day')}` : `last ${spanOf(hours, 'hour')}`]),
    ...(source === undefined ? [] : [`with ${source.name}`]),
    ...(leaning === undefined
      ? []
      : [leaning === 'unrated' ? 'with unrated sources' : `with sources rated ${leaningLabels[leaning]}`]),
  ];
}
