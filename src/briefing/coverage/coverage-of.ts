import { allot } from '../../domain/allot.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import { factualities, type Factuality } from '../../domain/source/factuality.ts';
import { sideOf, sides, type Side } from '../../domain/source/leaning.ts';
import { ownershipKinds, type OwnershipKind } from '../../domain/source/source.ts';
import { independentSources } from './independent-sources.ts';

/**
 * How the story's sources spread over sides, factuality, ownership and countries. Every source counts once, however many
 * articles it has; a source that the catalog doesn't know counts as unrated.
 */
export function coverageOf(
  story: { articles: readonly Article[] },
  catalog: Catalog,
  pool: Record<Side, number>,
): Coverage {
  const sourceIds = new Set(story.articles.map((article) => article.sourceId));
  const independent = independentSources(story.articles);
  const counts: Record<Side, number> = { left: 0, center: 0, right: 0 };
  const independentSides: Record<Side, number> = { left: 0, center: 0, right: 0 };
  const lowFactualitySides: Record<Side, number> = { left: 0, center: 0, right: 0 };
  const factuality = countFrom<Factuality>(factualities);
  const ownership = countFrom<OwnershipKind>(ownershipKinds);
  const countries = new Map<string, number>();

  for (const id of sourceIds) {
    const source = catalog.sources.get(id);
    const side = sideOf(source?.leaning ?? 'unrated');
    if (side !== undefined) {
      counts[side] += 1;
      if (independent.has(id)) independentSides[side] += 1;
      if (independent.has(id) && isLow(source?.factuality)) lowFactualitySides[side] += 1;
    }
    factuality[source?.factuality ?? 'unrated'] += 1;
    ownership[source?.ownership.kind ?? 'unknown'] += 1;
    if (source?.country !== undefined) countries.set(source.country, (countries.get(source.country) ?? 0) + 1);
  }

  const rated = sides.reduce((sum, side) => sum + counts[side], 0);
  const [left = 0, center = 0, right = 0] = allot(
    sides.map((side) => counts[side]),
    100,
  );
  return {
    articles: story.articles.length,
    sources: sourceIds.size,
    independent: independent.size,
    rated,
    unrated: sourceIds.size - rated,
    sides: {
      left: { count: counts.left, percent: left },
      center: { count: counts.center, percent: center },
      right: { count: counts.right, percent: right },
    },
    independentSides,
    lowFactualitySides,
    factuality,
    ownership,
    countries: [...countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    pool,
  };
}

function isLow(factuality: Factuality | undefined): boolean {
  return factuality === 'low' || factuality === 'very-low';
}

function countFrom<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}
