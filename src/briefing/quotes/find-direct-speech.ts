import { findSpeaker } from './find-speaker.ts';

/** A passage between quotation marks, without the marks, and who says it where the sentence names somebody. */
export interface DirectSpeech {
  text: string;
  speaker?: string;
}

/**
 * Quotation marks as newspapers pair them: English, German and Czech low-high, French and Russian, Danish inverted,
 * Chinese and Japanese corners, Hebrew and straight ones. A single mark opens after a space only, so that an apostrophe
 * doesn't, and the marks inside a Hebrew acronym neither open nor close.
 */
const pairs = [
  /“([^“”]+)”/gu,
  /„([^„“”]+)[“”]/gu,
  /«\s*([^«»]+?)\s*»/gu,
  /»([^«»]+)«/gu,
  /「([^「」]+)」/gu,
  /『([^『』]+)』/gu,
  /(?<=^|[\s(:,\u05be—–-])״(.+?)״(?=$|[\s).,;:!?])/gu,
  /(?<=^|[\s(:,—–-])"(.+?)"(?=$|[\s).,;:!?،])/gu,
  /"([^"]+)"/gu,
  /(?<=^|[\s(:,])‘([^‘]+?)’(?=$|[\s).,;:!?])/gu,
  /(?<=^|[\s(:,])'([^']+(?:'\p{L}[^']*)*?)'(?=$|[\s).,;:!?])/gu,
];
const mark = /[“„«»「『"״‘']/u;
const dense = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}ğışİĞŞ]/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

type Length = readonly [words: number, characters: number, wideCharacters: number];
/** Words between marks may be a title or scare quotes; where a verb names who says them, fewer are enough. */
const shortest: Length = [5, 30, 10];
const shortestSaid: Length = [4, 18, 7];

/** The direct speech in a sentence, longest first. Words in scare quotes and titles of works are too short to be speech. */
export function findDirectSpeech(sentence: string, language: string): DirectSpeech[] {
  if (!mark.test(sentence)) return [];
  const found: DirectSpeech[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const pair of pairs) {
    for (const match of sentence.matchAll(pair)) {
      const [whole, inner = ''] = match;
      const end = match.index + whole.length;
      const text = inner.trim().replace(/[,，]$/u, '');
      if (taken.some((span) => match.index < span.end && end > span.start) || !isSpeech(text, shortestSaid)) continue;
      const speaker = findSpeaker(sentence.slice(0, match.index), sentence.slice(end), language);
      if (speaker === undefined && !isSpeech(text, shortest)) continue;
      taken.push({ start: match.index, end });
      found.push(speaker === undefined ? { text } : { text, speaker });
    }
  }
  return found.sort((a, b) => b.text.length - a.text.length);
}

function isSpeech(text: string, [words, characters, wideCharacters]: Length): boolean {
  if (/…$|\.\.\.$/u.test(text)) return false;
  if (wide.test(text)) return text.length >= wideCharacters && text.length <= 150;
  // Words that carry their articles and prepositions in themselves are fewer and longer.
  const density = dense.test(text) ? 0.75 : 1;
  return (
    text.length >= characters * density && text.length <= 300 && text.split(/\s+/).length >= Math.ceil(words * density)
  );
}
