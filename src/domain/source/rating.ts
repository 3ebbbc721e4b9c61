import { ratedFactualities, factualityValues, type Factuality } from './factuality.ts';
import { ratedLeanings, type Leaning } from './leaning.ts';

/**
 * One rater's word on one source. `value` is on the rater-neutral scale: leaning -2 (left) to 2 (right), factuality 0
 * (very low) to 5 (very high). A rating without a value is shown but takes no part in a merge.
 */
export interface Rating {
  kind: 'leaning' | 'factuality';
  rater: string;
  label: string;
  value?: number;
  asOf: string;
  /** Where the rater says so; undefined for a guild's own word. */
  url?: string;
}

/** The mean of the raters, one vote each, rounded to a bucket, exact halves toward center; unrated without a vote. */
export function mergeLeaning(ratings: readonly Rating[]): Leaning {
  const mean = meanValue(ratings, 'leaning');
  if (mean === undefined) return 'unrated';
  const towardCenter = Math.sign(mean) * Math.ceil(Math.abs(mean) - 0.5);
  return ratedLeanings[towardCenter + 2] ?? 'unrated';
}

/** The mean of the raters rounded to the nearest level, exact halves down; unrated without a vote. */
export function mergeFactuality(ratings: readonly Rating[]): Factuality {
  const mean = meanValue(ratings, 'factuality');
  if (mean === undefined) return 'unrated';
  const level = Math.ceil(mean - 0.5);
  return ratedFactualities.find((factuality) => factualityValues[factuality] === level) ?? 'unrated';
}

function meanValue(ratings: readonly Rating[], kind: Rating['kind']): number | undefined {
  const values = ratings.flatMap((rating) =>
    rating.kind === kind && rating.value !== undefined ? [rating.value] : [],
  );
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
