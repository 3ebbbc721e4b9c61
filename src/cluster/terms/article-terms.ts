import { finishHash, hashTerm, startHash } from '../words/hash-term.ts';
import type { Word } from '../words/scan-words.ts';
import { stemWord } from '../words/stem-word.ts';
import { stopWordsOf } from '../words/stop-words.ts';
import { isNumber, isPair, withKind } from './term-kind.ts';

/** Adds the terms of scanned words in order: stems, numbers, and pairs of neighbours. `place` is a bit of term-kind.ts. */
export function pushTerms(occurrences: number[], words: readonly Word[], language: string, place: number): void {
  const stopWords = stopWordsOf(language);
  /** The hash of the word before, as far as it goes; undefined where there is none. */
  let before: number | undefined;
  /** The character before, where the segmenter knew no word of it. */
  let character = '';
  for (const word of words) {
    if (!word.follows) before = undefined;
    const isCharacter = word.kind === 'segmented' && word.text.length === 1 && !stopWords.has(word.text);
    // Names fall apart into characters, of which every two are a word: 普京.
    if (isCharacter && word.follows && character !== '') {
      occurrences.push(withKind(hashTerm(character + word.text), place));
    }
    character = isCharacter ? word.text : '';
    if (!isTelling(word, language, stopWords)) continue;
    const stem = word.kind === 'word' && !word.acronym ? stemWord(word.text, language) : word.text;
    const kind = word.kind === 'number' ? place | isNumber : place;
    const started = startHash(stem);
    occurrences.push(withKind(finishHash(started), kind));
    // Written together, so that `health care` and `healthcare` are the same term.
    if (before !== undefined) occurrences.push(withKind(finishHash(startHash(stem, before)), place | isPair));
    before = stem === '' ? undefined : started;
  }
}

function isTelling(word: Word, language: string, stopWords: ReadonlySet<string>): boolean {
  if (word.kind === 'number' || word.acronym) return true;
  return word.text.length >= shortestTelling(word, language, stopWords) && !stopWords.has(word.text);
}

/** Below U+0590 stand the alphabets with small letters. */
const endOfCased = 0x590;

/** Short words are articles and prepositions in most languages; Vietnamese is made of short words. */
function shortestTelling(word: Word, language: string, stopWords: ReadonlySet<string>): number {
  const isSmall = !word.capital && word.text.charCodeAt(0) < endOfCased;
  if (!isSmall || language === 'vi') return 2;
  return stopWords.size === 0 ? 4 : 3;
}
