import type { PackedVector } from './vector-arena.ts';

/** Finds the terms of one vector that is compared with many others. */
export interface TermFinder {
  /** Takes another vector in place of the one before. */
  hold(vector: PackedVector): void;
  /** Where a term stands in the arrays of the vector; -1 where it has none. */
  find(term: number): number;
}

/** A table ten times as long as a vector: mostly a look at one byte says that a term isn't there. */
const bits = 9;

export function createTermFinder(): TermFinder {
  /** By hash, one more than the position in the vector. */
  const positions = new Uint8Array(1 << bits);
  let terms: Uint32Array = new Uint32Array(0);
  let before = -1;

  return {
    hold(vector) {
      terms = vector.terms;
      before = vector.start - 1;
      positions.fill(0);
      for (let at = vector.start; at < vector.end; at += 1) {
        let slot = Math.imul(terms[at] ?? 0, 0x9e3779b1) >>> (32 - bits);
        while (positions[slot] !== 0) slot = (slot + 1) & (positions.length - 1);
        positions[slot] = at - before;
      }
    },
    find(term) {
      let slot = Math.imul(term, 0x9e3779b1) >>> (32 - bits);
      for (;;) {
        const position = positions[slot] ?? 0;
        if (position === 0) return -1;
        if (terms[before + position] === term) return before + position;
        slot = (slot + 1) & (positions.length - 1);
      }
    },
  };
}
