import anyAscii from 'any-ascii';
import { foldText } from '../domain/text/fold-text.ts';

/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
/** Latin letters that are no plain letter with a mark: `ł`, `ø`, `ß`. */
const oddLatin = /(?![a-z])\p{Script=Latin}/gu;

/**
 * The words of a text as they are indexed and looked up: lower case, without marks, `Łódź` as `lodz`. Text without spaces
 * comes as its pairs of neighbouring characters, so that a part of a headline finds it.
 */
export function wordsOf(text: string): string[] {
  const folded = foldText(text).replace(oddLatin, (letter) => anyAscii(letter).toLowerCase());
  const spaced = folded.replace(unspaced, (run) => ` ${pairsOf(run).join(' ')} `);
  return spaced.split(' ').filter((word) => word !== '');
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
