import type { Catalog } from '../../domain/source/catalog.ts';
import type { Palette } from '../../domain/guild/palette.ts';
import type { StorySummary } from '../../domain/story/story-summary.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { linkTo } from '../text/link-to.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';
import { shareLetters } from './side-letters.ts';

const longestTitle = 160;

/** A story in a ranked list: headline and source, what else is to be said of it, its shares and counts, and how to open it. */
export function storyEntry(
  story: StorySummary,
  catalog: Catalog,
  { rank, lines = [], palette }: { rank: number; lines?: readonly string[]; palette?: Palette | undefined },
): string {
  const title = linkTo(cutLine(cleanText(story.title), longestTitle), story.url);
  const source = isolateText(escapeText(sourceName(catalog, story.sourceId)));
  const counts = `${countOf(story.articles, 'article')} · ${story.independent} independent`;
  return [
    `**${rank}.** ${title} — ${source}`,
    ...lines,
    `${shareLetters(story.sides, palette)} · ${counts} · ${timestamp(story.updatedAt, 'R')}`,
    `\`/story ${story.slug}\``,
  ].join('\n');
}
