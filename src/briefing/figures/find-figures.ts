import { letters } from '../sentences/letters.ts';
import { lowerText } from '../sentences/lower-text.ts';
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
  words: FigureWords;
  /** What shows at a glance that a text may count something of ours; most texts don't. */
  subject: RegExp;
  /** A number with the words that belong to it. */
  figure: RegExp;
  /** What is counted, behind a number or before it; the group says which kind. */
  behind: RegExp;
  before: RegExp;
  currency: RegExp;
  /** What an amount of money is for, in the clause before it. */
  rebuilding: RegExp;
  damage: RegExp;
  more: readonly { label: string; before: RegExp; behind: RegExp; isMoney: boolean }[];
  /** The parts of a number, without what goes before it. */
  parts: RegExp;
  /** Which group matches says which number a word is, from two on, and which scale. */
  numberWord: RegExp;
  scaleWord: RegExp;
}

const cache = new Map<string, FigurePatterns>();
const unspaced = new Set(['zh', 'ja']);
const anyNumber = /\p{Nd}/u;
const otherDigit = /(?![0-9])\p{Nd}/gu;
/** Where the number stands in a wording. */
const numeral = /\b[NM]\b/;
const noLetter = `(?![${letters}])`;
const digits = "\\p{Nd}{1,3}(?:[.,'’ \\u00a0\\u202f]\\p{Nd}{2,3})*\\p{Nd}*(?:[.,]\\p{Nd}+)?";
/** So much of a text before a number may say what it counts. */
const reach = 120;

/** The figures of a text that say clearly what they count, in its order; none in a language unknown here. */
export function findFigures(text: string, language: string): Figure[] {
  const patterns = patternsOf(language);
  if (patterns === undefined) return [];
  const lower = lowerText(text);
  if (!patterns.subject.test(lower)) return [];
  return [...lower.matchAll(patterns.figure)].flatMap((match) => {
    const [whole, hedge = ''] = match;
    const end = match.index + whole.length;
    const value = valueOf(whole.slice(hedge.length), patterns);
    if (value === undefined || isYear(whole, value)) return [];
    const behind = lower.slice(end, end + reach);
    // "Rose to 57": the same word that means "up to" elsewhere may belong to the wording.
    for (const raw of hedge === '' ? [whole] : [whole.slice(hedge.length), whole]) {
      const start = end - raw.length;
      const read = labelOf(lower.slice(Math.max(0, start - reach), start), behind, patterns, raw === whole);
      if (read === undefined) continue;
      const shown = text.slice(start - read.sign.length, end + read.unit.length);
      return [{ label: read.label, value, text: shown }];
    }
    return [];
  });
}

