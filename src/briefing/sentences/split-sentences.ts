import { abbreviations, closingAbbreviations } from './abbreviations.ts';
import { lowerText } from './lower-text.ts';
import { speechPatterns } from '../quotes/speech-patterns.ts';
import { stopWordsOf } from './stop-words.ts';

const segmenters = new Map<string, Intl.Segmenter>();
/** Languages that write a date's day as an ordinal with a full stop: "am 3. Oktober". */
const ordinalDays = new Set(['de', 'da', 'nb', 'no', 'fi', 'cs', 'sk', 'hu', 'hr', 'sr', 'sl', 'et', 'lv', 'is']);
const openers = '“„«「『‹';
const anyOpener = /[“„«»「『‹]/u;
const closers = '”»」』›';
/** Germans and Danes open with » and close with «. */
const invertedFirst = /^[^«»]*»[^«»]*(?:«|$)/u;
const unspaced = new Set(['zh', 'ja']);
const longestSpeaker = 60;

/**
 * The text's sentences, verbatim and trimmed, in order. `Intl.Segmenter` breaks after "Mr.", "U.S." and inside quoted
 * speech; those pieces are joined again.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const line of text.split(/\n+|\s+\|\s+|\s+•\s+/u)) {
    let open = '';
    for (const piece of segmenterFor(language).segment(line)) {
      let { segment } = piece;
      const closing = /^\s*[”»“«」』]\s+/u.exec(segment)?.[0];
      if (closing !== undefined && isInsideQuote(open) && !isInsideQuote(open + closing)) {
        open += closing;
        segment = segment.slice(closing.length);
        if (segment === '') continue;
      }
      const continues = open !== '' && (!endsSentence(open, segment, language) || isInsideQuote(open));
      if (continues || isSpeaker(open, segment, language)) open += segment;
      else {
        if (open.trim() !== '') sentences.push(open.trim());
        open = segment;
      }
    }
    if (open.trim() !== '') sentences.push(open.trim());
  }
  return sentences;
}

/** Whether a new sentence may start between the two pieces. */
function endsSentence(before: string, after: string, language: string): boolean {
  const start = after.trimStart();
  if (/^[\p{Ll},;:)\]]/u.test(start)) return false;
  if (closers.includes(start.charAt(0)) && !/[.!?。！？]\s+$/u.test(before)) return false;
  if (ordinalDays.has(language) && /(?:^|\s)\d{1,2}\.\s*$/u.test(before)) return false;
  const last = /([\p{L}.]+)\.\s*$/u.exec(before)?.[1];
  if (last === undefined) return true;
  const word = last.toLowerCase();
  if (closingAbbreviations.has(word)) return stopWordsOf(language).has(/^\p{L}*/u.exec(start.toLowerCase())?.[0] ?? '');
  return !(abbreviations.has(word) || /^\p{Lu}$/u.test(last) || /^(?:\p{L}\.)+\p{L}$/u.test(last));
}

/** Whether the piece says who spoke the quotation that ends before it, as “...？”她说 does. */
function isSpeaker(before: string, after: string, language: string): boolean {
  const isSpeech = unspaced.has(language) ? /[。！？!?][”」』]\s*$/u : /[!?…]["”»“]\s*$/u;
  if (after.length > longestSpeaker || /[“„«「『"]/u.test(after) || !isSpeech.test(before)) return false;
  const lower = lowerText(after);
  return speechPatterns(language)?.after.some((pattern) => pattern.test(lower)) === true;
}

/** Whether a quotation was opened that is still short enough to be speech, not a forgotten mark. */
function isInsideQuote(text: string): boolean {
  if (!anyOpener.test(text)) return false;
  const isInverted = invertedFirst.test(text);
  let depth = 0;
  let openedAt = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = isInverted ? turn(text.charAt(index)) : text.charAt(index);
    if (openers.includes(char) && !(char === '“' && depth > 0)) {
      depth += 1;
      openedAt = index;
    } else if (depth > 0 && (closers.includes(char) || char === '“')) depth -= 1;
  }
  return depth > 0 && text.length - openedAt < 400;
}

function turn(char: string): string {
  return char === '»' ? '«' : char === '«' ? '»' : char;
}

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(localeOf(language), { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    // A feed may name its language in words; sentence breaks hardly depend on it.
    return 'und';
  }
}
