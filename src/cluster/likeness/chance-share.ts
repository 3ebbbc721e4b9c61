import type { PackedVector } from '../terms/vector-arena.ts';

/** Articles of this many terms have more than two words in common when they tell of one event; */
const manyTerms = 28;
/** so little of the similarity counts where it comes of no word, one or two. */
const shares = [0.5, 0.5, 0.8] as const;

/**
 * How much of the similarity of two articles counts that have this many words in common, pairs of neighbours aside: a rare word or
 * two that both happen to use make no story, least of all while few articles have shown which words are rare.
 */
export function chanceShare(common: number, one: PackedVector, other: PackedVector): number {
  if (common >= shares.length || Math.min(one.end - one.start, other.end - other.start) < manyTerms) return 1;
  return shares[common] ?? 1;
}
