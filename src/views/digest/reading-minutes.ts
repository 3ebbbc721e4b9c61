import { limits } from '../limits.ts';

const wordsPerMinute = 200;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** How long the texts of a message take to read, in whole minutes, at least 1; any script. */
export function readingMinutes(texts: readonly string[]): number {
  // One message holds no more than that of all its embeds together.
  const shown = texts.join('\n').slice(0, limits.embedTotal);
  let count = 0;
  for (const segment of words.segment(shown)) if (segment.isWordLike === true) count += 1;
  return Math.max(1, Math.round(count / wordsPerMinute));
}
