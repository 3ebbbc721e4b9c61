import { findSpeaker } from './find-speaker.ts';

/** A passage between quotation marks, without the marks, and who says it where the sentence names somebody. */
export interface DirectSpeech {
  text: string;
  speaker?: string;
}

/**
 * Quotation marks as newspapers pair them: English, German and Czech low-high, French and Russian, Danish inverted,
 * Chinese and Japanese corners, and straight ones. A single mark opens after a space only, so that an apostrophe doesn't.
 */
const pairs = [
  /“([^“”]+)”/gu,
  /„([^„“”]+)[“”]/gu,
  /«\s*([^«»]+?)\s*»/gu,
  /»([^«»]+)«/gu,
  /「([^「」]+)」/gu,
  /『([^『』]+)』/gu,
  /"([^"]+)"/gu,
  /(?<=^|[\s(:,])‘([^‘]+?)’(?=$|[\s).,;:!?])/gu,
  /(?<=^|[\s(:,])'([^']+(?:'\p{L}[^']*)*?)'(?=$|[\s).,;:!?])/gu,
];
const mark = /[“„«»「『"‘']/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

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
      if (taken.some((span) => match.index < span.end && end > span.start) || !isSpeech(text)) continue;
      taken.push({ start: match.index, end });
      const speaker = findSpeaker(sentence.slice(0, match.index), sentence.slice(end), language);
      found.push(speaker === undefined ? { text } : { text, speaker });
    }
  }
  return found.sort((a, b) => b.text.length - a.text.length);
}

function isSpeech(text: string): boolean {
  if (/…$|\.\.\.$/u.test(text)) return false;
  if (wide.test(text)) return text.length >= 10 && text.length <= 150;
  return text.length >= 30 && text.length <= 300 && text.split(/\s+/).length >= 5;
}
