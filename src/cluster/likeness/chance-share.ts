import type { PackedVector } from '../terms/vector-arena.ts';

/** Articles of this many terms have more than two words in common when they tell of one event; */
const manyTerms = 28;
/** so little of the similarity counts where it comes of no word, one or two. */
const shares = [0.5, 0.5, 0.8] as const;

/**
 * The same for two articles in two languages. Most share hardly a word; Spanish and Portuguese or Russian and Ukrainian share those of
 * any fire. What names one event is linked by that (link-strands.ts).
 */
const foreignShare = 0.65;

/**
 * How much of the similarity of two articles counts that have this many words in common, pairs of neighbours aside: a rare word or
 * two that both happen to use make no story, least of all while few articles have shown which words are rare.
 */
export function chanceShare(common: number, one: PackedVector, other: PackedVector, isOneLanguage: boolean): number {
  if (!isOneLanguage) return foreignShare;
  if (common >= shares.length || Math.min(one.end - one.start, other.end - other.start) < manyTerms) return 1;
  return shares[common] ?? 1;
}
