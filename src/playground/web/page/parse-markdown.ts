import { parseInline } from './parse-inline.ts';
import type { Inline } from './parse-inline.ts';

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'subtext'; children: Inline[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: { children: Inline[]; level: number }[] }
  | { kind: 'code'; language: string; text: string };

const fence = /```(?:([\w+-]{1,20})\n)?\n?([\s\S]*?)\n?```/g;
const item = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

/** A message's text as blocks, in Discord's dialect: https://support.discord.com/hc/en-us/articles/210298617 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const match of text.matchAll(fence)) {
    blocks.push(...parseLines(text.slice(at, match.index).replace(/\n$/, '')));
    blocks.push({ kind: 'code', language: match[1] ?? '', text: match[2] ?? '' });
    at = match.index + match[0].length;
  }
  blocks.push(...parseLines(at === 0 ? text : text.slice(at).replace(/^\n/, '')));
  return blocks;
}

function parseLines(text: string): Block[] {
  if (text === '') return [];
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(joinLines(plain)) });
    plain = [];
  };
  while (lines.length > 0) {
    const block = takeBlock(lines);
    if (block) {
      flush();
      blocks.push(block);
    } else plain.push(lines.shift() ?? '');
  }
  flush();
  return blocks;
}

// A browser does not draw the last line break of a block: an empty last line needs one more to be seen.
function joinLines(lines: string[]): string {
  return lines.join('\n') + (lines.length > 1 && lines.at(-1) === '' ? '\n' : '');
}

/** Takes the lines of a block that is not a paragraph off the front, if one starts there. */
function takeBlock(lines: string[]): Block | undefined {
  const line = lines[0] ?? '';
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) {
    lines.shift();
    const level = (heading[1] ?? '').length as 1 | 2 | 3;
    return { kind: 'heading', level, children: parseInline(heading[2] ?? '') };
  }
  if (line.startsWith('-# ') && line.trim() !== '-#') {
    lines.shift();
    return { kind: 'subtext', children: parseInline(line.slice(3)) };
  }
  if (line.startsWith('>>> ')) {
    const rest = lines.splice(0).join('\n').slice(4);
    return { kind: 'quote', blocks: parseLines(rest) };
  }
  if (line.startsWith('> ')) {
    const quoted = takeWhile(lines, (each) => each.startsWith('> ')).map((each) => each.slice(2));
    return { kind: 'quote', blocks: parseLines(quoted.join('\n')) };
  }
  return item.test(line) ? takeList(lines) : undefined;
}

function takeList(lines: string[]): Block {
  const [, , number] = item.exec(lines[0] ?? '') ?? [];
  const ordered = number !== undefined;
  const taken = takeWhile(lines, (line) => (item.exec(line)?.[2] !== undefined) === ordered && item.test(line));
  const items = taken.map((line) => {
    const [, indent = '', , text = ''] = item.exec(line) ?? [];
    return { children: parseInline(text), level: Math.min(3, Math.floor(indent.length / 2)) };
  });
  return { kind: 'list', ordered, start: Number(number ?? 1), items };
}

function takeWhile(lines: string[], fits: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !fits(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}
