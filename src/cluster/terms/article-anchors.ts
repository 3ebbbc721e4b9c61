import { hashTerm } from '../words/hash-term.ts';
import { nameSkeleton } from '../words/name-skeleton.ts';
import { beginsPlace, placeOf } from '../words/places.ts';
import type { Word } from '../words/scan-words.ts';
import { inText, isNumber, withKind } from './term-kind.ts';
import { stopWordsOf } from '../words/stop-words.ts';

/** Languages that write no small letters: any of their longer words may be a name. */
const shortestCased = 3;
const shortestUncased = 4;

/** What stands behind a number and multiplies it. */
const multipliers: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/^(?:thousand|mil|mille|tausend|mila|тыс|тысяч[аи]?|тисяч[аі]?|ألف|الف|آلاف|bin|हज़ार|हजार|千)$/u, 1e3],
  [/^[万萬]/u, 1e4],
  [/^(?:लाख|lakh)$/u, 1e5],
  [
    /^(?:m|million(?:s|en)?|millon(?:es)?|millón|milh(?:ão|ões)|milion[ei]|млн|миллион\p{L}*|мільйон\p{L}*|مليون|ملايين|milyon|मिलियन)$/u,
    1e6,
  ],
  [/^(?:करोड़|crore)$/u, 1e7],
  [/^[億亿]/u, 1e8],
  [
    /^(?:bn|billions?|milliard\p{L}*|miliard[io]|mrd|млрд|миллиард\p{L}*|мільярд\p{L}*|مليار|milyar|bilh(?:ão|ões))$/u,
    1e9,
  ],
];

/** What an article shares with one in another language about the same event: places, leaders, numbers, names by their consonants. */
export function anchorsOf(words: readonly Word[], language: string): Set<number> {
  const anchors = new Set<number>();
  const stopWords = stopWordsOf(language);
  let at = 0;
  for (const word of words) {
    const next = words[at + 1];
    at += 1;
    if (word.kind === 'number') {
      const value = valueOf(word.text, next);
      if (value !== undefined) anchors.add(withKind(hashTerm(`#${value}`), isNumber));
      continue;
    }
    const place = placeIn(word, next, language);
    if (place !== undefined) {
      anchors.add(withKind(hashTerm(`@${place}`), 0));
      continue;
    }
    const shortest = shortestSkeleton(word);
    if (shortest === undefined || stopWords.has(word.text)) continue;
    const skeleton = nameSkeleton(word.text);
    if (skeleton.length >= shortest) anchors.add(withKind(hashTerm(`~${skeleton}`), inText));
  }
  return anchors;
}

/** A number with what multiplies it. Small numbers and years are everywhere and say nothing. */
function valueOf(text: string, next: Word | undefined): number | undefined {
  const leading = /^\d+(?:\.\d+)?/.exec(text);
  if (leading === null) return undefined;
  const unit = leading[0].length === text.length && next?.follows === true ? next.text : text.slice(leading[0].length);
  const factor = unit === '' ? 1 : (multipliers.find(([pattern]) => pattern.test(unit))?.[1] ?? 1);
  const value = Number((Number(leading[0]) * factor).toPrecision(6));
  const isYear = value >= 1990 && value <= 2040 && Number.isInteger(value);
  return (value < 13 && Number.isInteger(value)) || isYear ? undefined : value;
}

function placeIn(word: Word, next: Word | undefined, language: string): string | undefined {
  const isShort = word.text.length < 4 && word.kind === 'word' && word.text.charCodeAt(0) < 0x590;
  if (isShort && !word.acronym && !(word.capital && word.text.length === 3)) return undefined;
  if (language === 'en' && !word.capital) return undefined;
  if (next?.follows === true && next.kind === 'word' && beginsPlace(word.text)) {
    const both = placeOf(`${word.text}-${next.text}`);
    if (both !== undefined) return both;
  }
  return placeOf(word.text);
}

/** How many consonants make a word telling as a name; undefined when it is none. */
function shortestSkeleton(word: Word): number | undefined {
  const first = word.text.charCodeAt(0);
  if (word.kind === 'segmented') return first >= 0x30a0 && first <= 0x30ff ? shortestCased : undefined;
  const isCased = first < 0x590;
  if (!isCased) return shortestUncased;
  return word.capital && !word.opens ? shortestCased : undefined;
}
