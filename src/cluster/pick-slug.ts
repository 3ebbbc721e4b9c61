import anyAscii from 'any-ascii';
import type { Article } from '../domain/article.ts';
import { placeOf, typedPlaceName } from './places.ts';
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

/** The words of the headlines in the story's main language, and the places of all its articles; most telling first. */
function rankWords(articles: readonly Article[]): string[] {
  const sample = articles.slice(0, 50);
  const main = mainLanguage(sample);
  const scores = new Map<string, number>();
  const titled = new Map<string, number>();
  for (const { title, language } of sample) {
    for (const [word, kind] of readWords(title, primary(language))) {
      if (kind !== 'place' && primary(language) !== main) continue;
      add(scores, word, titleWeights[kind]);
      if (kind === 'place') add(titled, word, 1);
    }
  }
  for (const { title, excerpt, language } of sample) {
    const inTitle = readWords(title, primary(language));
    for (const [word] of readWords(excerpt, primary(language))) {
      const isAbout = (titled.get(word) ?? 0) >= sample.length * fairShare;
      if (isAbout && !inTitle.has(word)) add(scores, word, excerptPlaceWeight);
    }
  }
  // Ties stay in the order in which the headlines have them: Rio before Janeiro.
  return [...scores].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

type WordKind = 'place' | 'name' | 'other';

/** People look for a story by the countries in it first, then by names. */
const titleWeights: Readonly<Record<WordKind, number>> = { place: 3, name: 2, other: 1 };
const excerptPlaceWeight = 1;

/** The words worth typing, in ASCII; a country's name in English, whatever language it stands in. */
function readWords(text: string, language: string): Map<string, WordKind> {
  const stopWords = stopWordsOf(language);
  const read = new Map<string, WordKind>();
  for (const word of scanWords(text, language)) {
    if (word.kind === 'number' || stopWords.has(word.text)) continue;
    const place = placeOf(word.text);
    const typed =
      place === undefined
        ? anyAscii(word.text)
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '')
        : typedPlaceName(place);
    if (typed.length < 3 && place === undefined) continue;
    const isCountry = place !== undefined && !place.startsWith('@');
    read.set(typed, isCountry ? 'place' : word.capital && !word.opens ? 'name' : 'other');
  }
  return read;
}

/** English when a fair share of the articles is in it, as most who ask type it; else the language of most. */
function mainLanguage(articles: readonly Article[]): string {
  const counts = new Map<string, number>();
  for (const { language } of articles) add(counts, primary(language), 1);
  if ((counts.get('en') ?? 0) >= articles.length * fairShare) return 'en';
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'und';
}

const fairShare = 0.25;

function primary(language: string): string {
  return language.split('-')[0] ?? 'und';
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}
