/** Which strands use a term. */
export interface Postings {
  /** Writes at most so many strands of a term, newest first; returns how many. One may come twice. */
  read(term: number, into: Int32Array, most: number): number;
}

/** All strands that use a term, in typed arrays. */
export interface PostingIndex extends Postings {
  add(term: number, strand: number): void;
  /** Entries of all lists together. */
  readonly length: number;
}

/**
 * A list is a chain of blocks: a link to the block before, then strands. Each is twice as long as the one before, up to the
 * longest: a rare term takes little room, and reading a common one is few jumps through the memory.
 */
const shortestBlock = 4;
const longestLevel = 4;
/** A link is where a block starts, and in its lowest bits how often the length was doubled. */
const levelBits = 3;
const levelMask = (1 << levelBits) - 1;
const noLink = -1;
/** A strand that is among the last so many is not added again. */
const recentCount = 7;

export function createPostingIndex(): PostingIndex {
  let capacity = 1 << 12;
  let used = 0;
  let keys = new Uint32Array(capacity);
  /** A link to the newest block of each key's list; `noLink` where there is no key. */
  let heads = new Int32Array(capacity).fill(noLink);
  /** How many strands stand in that block. */
  let fills = new Uint8Array(capacity);
  let blocks = new Int32Array(1 << 13);
  let blocksEnd = 0;
  let length = 0;

  function slotOf(term: number): number {
    let slot = (Math.imul(term, 0x9e3779b1) >>> 0) & (capacity - 1);
    while (heads[slot] !== noLink && keys[slot] !== term) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function growKeys(): void {
    const [oldKeys, oldHeads, oldFills] = [keys, heads, fills];
    capacity *= 2;
    keys = new Uint32Array(capacity);
    heads = new Int32Array(capacity).fill(noLink);
    fills = new Uint8Array(capacity);
    for (const [at, head] of oldHeads.entries()) {
      if (head === noLink) continue;
      const key = oldKeys[at] ?? 0;
      const slot = slotOf(key);
      keys[slot] = key;
      heads[slot] = head;
      fills[slot] = oldFills[at] ?? 0;
    }
  }

  /** Opens the next block of a list and returns a link to it. */
  function openBlock(before: number): number {
    const level = before === noLink ? 0 : Math.min(longestLevel, (before & levelMask) + 1);
    const start = blocksEnd;
    blocksEnd += shortestBlock << level;
    if (blocksEnd > blocks.length) {
      const wider = new Int32Array(blocks.length * 2);
      wider.set(blocks);
      blocks = wider;
    }
    blocks[start] = before;
    return (start << levelBits) | level;
  }

  /** Whether the strand stands among the last of the newest block already. */
  function isRecent(head: number, fill: number, strand: number): boolean {
    const end = (head >> levelBits) + fill;
    for (let at = end; at > end - Math.min(fill, recentCount); at -= 1) if (blocks[at] === strand) return true;
    return false;
  }

  return {
    add(term, strand) {
      if (used * 2 > capacity) growKeys();
      const slot = slotOf(term);
      let head = heads[slot] ?? noLink;
      let fill = fills[slot] ?? 0;
      if (head === noLink) {
        keys[slot] = term;
        used += 1;
      } else if (isRecent(head, fill, strand)) return;
      if (head === noLink || fill === roomIn(head)) {
        head = openBlock(head);
        heads[slot] = head;
        fill = 0;
      }
      fill += 1;
      fills[slot] = fill;
      blocks[(head >> levelBits) + fill] = strand;
      length += 1;
    },
    read(term, into, most) {
      const slot = slotOf(term);
      let link = heads[slot] ?? noLink;
      let fill = fills[slot] ?? 0;
      let count = 0;
      while (link !== noLink && count < most) {
        const start = link >> levelBits;
        for (let at = start + fill; at > start && count < most; at -= 1) {
          into[count] = blocks[at] ?? 0;
          count += 1;
        }
        link = blocks[start] ?? noLink;
        fill = roomIn(link);
      }
      return count;
    },
    get length() {
      return length;
    },
  };
}

/** How many strands have room in a block. */
function roomIn(link: number): number {
  return (shortestBlock << (link & levelMask)) - 1;
}
