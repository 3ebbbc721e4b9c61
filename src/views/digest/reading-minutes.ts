const wordsPerMinute = 200;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How long the texts take to read, in whole minutes, at least 1; any script. */
export function readingMinutes(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    for (const segment of words.segment(text)) if (segment.isWordLike === true) count += 1;
  }
  return Math.max(1, Math.round(count / wordsPerMinute));
}
