import { safeLink } from './safe-url.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'em' | 'u' | 's' | 'spoiler'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'timestamp'; seconds: number; style: string }
  | { kind: 'mention'; of: 'user' | 'role' | 'channel' | 'command'; id: string; name?: string }
  | { kind: 'emoji'; name: string };

interface Rule {
  pattern: RegExp;
  /** Undefined if it does not apply after all: the text stands as it is. */
  read: (match: RegExpExecArray, inLink: boolean, depth: number) => Inline | undefined;
}

const deepest = 12;

// Tried in this order at each position; sticky, so that each looks only where the reader stands.
const rules: Rule[] = [
  { pattern: /\\([^\p{L}\p{N}\s])/uy, read: ([, text = '']) => ({ kind: 'text', text }) },
  { pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, read: ([, , text = '']) => ({ kind: 'code', text: text.trim() }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    read: ([, seconds, style = 'f']) => ({ kind: 'timestamp', seconds: Number(seconds), style }),
  },
  { pattern: /<@!?(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'user', id }) },
  { pattern: /<@&(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'role', id }) },
  { pattern: /<#(\d+)>/y, read: ([, id = '']) => ({ kind: 'mention', of: 'channel', id }) },
  {
    pattern: /<\/([^:>\n]{1,100}):(\d+)>/y,
    read: ([, name = '', id = '']) => ({ kind: 'mention', of: 'command', id, name }),
  },
  { pattern: /<a?:(\w{2,32}):\d+>/y, read: ([, name = '']) => ({ kind: 'emoji', name }) },
  {
    pattern: /\[((?:\\.|\[[^[\]]*\]|[^[\]\\])+)\]\(\s*<?((?:\([^\s()]*\)|[^\s()<>])+)>?(?:\s+"[^"]*")?\s*\)/y,
    read: ([, text = '', address], inLink, depth) => {
      const href = safeLink(address);
      return href && !inLink ? { kind: 'link', href, children: parseInline(text, true, depth + 1) } : undefined;
    },
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, read: ([, address = ''], inLink) => plainLink(address, inLink) },
  {
    pattern: /https?:\/\/(?:\([^\s()<]*\)|[^\s()<])*(?:\([^\s()<]*\)|[^\s()<.,:;"'\]!?*_~|])/y,
    read: ([address], inLink) => plainLink(address, inLink),
  },
  { pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, read: wrap('strong') },
  { pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy, read: wrap('u') },
  { pattern: /~~((?:\\.|[^\\])+?)~~/sy, read: wrap('s') },
  { pattern: /\|\|((?:\\.|[^\\])+?)\|\|/sy, read: wrap('spoiler') },
  { pattern: /\*(?![\s*])((?:\*\*[^*]+\*\*|\\.|[^*\\])+?)(?<!\s)\*(?!\*)/sy, read: wrap('em') },
  { pattern: /(?<![\p{L}\p{N}])_(?![\s_])((?:\\.|[^\\])+?)_(?![\p{L}\p{N}_])/suy, read: wrap('em') },
];

const special = /[\\`<[*_~|]|https?:\/\//g;

/** Discord's markdown within a line: https://support.discord.com/hc/en-us/articles/210298617 */
export function parseInline(text: string, inLink = false, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let at = 0;
  const flush = (): void => {
    if (plain) nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  while (at < text.length) {
    const found = depth < deepest ? readAt(text, at, inLink, depth) : undefined;
    if (found) {
      at = found.end;
      if (found.node.kind === 'text') plain += found.node.text;
      else {
        flush();
        nodes.push(found.node);
      }
      continue;
    }
    special.lastIndex = at + 1;
    const next = depth < deepest ? (special.exec(text)?.index ?? text.length) : text.length;
    plain += text.slice(at, next);
    at = next;
  }
  flush();
  return nodes;
}

function readAt(text: string, at: number, inLink: boolean, depth: number): { node: Inline; end: number } | undefined {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const end = pattern.lastIndex;
    const node = match && read(match, inLink, depth);
    if (node) return { node, end };
  }
  return undefined;
}

function wrap(kind: 'strong' | 'em' | 'u' | 's' | 'spoiler'): Rule['read'] {
  return ([, text = ''], inLink, depth) => ({ kind, children: parseInline(text, inLink, depth + 1) });
}

function plainLink(address: string, inLink: boolean): Inline | undefined {
  const href = safeLink(address);
  return href && !inLink ? { kind: 'link', href, children: [{ kind: 'text', text: address }] } : undefined;
}