/** What a number between two pieces of text counts, with the currency that belongs to it. */
function labelOf(
  before: string,
  behind: string,
  patterns: FigurePatterns,
  isWhole: boolean,
): { label: string; sign: string; unit: string } | undefined {
  const kindOf = (match: RegExpExecArray | null): string | undefined =>
    figureLabels.find((kind) => match?.groups?.[kind] !== undefined);
  if (!isWhole) {
    const label = kindOf(patterns.before.exec(before));
    return label === undefined ? undefined : { label, sign: '', unit: '' };
  }
  const sign = /[$€£]\s?$/u.exec(before)?.[0] ?? '';
  const unit = patterns.currency.exec(behind)?.[0] ?? '';
  const isMoney = sign + unit !== '';
  const start = before.slice(0, before.length - sign.length);
  const rest = behind.slice(unit.length);
  const found = patterns.more.find(
    (wording) => wording.isMoney === isMoney && wording.before.test(start) && wording.behind.test(rest),
  );
  if (found !== undefined) return { label: found.label, sign, unit };
  if (isMoney) {
    const label = patterns.rebuilding.test(start) ? 'cost of rebuilding' : patterns.damage.test(start) ? 'damage' : '';
    return label === '' ? undefined : { label, sign, unit };
  }
  const label = kindOf(patterns.behind.exec(behind) ?? patterns.before.exec(before));
  return label === undefined ? undefined : { label, sign, unit };
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
  const [space, start, end] = isUnspaced ? ['\\s?', '', ''] : ['\\s+', `(?<![${letters}])`, noLetter];
  const optional = isUnspaced ? '' : '(?:\\s+|-)?';
  const scale = words.scales.map(([word]) => word).join('|');
  const number = `(?:${digits}|(?:${splitNumbers(words.numbers).join('|')})${end})`;
  const scaled = `${number}(?:${optional}(?:${scale})${end})?`;
  const notIn = isUnspaced ? '(?<![\\p{Nd}.,])' : `(?<![${letters}\\p{Nd}.,])`;
  const make = (source: string): RegExp =>
    new RegExp(source.replace(/ /g, '\\s+').replaceAll('\\p{L}', `[${letters}]`), 'u');
  const kind = (place: 'behind' | 'before'): string =>
    figureLabels.map((label) => `(?<${label}>${kinds[label][place]})`).join('|');
  const within = '[^.;:。]';
  return {
    words,
    subject: make(
      [
        '[$€£]',
        currencies,
        ...figureLabels.flatMap((label) => [kinds[label].behind, kinds[label].before]),
        ...(words.more ?? []).map(([, wording]) => longest(wording.split(numeral))),
      ]
        .join('|')
        .replaceAll('\\p{L}', '\\S'),
    ),
    figure: new RegExp(
      `${notIn}((?:${hedges.replace(/ /g, '\\s+')})${optional})?${scaled}(?!\\p{Nd}|\\s?[%٪]|[.,]\\p{Nd})`,
      'gu',
    ),
    behind: make(`^(?:${space}${people})?${space}(?:${kind('behind')})${end}`),
    before: make(`${start}(?:${kind('before')})(?:${space}|(?<=-))$`),
    currency: make(`^${optional}(?:${currencies})${end}`),
    rebuilding: make(
      `${start}(?:(?:${rebuilding})${end}${within}{0,50}?${start}(?:${cost})|(?:${cost})${end}${within}{0,60}?${start}(?:${rebuilding}))${end}${within}{0,40}$`,
    ),
    damage: make(`${start}(?:${damage})${end}${within}{0,20}$`),
    more: (words.more ?? []).map(([label, wording]) => {
      const [before = '', behind = ''] = wording.split(numeral);
      const isMoney = /\bM\b/.test(wording);
      return { label, isMoney, before: make(`${start}${before}$`), behind: make(`^${behind}${end}`) };
    }),
    parts: new RegExp(`(${number})(?:${optional}(${scale}))?$`, 'u'),
    numberWord: oneOf(splitNumbers(words.numbers)),
    scaleWord: oneOf(words.scales.map(([word]) => word)),
  };
}

function longest(parts: readonly string[]): string {
  return parts.reduce((one, other) => (other.length > one.length ? other : one));
}

function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.map((word) => `(${word})`).join('|')})$`, 'u');
}

/** The place of the word that a pattern of `oneOf` matches. */
function placeIn(pattern: RegExp, word: string): number | undefined {
  const groups: readonly (string | undefined)[] = pattern.exec(word)?.slice(1) ?? [];
  const place = groups.findIndex((group) => group !== undefined);
  return place < 0 ? undefined : place;
}

function valueOf(raw: string, { words, parts, numberWord, scaleWord }: FigurePatterns): number | undefined {
  const [, base = '', scale] = parts.exec(raw) ?? [];
  const [, factor = 1] = words.scales[(scale === undefined ? undefined : placeIn(scaleWord, scale)) ?? -1] ?? [];
  if (anyNumber.test(base)) {
    const value = readNumber(base, words.thousands);
    return Number.isNaN(value) ? undefined : value * factor;
  }
  const place = placeIn(numberWord, base);
  return place === undefined ? undefined : (place + 2) * factor;
}

/** 1,204 in English is 1.204 in German and 1 204 in Russian; 1,5 in German is a half more than one. */
function readNumber(text: string, thousands: FigureWords['thousands']): number {
  const plain = text.replace(otherDigit, (digit) => String(digitValue(digit)));
  const grouped = plain.replace(/(?<=\d)['’ \u00a0\u202f](?=\d)/g, '');
  const isGroup = new RegExp(`(?<=\\d)[${thousands === ',' ? ',' : '.'}](?=\\d{2,3}(?!\\d))`, 'g');
  return Number((thousands === ' ' ? grouped : grouped.replace(isGroup, '')).replace(',', '.'));
}

/** Decimal digits of every script stand in a row from zero on. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  while (anyNumber.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return (digit.codePointAt(0) ?? 0) - zero;
}

/** At the spaces that are in no bracket. */
function splitNumbers(numbers: string): string[] {
  return numbers.split(/ (?![^(]*\))/);
}

/** "killed 2019" is a headline's date, not a toll. */
function isYear(raw: string, value: number): boolean {
  return /^\p{Nd}{4}$/u.test(raw) && value >= 1900 && value <= 2100;
}
