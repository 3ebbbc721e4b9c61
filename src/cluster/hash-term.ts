/** A 32-bit FNV-1a hash of a term: what stands for its text everywhere behind the scanner. */
export function hashTerm(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The hash of two terms standing one behind the other. */
export function hashPair(first: number, second: number): number {
  const mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 0x7f4a7c15, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
