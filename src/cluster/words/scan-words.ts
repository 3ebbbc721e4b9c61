/** One word of a text, as it stands there. */
export interface Word {
  /** Lower-case; digits in ASCII with separators normalised. */
  text: string;
  kind: 'word' | 'number' | 'segmented';
  /** Starts with a capital letter. */
  capital: boolean;
  /** Has two capital letters or more and no small one. */
  acronym: boolean;
  /** Begins a sentence, a quotation or the part after a colon, where a capital letter says nothing. */
  opens: boolean;
  /** Stands right behind the word before, with nothing but space between. */
  follows: boolean;
}

const separator = 0;
const small = 1;
const capital = 2;
const digit = 3;
const segmented = 4;
const opener = 5;

const classes = classifyBasicPlane();
/** Ligatures, loose marks, letters of full and of half width: what Unicode writes in another way too. */
const otherForms = /[\u0300-\u036f\u1100-\u11ff\u3099\u309a\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffdc]/;

/**
 * Splits a text into words. Scripts that write no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are cut by
 * `Intl.Segmenter`, all others by a table look-up per character, which is what makes it fast.
 */
export function scanWords(given: string, language: string): Word[] {
  const text = given.search(otherForms) === -1 ? given : given.normalize('NFKC');
  const words: Word[] = [];
  const length = text.length;
  let opens = true;
  let follows = false;
  let at = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === separator || kind === opener) {
      if (kind === opener) opens = true;
      if (text.charCodeAt(at) !== space) follows = false;
      at += 1;
      continue;
    }
    if (kind === segmented) {
      let end = at + 1;
      while (end < length && classAt(text, end) === segmented) end += 1;
      pushSegments(words, text.slice(at, end), language, follows);
      at = end;
    } else if (kind === digit) {
      const end = endOfNumber(text, at);
      words.push({
        text: plainNumber(text.slice(at, end)),
        kind: 'number',
        capital: false,
        acronym: false,
        opens,
        follows,
      });
      at = end;
    } else {
      at = pushWord(words, text, at, opens, follows);
    }
    opens = false;
    follows = true;
  }
  return words;
}

const space = 0x20;
const point = 0x2e;
const comma = 0x2c;
const arabicPoint = 0x66b;
const arabicComma = 0x66c;

function pushWord(words: Word[], text: string, start: number, opens: boolean, follows: boolean): number {
  let at = start;
  let capitals = 0;
  let letters = 0;
  let joined = '';
  for (; at < text.length; at += 1) {
    const kind = classAt(text, at);
    if (kind === capital) capitals += 1;
    else if (kind !== small && kind !== digit) {
      // U.S. and U.N. are one word each.
      const isDotted = text.charCodeAt(at) === point && letters === 1 && capitals > joined.length;
      if (isDotted && classAt(text, at + 1) === capital) {
        joined += text[at - 1] ?? '';
        letters = 0;
        continue;
      }
      break;
    }
    letters += 1;
  }
  const raw = joined === '' ? text.slice(start, at) : joined + text.slice(at - letters, at);
  const lower = raw.toLowerCase();
  words.push({
    // Only İ becomes two characters.
    text: lower.length === raw.length ? lower : lower.replaceAll('\u0307', ''),
    kind: 'word',
    capital: classAt(text, start) === capital,
    acronym: capitals >= 2 && capitals === raw.length,
    opens,
    follows,
  });
  return at;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** A run in one of the unspaced scripts; the segmenter goes by the script, so that the language matters little. */
function pushSegments(words: Word[], run: string, language: string, afterWord: boolean): void {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language === 'und' ? 'zh' : language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  let follows = afterWord;
  for (const { segment } of segmenter.segment(run)) {
    words.push({ text: segment, kind: 'segmented', capital: false, acronym: false, opens: false, follows });
    follows = true;
  }
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const kind = classAt(text, at);
    if (kind === digit || kind === small) continue;
    const code = text.charCodeAt(at);
    const isMark = code === point || code === comma || code === arabicPoint || code === arabicComma;
    const isInside = isMark && classAt(text, at + 1) === digit;
    if (isInside) continue;
    if (!isThousandsGap(text, start, at)) break;
  }
  return at;
}

/** `64 000`: one to three digits, a space of any width, and exactly three more. */
function isThousandsGap(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== space && code !== 0xa0 && code !== 0x202f && code !== 0x2009) return false;
  const isGroup = /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return isGroup && /^\d{1,3}(?:[\s\u202f\u2009]\d{3})*$/.test(text.slice(start, at));
}

/** `1,200` and `1.200` are 1200, `3,5` is 3.5, Arabic and Devanagari digits are ASCII. */
function plainNumber(raw: string): string {
  let ascii = raw.toLowerCase().replace(/\s/g, '');
  if (!/^[0-9a-z.,]*$/.test(ascii)) {
    ascii = ascii
      .replace(/\p{Nd}/gu, (one) => String(digitValue(one)))
      .replaceAll('\u066c', '')
      .replaceAll('\u066b', '.');
  }
  return ascii.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.');
}

/** Decimal digits stand in runs of ten from zero on. */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? separator;
}

function classifyBasicPlane(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0xd800; code += 1) table[code] = classify(String.fromCharCode(code));
  for (let code = 0xf900; code < 0xffff; code += 1) table[code] = classify(String.fromCharCode(code));
  return table;
}

function classify(character: string): number {
  if (/\p{Nd}/u.test(character)) return digit;
  // Kana and Thai may use these, but they are neither's.
  if (character === '\u02bc') return separator;
  if (/[\u0300-\u036f]/u.test(character)) return small;
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u.test(character)) {
    return /[\p{L}\p{M}]/u.test(character) ? segmented : /[。！？：]/u.test(character) ? opener : separator;
  }
  if (/\p{Lu}|\p{Lt}/u.test(character)) return capital;
  if (/[\p{L}\p{M}]/u.test(character)) return small;
  return /[.!?:;…\n"“”„«»|•–—]/u.test(character) ? opener : separator;
}
