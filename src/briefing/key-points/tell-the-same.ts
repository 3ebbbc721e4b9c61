import type { StorySentence } from './story-sentences.ts';

/** Two sentences with this share of their terms in common (of the shorter one's) are not both taken. */
export const mostOverlap = 0.6;
const mostOverlapWithFigure = 0.38;
/** Of a sentence with so few terms each says more, and half of them are enough. */
const shortSentence = 6;
const mostOverlapOfShort = 0.5;

/** Whether two sentences tell the same: by their terms, by two figures, or by a figure and many terms unless there is news beside it. */
export function repeats(a: StorySentence, b: StorySentence, isNews: boolean): boolean {
  let figures = 0;
  for (const term of a.termSet) if (/^\p{N}/u.test(term) && b.termSet.has(term)) figures += 1;
  const overlap = overlapOf(a.termSet, b.termSet);
  const limit = Math.min(a.termSet.size, b.termSet.size) <= shortSentence ? mostOverlapOfShort : mostOverlap;
  return figures >= 2 || overlap > limit || (figures === 1 && !isNews && overlap > mostOverlapWithFigure);
}

/** The share of the smaller set that the larger one holds too. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of small) if (large.has(term)) common += 1;
  return small.size === 0 ? 0 : common / small.size;
}

/** The share of a sentence's terms that no chosen one has. */
export function freshnessOf({ termSet }: StorySentence, said: ReadonlySet<string>): number {
  let fresh = 0;
  for (const term of termSet) if (!said.has(term)) fresh += 1;
  return fresh / termSet.size;
}

/** Whether a sentence has one of the terms. */
export function holdsOf({ termSet }: StorySentence, terms: ReadonlySet<string>): boolean {
  for (const term of termSet) if (terms.has(term)) return true;
  return false;
}
