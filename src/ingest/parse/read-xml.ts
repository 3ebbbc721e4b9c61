import { XmlElement, readAttributes } from './xml-element.ts';
import { XmlNamespaces, type XmlFormat } from './xml-namespaces.ts';
import { XmlScanner } from './xml-scanner.ts';

/** A feed's elements, and what had to be forgiven to get them. */
export interface XmlFeed {
  format: XmlFormat;
  root: XmlElement;
  /** Items and entries wherever they stand, the first 1,000. */
  items: XmlElement[];
  /** True when the text ends before its root element does. An item that was cut through is left out. */
  cutOff: boolean;
  /** Items beyond the 1,000th, or after the 150,000th element. */
  droppedItems: number;
}

interface OpenElement {
  element: XmlElement;
  /** As it is written. */
  name: string;
  namespaces: XmlNamespaces;
}

const deepest = 40;
const deepestItem = 4;
const mostElements = 150_000;
/** The items that are read of one feed, the first ones. */
export const mostItems = 1_000;

const rootFormats = new Map<string, XmlFormat>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['entry', 'atom'],
]);
const itemKeys = new Set(['item', 'entry']);
// An element among these that holds another element was not closed.
const leafKeys = new Set(['link', 'guid', 'pubdate', 'enclosure', 'category', 'id', 'updated', 'published', 'dc:date']);
const textKeys = new Set(['title', 'description', 'summary', 'content:encoded']);
// None of these is HTML: the text that one of them stands in was not closed.
const fieldKeys = new Set(['pubdate', 'guid', 'description', 'dc:date', 'dc:creator', 'content:encoded', 'enclosure']);

/**
 * Reads a feed's XML as far as it is XML, in linear time: an element that is not closed ends where it must, nothing is
 * nested deeper than 40, what precedes and follows the root is passed over. Undefined when there is no RSS, Atom or RDF.
 */
export function readXml(source: string): XmlFeed | undefined {
  const scanner = new XmlScanner(source);
  while (scanner.nextTag()) {
    const format = rootFormats.get(scanner.name.slice(scanner.name.indexOf(':') + 1).toLowerCase());
    if (scanner.kind === 'open' && format !== undefined) return new TreeBuilder(source, scanner, format).build();
  }
  return undefined;
}

class TreeBuilder {
  private readonly source: string;
  private readonly scanner: XmlScanner;
  private readonly format: XmlFormat;
  private readonly open: OpenElement[] = [];
  private readonly items: XmlElement[] = [];
  private elements = 0;
  private foundItems = 0;
  /** Where in `open` the item stands that is being read. */
  private itemDepth: number | undefined;

  constructor(source: string, scanner: XmlScanner, format: XmlFormat) {
    this.source = source;
    this.scanner = scanner;
    this.format = format;
  }

  build(): XmlFeed {
    const root = this.push(this.namespaces());
    if (root.key === 'entry') this.startItem(root, 0);
    if (this.scanner.selfClosing) this.closeDownTo(0);
    while (this.open.length > 0 && this.scanner.nextTag()) {
      if (this.scanner.kind === 'close') this.closeElement(this.scanner.name);
      else this.openElement();
    }
    const cutOff = this.open.length > 0;
    const isCutThrough = this.itemDepth !== undefined && this.open.length > this.itemDepth + 1;
    if (cutOff && isCutThrough && this.foundItems === this.items.length) this.items.pop();
    this.closeDownTo(0, this.source.length);
    return {
      format: this.format,
      root,
      items: this.items,
      cutOff,
      droppedItems: Math.max(0, this.foundItems - this.items.length - (isCutThrough ? 1 : 0)),
    };
  }

  private openElement(): void {
    const top = this.open.at(-1);
    if (top !== undefined && leafKeys.has(top.element.key)) this.closeDownTo(this.open.length - 1);
    const namespaces = this.namespaces();
    const key = namespaces.keyOf(this.scanner.name);
    this.closeTexts(key);
    const isItem = itemKeys.has(key);
    if (isItem) this.closeEnclosing(key);
    // Beyond the depth only the tags are passed over, not the text; a stack that is bounded keeps the time linear.
    if (this.open.length >= deepest) return;
    const depth = this.open.length;
    const element = this.push(namespaces);
    if (isItem && this.itemDepth === undefined && depth <= deepestItem) this.startItem(element, depth);
    if (this.scanner.selfClosing) this.closeDownTo(depth);
  }

