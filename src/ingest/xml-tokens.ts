/** A piece of markup. `raw` is the piece as it stood, fit to be written again. */
export type XmlToken =
  | { kind: 'text'; raw: string }
  | { kind: 'cdata'; raw: string; text: string }
  | { kind: 'open'; raw: string; name: string; selfClosing: boolean }
  | { kind: 'close'; name: string };

const nameStart = /^[A-Za-z_\u00C0-\uFFFF]/;
const tagName = /[^\s/>=]+/y;
const longestTag = 16_384;
/** Each stray `<` grows to four characters; a flood of them is dropped instead. */
const mostStrays = 10_000;
const forbidden = /__proto__|constructor|prototype/i;

/**
 * Cuts XML into tags and text in one pass, whatever the input: a `<` that begins no tag is text, a tag with unbalanced
 * quotes loses its attributes, comments, processing instructions and document types are left out. The time is linear
 * in the input's length: a search that found nothing once is not repeated.
 */
export function* xmlTokens(source: string): Generator<XmlToken, void> {
  const find = createFinder(source);
  let position = 0;
  let strays = 0;
  while (position < source.length) {
    const start = source.indexOf('<', position);
    if (start === -1) {
      yield { kind: 'text', raw: source.slice(position) };
      return;
    }
    if (start > position) yield { kind: 'text', raw: source.slice(position, start) };

    if (source.startsWith('<![CDATA[', start)) {
      const end = find(']]>', start + 9) ?? source.length;
      const text = source.slice(start + 9, end);
      yield { kind: 'cdata', raw: `<![CDATA[${text}]]>`, text };
      position = end + 3;
      continue;
    }
    const next = source[start + 1];
    if (next === '!' || next === '?') {
      position = endOfDeclaration(source, start, find);
      continue;
    }
    const limit = source.indexOf('<', start + 1);
    const segment = source.slice(start, limit === -1 ? source.length : limit);
    const token = next === '/' ? readClosingTag(segment) : readOpeningTag(segment);
    if (token === undefined) {
      strays += 1;
      if (strays <= mostStrays) yield { kind: 'text', raw: '&lt;' };
      position = start + 1;
    } else {
      yield token.token;
      position = start + token.length;
    }
  }
}

type Find = (needle: string, from: number) => number | undefined;
type ReadTag = { token: XmlToken; length: number } | undefined;

function createFinder(source: string): Find {
  const missing = new Set<string>();
  return (needle, from) => {
    if (missing.has(needle)) return undefined;
    const index = source.indexOf(needle, from);
    if (index !== -1) return index;
    missing.add(needle);
    return undefined;
  };
}

/** Where the text goes on after a comment, a processing instruction or a document type; after `<!` when it has no end. */
function endOfDeclaration(source: string, start: number, find: Find): number {
  const end = (needle: string): number => {
    const index = find(needle, start + 2);
    return index === undefined ? start + 2 : index + needle.length;
  };
  if (source.startsWith('<!--', start)) return end('-->');
  if (source[start + 1] === '?') return end('?>');
  const bracket = /^<!DOCTYPE[^<>[]{0,1000}\[/i.test(source.slice(start, start + 1_020));
  return bracket && find(']>', start) !== undefined ? end(']>') : end('>');
}

function readClosingTag(segment: string): ReadTag {
  const end = segment.indexOf('>');
  const name = readName(segment, 2);
  return end === -1 || name === undefined ? undefined : { token: { kind: 'close', name }, length: end + 1 };
}

function readOpeningTag(segment: string): ReadTag {
  const name = readName(segment, 1);
  const firstEnd = segment.indexOf('>');
  if (name === undefined || firstEnd === -1) return undefined;
  const balancedEnd = endOutsideQuotes(segment);
  const end = balancedEnd ?? firstEnd;
  const raw = segment.slice(0, end + 1);
  const selfClosing = raw.endsWith('/>');
  const afterName = raw[name.length + 1] ?? '';
  const keepsAttributes =
    balancedEnd !== undefined && raw.length <= longestTag && /^[\s/>]/.test(afterName) && !forbidden.test(raw);
  // The names that JavaScript objects treat in their own way make the parser refuse the whole feed.
  const safeName = forbidden.test(name) ? 'x' : name;
  return {
    token: {
      kind: 'open',
      name: safeName,
      selfClosing,
      raw: keepsAttributes && isPlainEnd(raw, name) ? raw : `<${safeName}${selfClosing ? '/>' : '>'}`,
    },
    length: end + 1,
  };
}

/** False for `<title/b>`, which parsers take for a tag of another name. */
function isPlainEnd(raw: string, name: string): boolean {
  return raw[name.length + 1] !== '/' || raw.length === name.length + 3;
}

function readName(segment: string, from: number): string | undefined {
  if (!nameStart.test(segment[from] ?? '')) return undefined;
  tagName.lastIndex = from;
  return tagName.exec(segment)?.[0];
}

function endOutsideQuotes(segment: string): number | undefined {
  let quote = '';
  for (let index = 0; index < segment.length; index += 1) {
    const character = segment[index] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return undefined;
}
