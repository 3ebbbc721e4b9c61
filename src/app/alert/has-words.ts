import { ownArticles } from '../../briefing/coverage/independent-sources.ts';
import type { Article } from '../../domain/story/article.ts';
import { wordsOf } from '../../edition/words-of.ts';

/** One headline may use a word in passing. */
const fewestSources = 2;
/** A longer word is also meant by its forms: `quake` by `quakes`, `Streik` by `Streiks`. */
const shortestStem = 4;
const longestEnding = 2;

/** Whether one of the terms, with all its words, stands in headlines of at least two independent sources. */
export function hasWords(articles: readonly Article[], terms: readonly string[]): boolean {
  const wanted = terms.map(wordsOf);
  const sources = new Set<string>();
  for (const { sourceId, title } of ownArticles(articles)) {
    if (sources.has(sourceId)) continue;
    const words = wordsOf(title);
    const stands = (term: string) => words.some((word) => isFormOf(word, term));
    if (wanted.some((term) => term.every(stands))) sources.add(sourceId);
    if (sources.size >= fewestSources) return true;
  }
  return false;
}

function isFormOf(word: string, term: string): boolean {
  if (word === term) return true;
  return term.length >= shortestStem && word.length <= term.length + longestEnding && word.startsWith(term);
}
