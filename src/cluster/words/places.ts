import { placeStems } from './place-stems.ts';

/** The languages in which country names are known. */
const languages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'ro',
  'sv',
  'tr',
  'ru',
  'uk',
  'ar',
  'fa',
  'he',
  'hi',
  'zh',
  'ja',
  'ko',
  'vi',
  'id',
  'th',
  'el',
];

interface PlaceName {
  code: string;
  /** Any ending may follow. */
  isStem: boolean;
}

/** The longest ending that may follow a stem: `syri|enkrieges` is still Syria, `chin|chilla` was never China. */
const maxEnding = 7;
const shortestStem = 3;

const names = new Map<string, PlaceName>();
/** First words of names of several words. */
const firstWords = new Set<string>();
/** 1 for the first letters of all names, hashed: most words are told apart from names by these alone. */
const beginnings = new Uint8Array(1 << 16);
for (const language of languages) addCountries(language);
for (const line of placeStems.trim().split('\n')) addStems(line);

/**
 * The country, seat of power or leader that a word names, as an ISO 3166-1 code or an `@`-name, in any of two dozen
 * languages; undefined when it names none. Names of several words are given joined by hyphens.
 */
export function placeOf(word: string): string | undefined {
  const folded = foldName(word);
  if (folded.length < shortestStem) return names.get(folded)?.code;
  if (beginnings[beginningOf(folded)] === 0) return undefined;
  for (let length = folded.length; length >= shortestStem; length -= 1) {
    const name = names.get(folded.slice(0, length));
    if (name === undefined) continue;
    const ending = folded.length - length;
    if (ending === 0 || (name.isStem && ending <= maxEnding)) return name.code;
  }
  return undefined;
}

/** Whether a name of several words begins with this one. */
export function beginsPlace(word: string): boolean {
  return firstWords.has(foldName(word));
}

const inEnglish = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const shortNames: Readonly<Record<string, string>> = {
  US: 'us',
  GB: 'uk',
  '@EU': 'eu',
  '@UN': 'un',
  AE: 'uae',
  CD: 'congo',
  CZ: 'czechia',
  KR: 'south-korea',
  KP: 'north-korea',
  PS: 'palestine',
  MM: 'myanmar',
  TR: 'turkey',
  HK: 'hong-kong',
  BA: 'bosnia',
  CI: 'ivory-coast',
};

/** What an English reader would type for a code that `placeOf` gave. */
export function typedPlaceName(code: string): string {
  if (shortNames[code] !== undefined) return shortNames[code];
  if (code.startsWith('@')) return code.slice(1).toLowerCase();
  const name = inEnglish.of(code) ?? code;
  return foldName(name).replace(/[^a-z]+/g, '-');
}

function addCountries(language: string): void {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = isCountry(code) ? display.of(code) : undefined;
      if (name !== undefined) addName(foldName(name).replace(/[\s-]+/g, '-'), code, false);
    }
  }
}

/** Codes of groups (EU, UN) and of places whose name is a common word or somebody's name are left to the hand-written list. */
function isCountry(code: string): boolean {
  return !['EU', 'UN', 'EZ', 'ZZ', 'QO', 'XA', 'XB', 'GE', 'JO', 'TD', 'TL', 'CI', 'IC', 'EA'].includes(code);
}

function addStems(line: string): void {
  const [code = '', ...stems] = line.trim().split(/\s+/);
  for (const stem of stems) {
    const isWhole = stem.endsWith('=');
    addName(foldName(isWhole ? stem.slice(0, -1) : stem), code, !isWhole);
  }
}

function addName(name: string, code: string, isStem: boolean): void {
  if (name.length < 1 || (names.has(name) && !isStem)) return;
  names.set(name, { code, isStem });
  beginnings[beginningOf(name)] = 1;
  if (name.includes('-')) firstWords.add(name.slice(0, name.indexOf('-')));
}

/** A hash of the first three letters of a name. */
function beginningOf(name: string): number {
  const hash =
    Math.imul(Math.imul(name.charCodeAt(0), 0x9e3779b1) ^ name.charCodeAt(1), 0x85ebca6b) ^ name.charCodeAt(2);
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & 0xffff;
}

/** Lower-case; without accents where the script is Latin; without the article and its kin where it is Arabic. */
function foldName(word: string): string {
  const lower = word.toLowerCase();
  const first = lower.charCodeAt(0);
  if (first < 0x250)
    return isAscii(lower)
      ? lower
      : lower
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replace(/ı/g, 'i');
  if (first >= 0x600 && first < 0x700) return foldArabic(lower);
  return lower;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function foldArabic(word: string): string {
  const plain = word.replace(/[\u064b-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا');
  const bare = plain.replace(/^(?:و|ف)?(?:بال|كال|لل|ال)(?=..)/, '');
  return bare;
}
