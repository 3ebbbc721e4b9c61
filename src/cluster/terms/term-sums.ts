/** Sums by term, in typed arrays that are used again. */
export interface TermSums {
  /** How many terms have a sum. */
  readonly size: number;
  /** The terms, of which the first `size` count, and the sum of each. */
  readonly terms: Uint32Array;
  readonly sums: Float64Array;
  add(term: number, value: number): void;
  /** The sum of a term, 0 where there is none. */
  sumOf(term: number): number;
  clear(): void;
}

/** Creates room for at most so many different terms. */
export function createTermSums(most: number): TermSums {
  const bits = Math.ceil(Math.log2(most)) + 1;
  const mask = (1 << bits) - 1;
  const terms = new Uint32Array(most);
  const sums = new Float64Array(most);
  /** By hash, one more than where a term stands in `terms`; 0 where nothing is. */
  const positions = new Int32Array(1 << bits);
  let size = 0;

  function slotOf(term: number): number {
    let slot = (Math.imul(term, 0x9e3779b1) >>> (32 - bits)) & mask;
    for (;;) {
      const position = positions[slot] ?? 0;
      if (position === 0 || terms[position - 1] === term) return slot;
      slot = (slot + 1) & mask;
    }
  }

  return {
    terms,
    sums,
    get size() {
      return size;
    },
    add(term, value) {
      const slot = slotOf(term);
      let position = positions[slot] ?? 0;
      if (position === 0) {
        terms[size] = term;
        sums[size] = 0;
        size += 1;
        position = size;
        positions[slot] = position;
      }
      sums[position - 1] = (sums[position - 1] ?? 0) + value;
    },
    sumOf(term) {
      const position = positions[slotOf(term)] ?? 0;
      return position === 0 ? 0 : (sums[position - 1] ?? 0);
    },
    clear() {
      if (size * 8 > positions.length) positions.fill(0);
      // From the last on, so that no term is looked for behind an emptied slot.
      else for (; size > 0; size -= 1) positions[slotOf(terms[size - 1] ?? 0)] = 0;
      size = 0;
    },
  };
}