  private push(namespaces: XmlNamespaces): XmlElement {
    const { start, end, name } = this.scanner;
    const parent = this.open.at(-1)?.element;
    const place = { key: namespaces.keyOf(name), tagStart: start + 1 + name.length, contentStart: end };
    const element = new XmlElement(this.source, place, parent);
    this.elements += 1;
    if (this.elements <= mostElements) parent?.children.push(element);
    this.open.push({ element, name, namespaces });
    return element;
  }

  private startItem(element: XmlElement, depth: number): void {
    this.itemDepth = depth;
    this.foundItems += 1;
    if (this.items.length < mostItems && this.elements <= mostElements) this.items.push(element);
  }

  /** Ends a text when a field begins in it that no text holds. */
  private closeTexts(key: string): void {
    if (!fieldKeys.has(key) && key !== 'link') return;
    const at = this.itemDepth === undefined ? undefined : this.itemDepth + 1;
    const text = at === undefined ? undefined : this.open[at]?.element.key;
    if (at === undefined || text === undefined || !textKeys.has(text)) return;
    // HTML has a `link` too, but not in a title.
    if (key !== 'link' || text === 'title') this.closeDownTo(at);
  }

  /** Ends the item, or the head of the feed, that was not closed before this item. */
  private closeEnclosing(key: string): void {
    const at = this.itemDepth;
    if (at === undefined) {
      while (this.open.length > 1 && textKeys.has(this.open.at(-1)?.element.key ?? ''))
        this.closeDownTo(this.open.length - 1);
    } else if (this.open[at]?.element.key === key) this.closeDownTo(at);
  }

  private closeElement(name: string): void {
    let at = this.open.length - 1;
    if (this.open[at]?.name !== name) {
      const lower = name.toLowerCase();
      at = this.open.findLastIndex((each) => each.name.toLowerCase() === lower);
      // `<title>a<link>b</title></link>`: what ends here is what is open.
      if (at === -1 && leafKeys.has(this.open.at(-1)?.element.key ?? '')) at = this.open.length - 1;
    }
    if (at !== -1) this.closeDownTo(at);
  }

  private closeDownTo(depth: number, end = this.scanner.start): void {
    while (this.open.length > depth) {
      const closed = this.open.pop()?.element;
      if (closed !== undefined) closed.contentEnd = Math.max(closed.contentEnd, end);
    }
    if (this.itemDepth !== undefined && depth <= this.itemDepth) this.itemDepth = undefined;
  }

  private rootNamespaces(): XmlNamespaces {
    const { name } = this.scanner;
    const colon = name.indexOf(':');
    // What an RDF document consists of is not RDF itself.
    const own = this.format === 'rdf' ? undefined : name.slice(0, Math.max(0, colon)).toLowerCase();
    return new XmlNamespaces(this.format, this.declarations() ?? new Map<string, string>(), { own });
  }

  private namespaces(): XmlNamespaces {
    const outer = this.open.at(-1)?.namespaces;
    if (outer === undefined) return this.rootNamespaces();
    const declared = this.declarations();
    return declared === undefined ? outer : outer.within(declared);
  }

  /** The namespaces that the tag declares, by prefix in lower case. */
  private declarations(): Map<string, string> | undefined {
    const { start, end, name } = this.scanner;
    // ` xmlns=""` is the shortest.
    if (end - start < name.length + 10) return undefined;
    const tag = this.source.slice(start + 1 + name.length, end);
    if (!/xmlns/i.test(tag)) return undefined;
    const declared = new Map<string, string>();
    for (const [attribute, value] of readAttributes(tag)) {
      if (attribute === 'xmlns') declared.set('', value);
      else if (attribute.startsWith('xmlns:')) declared.set(attribute.slice(6), value);
    }
    return declared;
  }
}
