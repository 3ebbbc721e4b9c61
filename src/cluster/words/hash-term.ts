/** A 32-bit FNV-1a hash of a term: what stands for its text everywhere behind the scanner. */
export function hashTerm(text: string): number {
  return finishHash(startHash(text));
}

const seed = 0x811c9dc5;

/** The hash of a text to which more may be added: `startHash('care', startHash('health'))` is that of `healthcare`. */
export function startHash(text: string, before = seed): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** The hash of a term from what was started. */
export function finishHash(started: number): number {
  return (started ^ (started >>> 15)) >>> 0;
}
