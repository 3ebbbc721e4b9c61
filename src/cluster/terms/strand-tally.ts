import type { Postings } from './posting-index.ts';

/** Terms by which strands are looked for, the most telling first. */
export interface Lookup {
  terms: readonly number[];
  /** What a strand that uses the term gets for it. */
  weights: readonly number[];
  /** How many of a term's strands are looked at, newest first: what keeps the cost flat. */
  depth: number;
  /** How many of the terms find strands; the rest, in many strands, only add to what is found. */
  openingTerms: number;
}

/** Adds up what strands get for the terms that they use, in memory that is used again for every look-up. */
export interface StrandTally {
  /** Returns how many strands were found. They can be read until the next look-up. */
  count(index: Postings, lookup: Lookup): number;
  /** The number of the strand that was found as the `at`-th, from 0 on. */
  strandAt(at: number): number;
  /** What it got. */
  sumAt(at: number): number;
}

/** At most this many strands are looked at for a term. */
const mostPostings = 64;
/** A table small enough to stay near the processor, which an array of all strands is not. */
const bits = 11;
const slotCount = 1 << bits;
/** The table is never fuller than this; what is found last, by the commonest terms, has no room then. */
const mostFound = 0.8 * slotCount;

/** Look-ups are numbered in 32 bits; when these are used up, the table is cleared. */
const lastNumber = 2 ** 31 - 1;

export function createStrandTally(): StrandTally {
  /**
   * By hash, side by side: a strand and the last term that it got something for, as a number that grows with all look-ups, so that
   * nothing has to be cleared.
   */
  const entries = new Int32Array(2 * slotCount);
  const sums = new Float64Array(slotCount);
  const found = new Uint16Array(slotCount);
  const postings = new Int32Array(mostPostings);
  let counted = 0;

  return {
    count(index, { terms, weights, depth, openingTerms }) {
      if (counted > lastNumber - terms.length) {
        entries.fill(0);
        counted = 0;
      }
      const before = counted;
      let count = 0;
      for (let rank = 0; rank < terms.length; rank += 1) {
        counted += 1;
        const weight = weights[rank] ?? 0;
        const length = index.read(terms[rank] ?? 0, postings, Math.min(depth, mostPostings));
        for (let step = 0; step < length; step += 1) {
          const strand = postings[step] ?? 0;
          let slot = Math.imul(strand, 0x9e3779b1) >>> (32 - bits);
          let last = entries[2 * slot + 1] ?? 0;
          while (last > before && entries[2 * slot] !== strand) {
            slot = (slot + 1) & (slotCount - 1);
            last = entries[2 * slot + 1] ?? 0;
          }
          // A term's list may name a strand twice.
          if (last === counted) continue;
          if (last > before) sums[slot] = (sums[slot] ?? 0) + weight;
          else {
            if (rank >= openingTerms || count >= mostFound) continue;
            found[count] = slot;
            count += 1;
            entries[2 * slot] = strand;
            sums[slot] = weight;
          }
          entries[2 * slot + 1] = counted;
        }
      }
      return count;
    },
    strandAt: (at) => entries[2 * (found[at] ?? 0)] ?? 0,
    sumAt: (at) => sums[found[at] ?? 0] ?? 0,
  };
}
