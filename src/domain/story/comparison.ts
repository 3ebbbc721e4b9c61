import type { Side } from '../source/leaning.ts';

/** Fewer sources than this on a side and its words are not shown: two headlines do not make a habit. */
export const minSourcesForWords = 3;

/** How the sides word one story: each side's articles, and the words it uses more than the others do. */
export interface Comparison {
  sides: Record<Side, ComparedSide>;
  /** False when fewer than two sides have enough sources for their words to mean anything. */
  wordsShown: boolean;
}

export interface ComparedSide {
  /** Most telling first, at most one per source. */
  articleIds: readonly string[];
  /** Most over-used first; empty when the side has too few sources. */
  words: readonly string[];
}
