/** What a {@link XmlScanner} stands on. `stray` is a `<` that begins no tag. */
export type XmlTokenKind = 'text' | 'cdata' | 'stray' | 'open' | 'close';

const longestValueWithTag = 2_000;
/** How often a `<` inside quotes is given the benefit of the doubt: a flood of them would take time by the square. */
const mostDoubts = 200;

const exclamation = 33;
const quoteMark = 34;
const apostrophe = 39;
const slash = 47;
const less = 60;
const equals = 61;
const greater = 62;
const question = 63;

/**
 * Walks over XML, or what is called so, in one pass and without failing: a `<` that begins no tag is a stray, a tag
 * ends where it can, comments, processing instructions and document types are passed over, so no entity is ever
 * declared. Tokens are places in the source; nothing is copied. The time is linear in the source's length: a search
 * that found nothing once is not repeated.
 */
export class XmlScanner {
  kind: XmlTokenKind = 'text';
  /** Where the token begins and ends. */
  start = 0;
  end = 0;
  /** Of a tag, as it is written. */
  name = '';
  /** Of an element that ends at once, `<a/>`. */
  selfClosing = false;
  private doubts = 0;
  private readonly missing = new Set<string>();
  private readonly source: string;
  private readonly limit: number;

  constructor(source: string) {
    this.source = source;
    this.limit = source.length;
  }

  /** Goes to the next token; false at the end. */
  next(): boolean {
    const { source, limit } = this;
    while (this.end < limit) {
      this.start = this.end;
      if (source.charCodeAt(this.start) !== less) {
        this.kind = 'text';
        const end = source.indexOf('<', this.start);
        this.end = end === -1 ? limit : end;
        return true;
      }
      if (this.readMarkup()) return true;
    }
    return false;
  }

  /** Goes to the next tag; false at the end. */
  nextTag(): boolean {
    while (this.next()) if (this.kind === 'open' || this.kind === 'close') return true;
    return false;
  }

  /** The text of a CDATA section. */
  get cdata(): string {
    const closed = this.source.endsWith(']]>', this.end) && this.end - this.start >= 12;
    return this.source.slice(this.start + 9, closed ? this.end - 3 : this.end);
  }

  private readMarkup(): boolean {
    const { source, start } = this;
    const next = source.charCodeAt(start + 1);
    if (next === exclamation || next === question) {
      if (source.startsWith('[CDATA[', start + 2)) {
        this.kind = 'cdata';
        this.end = this.after(']]>', start + 9) ?? this.limit;
        return true;
      }
      this.end = this.endOfDeclaration(next);
      return false;
    }
    const read = next === slash ? this.readClosingTag() : this.readOpeningTag();
    if (read) return true;
    this.kind = 'stray';
    this.end = start + 1;
    return true;
  }

  /** Where the text goes on after a comment, an instruction or a document type; after `<!` when it has no end. */
  private endOfDeclaration(next: number): number {
    const { source, start } = this;
    const behind = Math.min(start + 2, this.limit);
    if (source.startsWith('--', behind)) return this.after('-->', behind) ?? behind;
    if (next === question) {
      const end = this.after('?>', behind) ?? behind;
      // `<?xml version="1.0">` must not reach for the end of another instruction.
      const plainEnd = source.startsWith('xml', behind) ? this.after('>', behind) : undefined;
      return plainEnd !== undefined && (plainEnd < end || end === behind) ? plainEnd : end;
    }
    const head = source.slice(start, start + 1_020);
    const subset = /^<!DOCTYPE[^<>[\]]{0,1000}\[/i.test(head) ? this.after(']>', behind) : undefined;
    return subset ?? this.after('>', behind) ?? behind;
  }

  private readClosingTag(): boolean {
    const { source, start } = this;
    const nameEnd = this.endOfName(start + 2);
    if (nameEnd === undefined) return false;
    let end = nameEnd;
    while (end < this.limit && source.charCodeAt(end) !== greater && source.charCodeAt(end) !== less) end += 1;
    this.kind = 'close';
    this.name = source.slice(start + 2, nameEnd);
    // `</title<link>` is still an end.
    this.end = source.charCodeAt(end) === greater ? end + 1 : end;
    return true;
  }

  private readOpeningTag(): boolean {
    const { source, start } = this;
    const nameEnd = this.endOfName(start + 1);
    if (nameEnd === undefined) return false;
    const end = this.endOfTag(nameEnd);
    if (end === undefined) return false;
    this.kind = 'open';
    this.name = source.slice(start + 1, nameEnd);
    this.end = end;
    this.selfClosing = source.charCodeAt(end - 1) === greater && source.charCodeAt(end - 2) === slash;
    return true;
  }

  /** Undefined when no name begins there. */
  private endOfName(from: number): number | undefined {
    const { source, limit } = this;
    const first = source.charCodeAt(from);
    const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 95 || first >= 0xc0;
    if (from >= limit || !letter) return undefined;
    for (let index = from + 1; index < limit; index += 1) {
      const code = source.charCodeAt(index);
      if (isSpace(code) || code === slash || code === greater) return index;
      if (code === equals || code === less) return index;
    }
    return undefined;
  }

  /** Behind the `>` outside quotes; without one, behind the first `>`; before a `<` that follows blanks alone. */
  private endOfTag(from: number): number | undefined {
    const { source, limit } = this;
    let firstEnd: number | undefined;
    let blank = true;
    let quote = 0;
    for (let index = from; index < limit; index += 1) {
      const code = source.charCodeAt(index);
      if (code === less) {
        const behind = quote === 0 ? undefined : this.endOfValue(index, quote);
        if (behind === undefined) return firstEnd ?? (blank && index > from ? index : undefined);
        index = behind;
        quote = 0;
      } else if (code === greater) {
        if (quote === 0) return index + 1;
        firstEnd ??= index + 1;
      } else if (code === quote) quote = 0;
      else if (quote === 0 && (code === quoteMark || code === apostrophe)) quote = code;
      blank &&= isSpace(code);
    }
    return firstEnd;
  }

  /** The closing quote of a value that has a `<` in it, if there is one that looks like it. */
  private endOfValue(from: number, quote: number): number | undefined {
    if (this.doubts >= mostDoubts) return undefined;
    this.doubts += 1;
    const limit = Math.min(this.limit, from + longestValueWithTag);
    for (let index = from; index < limit; index += 1) {
      const code = this.source.charCodeAt(index);
      if (code === greater) return undefined;
      if (code === quote) return endsValue(this.source.charCodeAt(index + 1)) ? index : undefined;
    }
    return undefined;
  }

  /** Behind the next place of the needle. What is missing once is missing from every later place too. */
  private after(needle: string, from: number): number | undefined {
    if (this.missing.has(needle)) return undefined;
    const index = this.source.indexOf(needle, from);
    if (index !== -1) return index + needle.length;
    this.missing.add(needle);
    return undefined;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function endsValue(code: number): boolean {
  return isSpace(code) || code === slash || code === greater || code === question;
}
