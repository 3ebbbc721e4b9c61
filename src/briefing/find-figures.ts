import { eastFigureWords } from './figure-words-east.ts';
import { figureLabels, figureWords, type FigureWords } from './figure-words.ts';

/** A number with what it counts. */
export interface Figure {
  /** In English, whatever language the text is in: `killed`. */
  label: string;
  value: number;
  /** Verbatim: "at least 12", "1.2 million", "58万". */
  text: string;
}

interface FigurePatterns {
  /** One of these stands in every wording; most sentences have none and are spared the rest. */
  cue: RegExp;
  expressions: readonly { label: string; regex: RegExp }[];
  words: FigureWords;
  number: RegExp;
}

const cache = new Map<string, FigurePatterns>();
const unspaced = new Set(['zh', 'ja']);
const notLetter = '(?<![\\p{L}\\p{M}])';
const noLetter = '(?![\\p{L}\\p{M}])';
const digits = "\\p{Nd}{1,3}(?:[.,'’ \\u00a0\\u202f]\\p{Nd}{2,3})*\\p{Nd}*(?:[.,]\\p{Nd}+)?";

/** The figures of a text that say clearly what they count, in order of the kinds known; none in a language unknown here. */
export function findFigures(text: string, language: string): Figure[] {
  const patterns = patternsOf(language);
  if (patterns?.cue.test(text) !== true) return [];
  return patterns.expressions.flatMap(({ label, regex }) =>
    [...text.matchAll(regex)].flatMap((match) => {
      const raw = match[1] ?? '';
      const value = valueOf(raw, patterns);
      return value === undefined || isYear(raw, value) ? [] : [{ label, value, text: raw }];
    }),
  );
}

function patternsOf(language: string): FigurePatterns | undefined {
  let patterns = cache.get(language);
  const words = figureWords[language] ?? eastFigureWords[language];
  if (patterns === undefined && words !== undefined) {
    cache.set(language, (patterns = compile(words, unspaced.has(language))));
  }
  return patterns;
}

function compile(words: FigureWords, isUnspaced: boolean): FigurePatterns {
  const { hedges, people, kinds, currencies, rebuilding, cost, damage } = words;
  const [space, start, end] = isUnspaced ? ['\\s?', '', ''] : ['\\s+', notLetter, noLetter];
  const optional = isUnspaced ? '' : '(?:\\s+|-)?';
  const scale = words.scales.map(([word]) => word).join('|');
  const numberWords = `(?:${splitNumbers(words.numbers).join('|')})${end}`;
  const bare = `(?:${digits}|${numberWords})(?:${optional}(?:${scale})${end})?`;
  const counted = `((?:(?:${hedges})${optional})?${bare})(?![\\p{Nd}%٪]|[.,]\\p{Nd}|\\s%)`;
  const money = `((?:(?:${hedges})${optional})?(?:[$€£]\\s?${bare}|${bare}${optional}(?:${currencies})${end}))`;
  const spaced = (source: string): string => source.replace(/ /g, '\\s+');
  const within = '[^.;:。]';
  const sources: (readonly [label: string, source: string])[] = figureLabels.flatMap((label) => [
    [
      label,
      `${isUnspaced ? '(?<![\\p{Nd}.,])' : '(?<![\\p{L}\\p{M}\\p{Nd}.,$€£])'}${counted}(?:${space}${spaced(people)})?${space}(?:${spaced(kinds[label].behind)})${end}`,
    ],
    [
      label,
      `${start}(?:${spaced(kinds[label].before)})(?:${space}|(?<=-))${counted}(?!${space}?(?:${spaced(currencies)}))`,
    ],
  ]);
  sources.push(
    [
      'cost of rebuilding',
      `${start}(?:${rebuilding})${end}${within}{0,50}?${start}(?:${cost})${end}${within}{0,30}?${money}`,
    ],
    [
      'cost of rebuilding',
      `${start}(?:${cost})${end}${within}{0,60}?${start}(?:${rebuilding})${end}${within}{0,40}?${money}`,
    ],
    ['damage', `${start}(?:${damage})${space}${within}{0,20}?${money}`],
  );
  for (const [label, wording] of words.more ?? []) {
    const source = spaced(wording).replace(/\b[NM]\b/g, (letter) => (letter === 'N' ? counted : money));
    sources.push([label, `(?<![\\p{L}\\p{M}\\p{Nd}.,])${source}${end}`]);
  }
  const cue = figureLabels.flatMap((label) => [kinds[label].behind, kinds[label].before]);
  const more = (words.more ?? []).map(([, wording]) => /\p{L}{5,}/u.exec(wording)?.[0] ?? wording);
  return {
    cue: new RegExp([...cue, rebuilding, damage, ...more].map(spaced).join('|'), 'iu'),
    expressions: sources.map(([label, source]) => ({ label, regex: new RegExp(source, 'giu') })),
    words,
    number: new RegExp(`(${digits}|${numberWords})(?:${optional}(${scale}))?(?:${optional}(?:${currencies}))?$`, 'iu'),
  };
}

function valueOf(raw: string, { words, number }: FigurePatterns): number | undefined {
  const [, base = '', scale] = number.exec(raw) ?? [];
  const factor = words.scales.find(([word]) => scale !== undefined && new RegExp(`^(?:${word})$`, 'iu').test(scale));
  const value = /\p{Nd}/u.test(base) ? readNumber(base, words.thousands) : readWord(base, words.numbers);
  return value === undefined || Number.isNaN(value) ? undefined : value * (factor?.[1] ?? 1);
}

/** 1,204 in English is 1.204 in German and 1 204 in Russian; 1,5 in German is a half more than one. */
function readNumber(text: string, thousands: FigureWords['thousands']): number {
  const plain = text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const grouped = plain.replace(/(?<=\d)['’ \u00a0\u202f](?=\d)/g, '');
  const isGroup = new RegExp(`(?<=\\d)[${thousands === ',' ? ',' : '.'}](?=\\d{2,3}(?!\\d))`, 'g');
  return Number((thousands === ' ' ? grouped : grouped.replace(isGroup, '')).replace(',', '.'));
}

/** Decimal digits of every script stand in a row from zero on. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return (digit.codePointAt(0) ?? 0) - zero;
}

/** The words stand in order, from two on. */
function readWord(word: string, numbers: string): number | undefined {
  const place = splitNumbers(numbers).findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(word));
  return place < 0 ? undefined : place + 2;
}

/** At the spaces that are in no bracket. */
function splitNumbers(numbers: string): string[] {
  return numbers.split(/ (?![^(]*\))/);
}

/** "killed 2019" is a headline's date, not a toll. */
function isYear(raw: string, value: number): boolean {
  return /^\p{Nd}{4}$/u.test(raw) && value >= 1900 && value <= 2100;
}
