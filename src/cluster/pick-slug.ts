import anyAscii from 'any-ascii';
import type { Article } from '../domain/article.ts';
import { scanWords } from './scan-words.ts';
import { stopWordsOf } from './stop-words.ts';

const maxLength = 60;
const maxWords = 4;
const fallback = 'story';

/**
 * The short name of a story: two to four words that a person would type, the most telling names first, in ASCII. A slug
 * that is taken gets one more word before it gets a number.
 */
export function pickSlug(articles: readonly Article[], taken: (slug: string) => boolean): string {
  const words = rankWords(articles);
  if (words.length === 0) words.push(fallback);
  for (let count = Math.min(2, words.length); count <= Math.min(maxWords, words.length); count += 1) {
    const slug = words.slice(0, count).join('-').slice(0, maxLength);
    if (!taken(slug)) return slug;
  }
  const base = words
    .slice(0, 2)
    .join('-')
    .slice(0, maxLength - 6);
  for (let number = 2; ; number += 1) {
    const slug = `${base}-${number}`;
    if (!taken(slug)) return slug;
  }
}

function rankWords(articles: readonly Article[]): string[] {
  const scores = new Map<string, number>();
  for (const article of articles.slice(0, 50)) {
    const language = article.language.split('-')[0] ?? 'und';
    const stopWords = stopWordsOf(language);
    const seen = new Set<string>();
    for (const word of scanWords(article.title, language)) {
      if (word.kind === 'number' || stopWords.has(word.text)) continue;
      const slug = anyAscii(word.text)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '');
      if (slug.length < 3 || seen.has(slug)) continue;
      seen.add(slug);
      scores.set(slug, (scores.get(slug) ?? 0) + (word.capital ? 2 : 1));
    }
  }
  return [...scores].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([word]) => word);
}
