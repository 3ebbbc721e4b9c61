import type { Article } from '../domain/article.ts';
import { hashTerm } from './hash-term.ts';
import { scanWords, type Word } from './scan-words.ts';
import { stemWord } from './stem-word.ts';
import { stopWordsOf } from './stop-words.ts';
import { inText, inTitle, isNumber, isPair } from './term-kind.ts';

/** How a word was written where it stood; what a capital letter says depends on it. */
export type Casing = 'small' | 'capital' | 'titled' | 'opening' | 'uncased';

/** One occurrence of a term. */
export interface Occurrence {
  term: number;
  /** Bits of term-kind.ts. */
  kind: number;
  casing: Casing;
}

/** How much of a description is read: what feeds give at least, so that long ones do not outweigh short ones. */
const readLength = 320;

/** The terms of an article's title and description in order: stems, numbers, and pairs of neighbours. */
export function termsOfArticle(article: Article, language: string): Occurrence[] {
  const occurrences: Occurrence[] = [];
  collectTerms(occurrences, article.title, language, inTitle);
  collectTerms(occurrences, article.excerpt.slice(0, readLength), language, inText);
  return occurrences;
}

function collectTerms(into: Occurrence[], text: string, language: string, place: number): void {
  if (text === '') return;
  const stopWords = stopWordsOf(language);
  const words = scanWords(text, language);
  const isTitleCase = hasTitleCase(words, stopWords);
  let before = '';
  for (const word of words) {
    if (!word.follows) before = '';
    if (!isTelling(word, stopWords)) continue;
    const stem = word.kind === 'word' && !word.acronym ? stemWord(word.text, language) : word.text;
    const kind = word.kind === 'number' ? place | isNumber : place;
    into.push({ term: hashTerm(stem), kind, casing: casingOf(word, isTitleCase) });
    // Written together, so that `health care` and `healthcare` are the same term.
    if (before !== '') into.push({ term: hashTerm(before + stem), kind: place | isPair, casing: 'uncased' });
    before = stem;
  }
}

function isTelling(word: Word, stopWords: ReadonlySet<string>): boolean {
  if (word.kind === 'number') return true;
  if (word.acronym) return true;
  if (word.kind === 'word' && word.text.length < 2) return false;
  return !stopWords.has(word.text);
}

function hasTitleCase(words: readonly Word[], stopWords: ReadonlySet<string>): boolean {
  let counted = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.kind !== 'word' || word.text.length < 3 || stopWords.has(word.text)) continue;
    counted += 1;
    if (word.capital) capitals += 1;
  }
  return counted > 2 && capitals > counted * 0.65;
}

function casingOf(word: Word, isTitleCase: boolean): Casing {
  if (word.kind !== 'word') return 'uncased';
  if (!word.capital) return 'small';
  if (isTitleCase) return 'titled';
  return word.opens ? 'opening' : 'capital';
}
