import type { Postings } from './posting-index.ts';

/** The newest strands that use each of very many terms, in fixed memory: for terms so rare that few strands do. */
export interface RecentStrands extends Postings {
  add(term: number, strand: number): void;
}

const bits = 19;
/** How many strands a row has room for. Terms that share one show each other's strands. */
export const rowLength = 8;
const nothing = 0;

export function createRecentStrands(): RecentStrands {
  // One more than the strands' numbers. What was never written to takes no room in the machine.
  const rows = new Int32Array(rowLength << bits);
  const rowOf = (term: number) => (Math.imul(term, 0x9e3779b1) >>> (32 - bits)) * rowLength;

  return {
    add(term, strand) {
      const start = rowOf(term);
      let moved = strand + 1;
      for (let at = start; at < start + rowLength; at += 1) {
        const before = rows[at] ?? nothing;
        rows[at] = moved;
        if (before === nothing || before === strand + 1) return;
        moved = before;
      }
    },
    read(term, into, most) {
      const start = rowOf(term);
      const length = Math.min(rowLength, most);
      let count = 0;
      while (count < length && rows[start + count] !== nothing) {
        into[count] = (rows[start + count] ?? nothing) - 1;
        count += 1;
      }
      return count;
    },
  };
}
