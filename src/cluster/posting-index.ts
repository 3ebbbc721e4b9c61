/** Which strands use a term, newest first, in typed arrays. */
export interface PostingIndex {
  add(term: number, strand: number): void;
  /** Writes the strands of a term, newest first, as many as there is room for; returns how many. One may come twice. */
  read(term: number, into: Int32Array): number;
  readonly length: number;
}

/** A strand that was added this recently to a term's list is not added again. */
const recheck = 6;

export function createPostingIndex(): PostingIndex {
  let capacity = 1 << 12;
  let used = 0;
  let keys = new Uint32Array(capacity);
  let heads = new Int32Array(capacity).fill(-1);
  let strands = new Uint32Array(1 << 12);
  let next = new Int32Array(1 << 12);
  let length = 0;

  function slotOf(term: number): number {
    let slot = (Math.imul(term, 0x9e3779b1) >>> 0) & (capacity - 1);
    while (heads[slot] !== -1 && keys[slot] !== term) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function grow(): void {
    const oldKeys = keys;
    const oldHeads = heads;
    capacity *= 2;
    keys = new Uint32Array(capacity);
    heads = new Int32Array(capacity).fill(-1);
    for (const [at, head] of oldHeads.entries()) {
      if (head === -1) continue;
      const key = oldKeys[at] ?? 0;
      const slot = slotOf(key);
      keys[slot] = key;
      heads[slot] = head;
    }
  }

  function growNodes(): void {
    const wider = new Uint32Array(strands.length * 2);
    wider.set(strands);
    strands = wider;
    const widerNext = new Int32Array(next.length * 2);
    widerNext.set(next);
    next = widerNext;
  }

  return {
    add(term, strand) {
      if (used * 2 > capacity) grow();
      const slot = slotOf(term);
      const head = heads[slot] ?? -1;
      let node = head;
      for (let step = 0; step < recheck && node !== -1; step += 1) {
        if (strands[node] === strand) return;
        node = next[node] ?? -1;
      }
      if (head === -1) {
        keys[slot] = term;
        used += 1;
      }
      if (length === strands.length) growNodes();
      strands[length] = strand;
      next[length] = head;
      heads[slot] = length;
      length += 1;
    },
    read(term, into) {
      let node = heads[slotOf(term)] ?? -1;
      let count = 0;
      while (count < into.length && node !== -1) {
        into[count] = strands[node] ?? 0;
        count += 1;
        node = next[node] ?? -1;
      }
      return count;
    },
    get length() {
      return length;
    },
  };
}
