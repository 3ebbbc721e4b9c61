import type { Catalog } from '../../domain/source/catalog.ts';
import type { Story } from '../../domain/story/story.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';

/** One line per rater of the story's sources: how many of them it rates, and the dates of its ratings. */
export function raterLines(story: Pick<Story, 'articles'>, catalog: Catalog): string[] {
  const datesByRater = new Map<string, { sources: Set<string>; dates: string[] }>();
  for (const sourceId of new Set(story.articles.map((article) => article.sourceId))) {
    for (const { rater, asOf } of catalog.sources.get(sourceId)?.ratings ?? []) {
      const seen = datesByRater.get(rater) ?? { sources: new Set(), dates: [] };
      seen.sources.add(sourceId);
      seen.dates.push(asOf);
      datesByRater.set(rater, seen);
    }
  }
  if (datesByRater.size === 0) return ['No rater has rated a source of this story.'];
  return [...datesByRater]
    .sort((a, b) => b[1].sources.size - a[1].sources.size)
    .map(([rater, { sources, dates }]) => {
      const [first = '', ...rest] = dates.toSorted();
      const last = rest.at(-1) ?? first;
      const span = first === last ? first : `${first} to ${last}`;
      return `${escapeText(rater)}: ${countOf(sources.size, 'source')}, as of ${escapeText(span)}`;
    });
}
