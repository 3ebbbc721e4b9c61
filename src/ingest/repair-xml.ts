import { xmlTokens, type XmlToken } from './xml-tokens.ts';

/** XML that a strict parser reads in linear time, and what had to be mended to get it. */
export interface RepairedXml {
  xml: string;
  /** True when the text ends before its root element does. An item that was cut through is left out. */
  cutOff: boolean;
  /** Items beyond the 1,000th, or after the 150,000th element, which are not in `xml`. */
  droppedItems: number;
}

const deepest = 40;
const mostElements = 150_000;
/** The items that are read of one feed, the first ones. */
export const mostItems = 1_000;
const longestName = 400;
const itemNames = new Set(['item', 'entry']);
// An element among these that holds another element was not closed.
const leafNames = new Set(['link', 'guid', 'pubdate', 'enclosure', 'category', 'id', 'updated', 'published', 'date']);
// The parser matches their text with expressions that take time by the square of its length.
const personNames = new Set([
  'author',
  'creator',
  'contributor',
  'managingeditor',
  'webmaster',
  'name',
  'email',
  'uri',
]);

/**
 * Rewrites XML so that no parser can stumble or hang on it: every element is closed, nothing is nested deeper than 40,
 * a stray `<` is text, and no document type is left, hence no entity to expand. What was fine stays as it was.
 */
export function repairXml(source: string): RepairedXml {
  const writer = new XmlWriter();
  for (const token of xmlTokens(source)) {
    writer.add(token);
    if (writer.ended) break;
  }
  return writer.finish();
}

class XmlWriter {
  ended = false;
  private readonly out: string[] = [];
  private readonly open: string[] = [];
  private elements = 0;
  private items = 0;
  private droppedItems = 0;
  /** The depth at which an item is being left out. */
  private skipping: number | undefined;
  /** How much of a person was written: names, addresses and stray text together, in however many pieces. */
  private nameLength = 0;
  private itemStart = { pieces: 0, depth: 0 };

  add(token: XmlToken): void {
    switch (token.kind) {
      case 'text':
        this.write(this.isPerson() ? this.cutName(token.raw) : token.raw);
        return;
      case 'cdata':
        this.write(this.isPerson() ? `<![CDATA[${this.cutName(token.text)}]]>` : token.raw);
        return;
      case 'open':
        if (!this.isPerson()) this.nameLength = 0;
        this.openElement(token);
        return;
      case 'close':
        this.closeElement(token.name.toLowerCase());
    }
  }

  finish(): RepairedXml {
    const cutOff = !this.ended;
    const inItem = this.itemDepth() !== undefined && this.skipping === undefined;
    if (cutOff && inItem && this.open.length > this.itemStart.depth + 1) {
      this.out.length = this.itemStart.pieces;
      this.open.length = this.itemStart.depth;
    }
    this.closeDownTo(0);
    return { xml: this.out.join(''), cutOff, droppedItems: this.droppedItems };
  }

  private openElement(token: Extract<XmlToken, { kind: 'open' }>): void {
    const top = this.open.at(-1);
    if (top !== undefined && leafNames.has(localName(top))) this.closeTop();
    if (itemNames.has(localName(token.name))) {
      const enclosing = this.itemDepth();
      if (enclosing !== undefined && this.open[enclosing] === token.name) this.closeDownTo(enclosing);
      if (this.open.length <= 2 && this.skipping === undefined) this.startItem();
    }
    // Beyond the depth only the tags are dropped, not the text; a stack that is bounded keeps the time linear.
    if (this.open.length >= deepest) return;
    this.elements += 1;
    if (this.elements > mostElements) this.skipping ??= this.open.length;
    this.write(token.raw);
    if (token.selfClosing) this.endSkipping();
    else this.open.push(token.name);
  }

  private startItem(): void {
    this.itemStart = { pieces: this.out.length, depth: this.open.length };
    this.items += 1;
    if (this.items <= mostItems && this.elements < mostElements) return;
    this.droppedItems += 1;
    this.skipping = this.open.length;
  }

  private itemDepth(): number | undefined {
    const index = this.open.findIndex((name) => itemNames.has(localName(name)));
    return index === -1 || index > 2 ? undefined : index;
  }

  private closeElement(name: string): void {
    const at = this.open.findLastIndex((each) => each.toLowerCase() === name);
    if (at === -1) return;
    this.closeDownTo(at);
    this.ended = this.open.length === 0;
  }

  private closeDownTo(depth: number): void {
    while (this.open.length > depth) this.closeTop();
  }

  private closeTop(): void {
    const name = this.open.pop();
    if (name !== undefined) this.write(`</${name}>`);
    this.endSkipping();
  }

  private endSkipping(): void {
    if (this.skipping !== undefined && this.open.length <= this.skipping) this.skipping = undefined;
  }

  private write(text: string): void {
    if (this.skipping === undefined) this.out.push(text);
  }

  private cutName(text: string): string {
    const cut = text.slice(0, Math.max(0, longestName - this.nameLength));
    this.nameLength += text.length;
    return cut;
  }

  private isPerson(): boolean {
    const top = this.open.at(-1);
    return top !== undefined && personNames.has(localName(top));
  }
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
