import { blindspotRule, type Blindspot } from '../../domain/story/blindspot.ts';
import type { Coverage } from '../../domain/story/coverage.ts';
import type { Side } from '../../domain/source/leaning.ts';

const { minRated, maxMissedPercent, minCoveringPercent, minRatio, maxShareOfPool, maxLowFactuality } = blindspotRule;

/**
 * The side, left or right, that barely covers the story while the other does; undefined for most stories. Judged by
 * independent rated sources, and against the pool: a side that we read few feeds of is not "missing" a story.
 */
export function findBlindspot(coverage: Coverage): Blindspot | undefined {
  const { sides, pool } = coverage;
  const counts = coverage.independentSides ?? {
    left: sides.left.count,
    center: sides.center.count,
    right: sides.right.count,
  };
  const rated = counts.left + counts.center + counts.right;
  const pooled = pool.left + pool.center + pool.right;
  if (rated < minRated || pooled === 0) return undefined;

  const missed: Side = counts.left <= counts.right ? 'left' : 'right';
  const covering: Side = missed === 'left' ? 'right' : 'left';
  const missedPercent = (counts[missed] * 100) / rated;
  const coveringPercent = (counts[covering] * 100) / rated;
  const poolPercent = (pool[missed] * 100) / pooled;
  const isMissed =
    missedPercent <= maxMissedPercent &&
    coveringPercent >= minCoveringPercent &&
    // By the counts: the rounded shares of 5 and 2 of 12 sources are not exactly 2.5 times each other.
    counts[covering] >= minRatio * counts[missed] &&
    // Of a side that we read nothing of, nothing is missing.
    pool[missed] > 0 &&
    missedPercent <= maxShareOfPool * poolPercent &&
    (coverage.lowFactualitySides?.[covering] ?? 0) <= maxLowFactuality * counts[covering];
  if (!isMissed) return undefined;
  return {
    missed,
    missedCount: counts[missed],
    rated,
    missedPercent: Math.round(missedPercent),
    poolPercent: Math.round(poolPercent),
    covering,
  };
}
