/** Gives numbers from 0 up to 1, the same for the same seed (Mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number below `count`, small ones far more often: how words and names are spread in the news (Zipf's law). */
export function drawRank(random: () => number, count: number): number {
  return Math.floor(count ** random()) - 1;
}

/** One of the list, each as likely. */
export function drawOne<Value>(random: () => number, list: readonly Value[]): Value {
  return list[Math.floor(random() * list.length)]!;
}
