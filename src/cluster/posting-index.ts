/** Which strands use a term, newest first, in typed arrays. */
export interface PostingIndex {
  add(term: number, strand: number): void;
  /** Writes at most so many strands of a term, newest first; returns how many. One may come twice. */
  read(term: number, into: Int32Array, most: number): number;
  /** Entries of all lists together. */
  readonly length: number;
}

/** A block of a list: the block before it, then the strands. Reading in blocks spares the memory a jump per strand. */
const blockLength = 8;

export function createPostingIndex(): PostingIndex {
  let capacity = 1 << 12;
  let used = 0;
  let keys = new Uint32Array(capacity);
  /** The newest block of each key's list; -1 where there is no key. */
  let heads = new Int32Array(capacity).fill(-1);
  /** How many strands stand in that block. */
  let fills = new Uint8Array(capacity);
  let blocks = new Int32Array(blockLength << 10);
  let blockCount = 0;
  let length = 0;

  function slotOf(term: number): number {
    let slot = (Math.imul(term, 0x9e3779b1) >>> 0) & (capacity - 1);
    while (heads[slot] !== -1 && keys[slot] !== term) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function growKeys(): void {
    const [oldKeys, oldHeads, oldFills] = [keys, heads, fills];
    capacity *= 2;
    keys = new Uint32Array(capacity);
    heads = new Int32Array(capacity).fill(-1);
    fills = new Uint8Array(capacity);
    for (const [at, head] of oldHeads.entries()) {
      if (head === -1) continue;
      const key = oldKeys[at] ?? 0;
      const slot = slotOf(key);
      keys[slot] = key;
      heads[slot] = head;
      fills[slot] = oldFills[at] ?? 0;
    }
  }

  function openBlock(before: number): number {
    const block = blockCount * blockLength;
    if (block + blockLength > blocks.length) {
      const wider = new Int32Array(blocks.length * 2);
      wider.set(blocks);
      blocks = wider;
    }
    blockCount += 1;
    blocks[block] = before;
    return block;
  }

  /** Whether the strand stands among the newest of the list already. */
  function isRecent(head: number, fill: number, strand: number): boolean {
    for (let at = 1; at <= fill; at += 1) if (blocks[head + at] === strand) return true;
    return false;
  }

  return {
    add(term, strand) {
      if (used * 2 > capacity) growKeys();
      const slot = slotOf(term);
      const head = heads[slot] ?? -1;
      let fill = fills[slot] ?? 0;
      if (head !== -1 && isRecent(head, fill, strand)) return;
      if (head === -1) {
        keys[slot] = term;
        used += 1;
      }
      if (head === -1 || fill === blockLength - 1) {
        heads[slot] = openBlock(head);
        fill = 0;
      }
      fill += 1;
      fills[slot] = fill;
      blocks[(heads[slot] ?? 0) + fill] = strand;
      length += 1;
    },
    read(term, into, most) {
      const slot = slotOf(term);
      let block = heads[slot] ?? -1;
      let fill = fills[slot] ?? 0;
      let count = 0;
      while (block !== -1 && count < most) {
        for (let at = fill; at >= 1 && count < most; at -= 1) {
          into[count] = blocks[block + at] ?? 0;
          count += 1;
        }
        block = blocks[block] ?? -1;
        fill = blockLength - 1;
      }
      return count;
    },
    get length() {
      return length;
    },
  };
}
