import type { PostingIndex } from './posting-index.ts';

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
  /** Numbers of the strands that were found, good until the next look-up. Strands have numbers below `strandCount`. */
  count(index: PostingIndex, lookup: Lookup, strandCount: number): Int32Array;
  /** What a strand that was found got. */
  sumOf(strand: number): number;
}

const mostPostings = 256;

export function createStrandTally(): StrandTally {
  // For each strand its sum and the last term that it got something for, side by side: one jump through the memory.
  let cells = new Float64Array(0);
  let found = new Int32Array(0);
  const postings = new Int32Array(mostPostings);
  /** Terms of all look-ups so far: nothing has to be cleared for the next one. */
  let counted = 0;

  return {
    count(index, { terms, weights, depth, openingTerms }, strandCount) {
      if (found.length < strandCount) {
        cells = new Float64Array(strandCount * 4);
        found = new Int32Array(strandCount * 2);
      }
      const before = counted;
      let count = 0;
      for (let rank = 0; rank < terms.length; rank += 1) {
        counted += 1;
        const weight = weights[rank] ?? 0;
        const length = index.read(terms[rank] ?? 0, postings, depth);
        for (let step = 0; step < length; step += 1) {
          const strand = postings[step] ?? 0;
          const last = cells[strand * 2 + 1] ?? 0;
          // A term's list may name a strand twice.
          if (last === counted) continue;
          if (last > before) cells[strand * 2] = (cells[strand * 2] ?? 0) + weight;
          else {
            if (rank >= openingTerms) continue;
            found[count] = strand;
            count += 1;
            cells[strand * 2] = weight;
          }
          cells[strand * 2 + 1] = counted;
        }
      }
      return found.subarray(0, count);
    },
    sumOf: (strand) => cells[strand * 2] ?? 0,
  };
}
