import { hashTerm } from './hash-term.ts';
import type { Word } from './scan-words.ts';
import { stemWord } from './stem-word.ts';
import { stopWordsOf } from './stop-words.ts';
import { isNumber, isPair, withKind } from './term-kind.ts';

/** Adds the terms of scanned words in order: stems, numbers, and pairs of neighbours. `place` is a bit of term-kind.ts. */
export function pushTerms(occurrences: number[], words: readonly Word[], language: string, place: number): void {
  const stopWords = stopWordsOf(language);
  let before = '';
  for (const word of words) {
    if (!word.follows) before = '';
    if (!isTelling(word, stopWords)) continue;
    const stem = word.kind === 'word' && !word.acronym ? stemWord(word.text, language) : word.text;
    const kind = word.kind === 'number' ? place | isNumber : place;
    occurrences.push(withKind(hashTerm(stem), kind));
    // Written together, so that `health care` and `healthcare` are the same term.
    if (before !== '') occurrences.push(withKind(hashTerm(before + stem), place | isPair));
    before = stem;
  }
}

function isTelling(word: Word, stopWords: ReadonlySet<string>): boolean {
  if (word.kind === 'number') return true;
  if (word.acronym) return true;
  // One letter, or one character of a text cut by a segmenter, is in half of all articles.
  if (word.text.length < 2) return false;
  return !stopWords.has(word.text);
}
