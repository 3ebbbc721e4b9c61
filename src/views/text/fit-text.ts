import { isWithin, trimText } from './count-characters.ts';

const ellipsis = '…';

/** What must not be cut through: an escape, a masked link, a tag such as `<t:0:R>`, code, bold. */
const unbreakable =
  /\\.|\[(?:\\.|\[[^[\]\n]*\]|[^[\]\\])*\]\([^()\s]*\)|<[^\s<>]+>|`[^`\n]+`|\*\*(?:\\.|[^*\\\n])+\*\*/gsu;

/** How far back a cut may move to end with a whole word, as a share of the room. */
const wordSearch = 0.6;

/** Room for the longest link with its label. */
const longestUnbreakable = 2000;

/** Half of a pair or not: texts without any are spared the look at whole code points. */
const surrogate = /[\ud800-\udfff]/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text within a limit of code points, an ellipsis marking what is left out. Whole lines at the end go first (a code
 * block counts as one line); a line is cut, between words, only when dropping it would waste more than half the room.
 */
export function fitText(text: string, limit: number): string {
  const whole = wellFormed(text);
  if (isWithin(whole, limit)) return whole;
  const kept: string[] = [];
  let used = 0;
  for (const line of splitLines(whole)) {
    const size = Array.from(line).length + 1;
    if (used + size + ellipsis.length > limit) {
      if (used < limit / 2 && !line.startsWith('```')) kept.push(cutLine(line, limit - used));
      else kept.push(ellipsis);
      break;
    }
    kept.push(line);
    used += size;
  }
  return limit <= 0 ? '' : trimText(kept.join('\n'));
}

/** One line within a limit of code points, cut between words where there are any, never through a link or an escape. */
export function cutLine(text: string, limit: number): string {
  const line = wellFormed(text);
  if (isWithin(line, limit)) return line;
  if (limit < 1) return '';
  const room = Array.from(line.slice(0, limit * 2))
    .slice(0, limit - 1)
    .join('');
  let end = wordEnd(room, line);
  for (const token of line.slice(0, end + longestUnbreakable).matchAll(unbreakable)) {
    if (token.index >= end) break;
    if (token.index + token[0].length > end) end = token.index;
  }
  return line.slice(0, end).trimEnd() + ellipsis;
}

function wellFormed(text: string): string {
  return trimText(surrogate.test(text) ? text.replace(/\p{Surrogate}/gu, '') : text);
}

function wordEnd(room: string, line: string): number {
  if (/\s/.test(line.charAt(room.length))) return room.length;
  const lastSpace = room.search(/\s\S*$/u);
  if (lastSpace >= room.length * wordSearch) return lastSpace;
  const start = Math.max(0, room.length - 64);
  const grapheme = graphemes.segment(line.slice(start, room.length + 64)).containing(room.length - start);
  return grapheme !== undefined && grapheme.index > 0 ? start + grapheme.index : room.length;
}

function splitLines(text: string): string[] {
  return text.match(/```[^`]*```|[^\n]+|(?<=\n)(?=\n)/gu) ?? [];
}
