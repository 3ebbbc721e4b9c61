import type { Article } from '../../domain/story/article.ts';
import type { Burst, BurstRule } from '../../domain/story/burst.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { minute } from '../../domain/clock.ts';
import { sideOf, type Side } from '../../domain/source/leaning.ts';
import { ownArticles } from './independent-sources.ts';

interface Report {
  sourceId: string;
  side: Side | undefined;
  at: number;
}

/**
 * The span in which most sources reported a story in their own words, if so many did as the rule asks for, and the last of
 * them at `since` or later. Of equal ones the latest.
 */
export function findBurst(
  articles: readonly Article[],
  { sources }: Pick<Catalog, 'sources'>,
  rule: BurstRule,
  since: Date,
): Burst | undefined {
  const reports = ownArticles(articles)
    .map(({ sourceId, publishedAt }): Report => ({
      sourceId,
      side: sideOf(sources.get(sourceId)?.leaning ?? 'unrated'),
      at: publishedAt.getTime(),
    }))
    .sort((one, other) => one.at - other.at);
  const inSpan = countBy<string>();
  const sidesInSpan = countBy<Side>();
  let best: Burst | undefined;
  let first = 0;
  const isOver = (old: Report | undefined, at: number): old is Report =>
    old !== undefined && at - old.at > rule.minutes * minute;
  for (const report of reports) {
    inSpan.add(report.sourceId);
    if (report.side !== undefined) sidesInSpan.add(report.side);
    for (let old = reports[first]; isOver(old, report.at); old = reports[first]) {
      inSpan.remove(old.sourceId);
      if (old.side !== undefined) sidesInSpan.remove(old.side);
      first += 1;
    }
    if (report.at < since.getTime() || inSpan.size() < rule.sources) continue;
    if (rule.sides > 1 && sidesInSpan.size() < rule.sides) continue;
    if (best !== undefined && best.sources > inSpan.size()) continue;
    const minutes = Math.ceil((report.at - (reports[first]?.at ?? report.at)) / minute);
    best = { sources: inSpan.size(), sides: sidesInSpan.size(), minutes, at: new Date(report.at) };
  }
  return best;
}

/** How many different keys were added more often than removed. */
function countBy<Key>() {
  const counts = new Map<Key, number>();
  return {
    add: (key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1),
    remove(key: Key) {
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
    size: () => counts.size,
  };
}
