import { inTitle, isPair } from './term-kind.ts';
import type { PackedVector } from './vector-arena.ts';

/** What every two of some vectors have in common, as square matrices. */
export interface Products {
  /** Products of the vectors, in squared weight units; the later vector's row. */
  products: Float64Array;
  /** At [one, other], for both orders: how much of the product lies in the title of `one`. */
  titles: Float64Array;
  /** How many words they share, pairs of neighbours aside; the later vector's row. */
  common: Uint8Array;
}

/** Multiplies every two vectors, term by term: those that share none are never visited. */
export function multiplyVectors(vectors: readonly PackedVector[]): Products {
  const count = vectors.length;
  const products = new Float64Array(count * count);
  const titles = new Float64Array(count * count);
  const common = new Uint8Array(count * count);
  const { vectorOf, weights, kinds, before } = chainByTerm(vectors);
  for (let entry = 0; entry < before.length; entry += 1) {
    const one = vectorOf[entry] ?? 0;
    const weight = weights[entry] ?? 0;
    const kind = kinds[entry] ?? 0;
    for (let earlier = before[entry] ?? -1; earlier !== -1; earlier = before[earlier] ?? -1) {
      const other = vectorOf[earlier] ?? 0;
      const product = weight * (weights[earlier] ?? 0);
      const cell = one * count + other;
      products[cell] = (products[cell] ?? 0) + product;
      if ((kind & isPair) === 0) common[cell] = (common[cell] ?? 0) + 1;
      if (isTitleWord(kind)) titles[cell] = (titles[cell] ?? 0) + product;
      if (isTitleWord(kinds[earlier] ?? 0)) {
        titles[other * count + one] = (titles[other * count + one] ?? 0) + product;
      }
    }
  }
  return { products, titles, common };
}

/** The entries of all vectors side by side, each with the last one before it of the same term; -1 where there is none. */
function chainByTerm(vectors: readonly PackedVector[]) {
  const length = vectors.reduce((sum, { start, end }) => sum + end - start, 0);
  const vectorOf = new Uint16Array(length);
  const terms = new Uint32Array(length);
  const weights = new Uint16Array(length);
  const kinds = new Uint8Array(length);
  const before = new Int32Array(length);
  const bits = Math.ceil(Math.log2(length + 1)) + 1;
  /** By hash of a term, one more than its last entry so far. */
  const lasts = new Int32Array(1 << bits);
  let entry = 0;
  for (const [number, vector] of vectors.entries()) {
    for (let at = vector.start; at < vector.end; at += 1) {
      const term = vector.terms[at] ?? 0;
      vectorOf[entry] = number;
      terms[entry] = term;
      weights[entry] = vector.weights[at] ?? 0;
      kinds[entry] = vector.kinds[at] ?? 0;
      let slot = Math.imul(term, 0x9e3779b1) >>> (32 - bits);
      while (lasts[slot] !== 0 && terms[(lasts[slot] ?? 0) - 1] !== term) slot = (slot + 1) & ((1 << bits) - 1);
      before[entry] = (lasts[slot] ?? 0) - 1;
      entry += 1;
      lasts[slot] = entry;
    }
  }
  return { vectorOf, weights, kinds, before };
}

function isTitleWord(kind: number): boolean {
  return (kind & (inTitle | isPair)) === inTitle;
}
