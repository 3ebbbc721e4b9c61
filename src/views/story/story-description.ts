import type { Blindspot } from '../../domain/story/blindspot.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import { numberArticles } from './article-numbers.ts';
import { blindspotLine } from './blindspot-line.ts';
import { coverageLine } from './coverage-line.ts';
import { coverageRows } from './coverage-rows.ts';
import { isWithin } from '../text/count-characters.ts';
import { keyPointLines } from './key-point-lines.ts';
import { quoteLines } from './quote-lines.ts';
import { countLetters } from './side-letters.ts';

interface Density {
  points: number;
  quotes: number;
  citations: number;
}

/** From roomy to tight: long URLs cost citations first, then quotes, then key points. */
const densities: readonly Density[] = [
  { points: 5, quotes: 4, citations: 4 },
  { points: 5, quotes: 3, citations: 2 },
  { points: 5, quotes: 2, citations: 1 },
  { points: 5, quotes: 1, citations: 1 },
  { points: 4, quotes: 1, citations: 1 },
  { points: 3, quotes: 1, citations: 1 },
];

/** The body of a story's card: coverage in one line and in rows, key points, quotes; as much of it as `room` code points hold. */
export function storyDescription(
  {
    story,
    coverage,
    catalog,
    blindspot,
    palette,
  }: { story: Story; coverage: Coverage; catalog: Catalog; blindspot?: Blindspot; palette?: Palette },
  room: number,
): string {
  const numbers = numberArticles(story);
  const { keyPoints, quotes } = story.brief;
  const language = headlineOf(story).language;
  const write = (density: Density): string =>
    [
      coverageLine(coverage),
      ...(blindspot === undefined ? [] : [blindspotLine(blindspot)]),
      coverageRows(coverage, palette),
      `${coverage.unrated} unrated · our sources: ${countLetters(coverage.pool)}`,
      '',
      ...keyPointLines(keyPoints.slice(0, density.points), numbers, density.citations).flatMap((line) => [line, '']),
      ...quoteLines(quotes.slice(0, density.quotes), numbers, catalog, language),
    ]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd();
  let written = '';
  for (const density of densities) {
    written = write(density);
    if (isWithin(written, room)) break;
  }
  return written;
}
