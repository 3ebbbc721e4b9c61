import { decodeHTMLStrict } from 'entities';
import { XmlScanner } from './xml-scanner.ts';

/** Of a longer text the rest is not read: an excerpt needs far less. */
const longestText = 100_000;
/** Attributes of a longer tag are not read: somebody put a picture into one. */
const longestTag = 16_384;
const deepestTag = 30;
const voidTag = /^(?:br|hr|img|wbr|input|link|meta)$/i;

/** An element as places in its source: texts and attributes are read when they are asked for. */
export class XmlElement {
  /** The name by which we know it, see {@link XmlNamespaces.keyOf}. */
  readonly key: string;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[] = [];
  /** Where the content ends in the source; the closing tag's start. */
  contentEnd: number;
  private readonly source: string;
  /** The tag: from behind the name to the end of it. */
  private readonly tagStart: number;
  private readonly contentStart: number;
  private attributes: Map<string, string> | undefined;

  constructor(
    source: string,
    place: { key: string; tagStart: number; contentStart: number },
    parent: XmlElement | undefined,
  ) {
    this.source = source;
    this.key = place.key;
    this.tagStart = place.tagStart;
    this.contentStart = place.contentStart;
    this.contentEnd = place.contentStart;
    this.parent = parent;
  }

  /** The value of an attribute by its name in lower case; one with another prefix will do. */
  attribute(name: string): string | undefined {
    this.attributes ??= readAttributes(this.source.slice(this.tagStart, this.contentStart));
    return this.attributes.get(name) ?? this.attributes.get(name.slice(name.indexOf(':') + 1));
  }

  /** The content with entities and CDATA undone, elements in it as they are written; undefined when it is blank. */
  get text(): string | undefined {
    const inner = this.inner();
    const text = inner.includes('<') ? readMixed(inner, decode) : decode(inner);
    return withoutStrayMarks(text).trim() || undefined;
  }

  /** The content as markup: entities stay, since what is escaped is meant to be text. */
  get markup(): string | undefined {
    return readMixed(this.inner(), (text) => text).trim() || undefined;
  }

  first(key: string): XmlElement | undefined {
    return this.children.find((child) => child.key === key);
  }

  all(key: string): XmlElement[] {
    return this.children.filter((child) => child.key === key);
  }

  /** The first text that there is among the children with these names, in the order of the names. */
  firstText(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      for (const child of this.children) {
        const text = child.key === key ? child.text : undefined;
        if (text !== undefined) return text;
      }
    }
    return undefined;
  }

  private inner(): string {
    return this.source.slice(this.contentStart, Math.min(this.contentEnd, this.contentStart + longestText));
  }
}

/** Attributes by name in lower case, and by name without prefix; the first of a name counts. */
export function readAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  if (tag.length > longestTag) return attributes;
  let equals = tag.indexOf('=');
  let from = 0;
  while (equals !== -1) {
    const name = nameBefore(tag, from, equals);
    const { value, end } = readValue(tag, equals + 1);
    if (name !== undefined && value !== undefined) {
      const decoded = decode(value).trim();
      if (!attributes.has(name)) attributes.set(name, decoded);
      const local = name.slice(name.indexOf(':') + 1);
      if (!name.startsWith('xmlns') && !attributes.has(local)) attributes.set(local, decoded);
    }
    from = end;
    equals = tag.indexOf('=', end);
  }
  return attributes;
}

function nameBefore(tag: string, from: number, equals: number): string | undefined {
  let end = equals;
  while (end > from && tag.charCodeAt(end - 1) <= 32) end -= 1;
  let start = end;
  while (start > from && !/[\s"'/]/.test(tag.charAt(start - 1))) start -= 1;
  return start === end ? undefined : tag.slice(start, end).toLowerCase();
}

function readValue(tag: string, from: number): { value?: string; end: number } {
  let start = from;
  while (start < tag.length && tag.charCodeAt(start) <= 32) start += 1;
  const quote = tag[start];
  if (quote === '"' || quote === "'") {
    const end = tag.indexOf(quote, start + 1);
    if (end !== -1) return { value: tag.slice(start + 1, end), end: end + 1 };
    return { end: tag.length };
  }
  let end = start;
  while (end < tag.length && tag.charCodeAt(end) > 32 && tag[end] !== '>') end += 1;
  const bare = tag.slice(start, end);
  return { value: tag[end] === '>' && bare.endsWith('/') ? bare.slice(0, -1) : bare, end };
}

/** Text and tags in their order; tags that are nested too deep for those who read HTML become blanks. */
function readMixed(inner: string, readText: (text: string) => string): string {
  const scanner = new XmlScanner(inner);
  let text = '';
  let depth = 0;
  while (scanner.next()) {
    const { kind } = scanner;
    if (kind === 'open' && !scanner.selfClosing && !voidTag.test(scanner.name)) depth += 1;
    if (kind === 'cdata') text += scanner.cdata;
    else if (depth > deepestTag && kind !== 'text') text += text.endsWith(' ') ? '' : ' ';
    else {
      const piece = inner.slice(scanner.start, scanner.end);
      text += kind === 'text' ? readText(piece) : piece;
    }
    if (kind === 'close' && depth > 0) depth -= 1;
  }
  return text;
}

function decode(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** Some writers put CDATA into CDATA, or escape its marks. An end mark alone within a text is meant: it was split with care. */
function withoutStrayMarks(text: string): string {
  if (text.includes('<![CDATA[')) return text.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const end = text.trimEnd();
  return end.endsWith(']]>') ? end.slice(0, -3) : text;
}
