/** Addresses of namespaces, less what writers get wrong about them, and the prefix that we know each by. */
const prefixes: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0': 'rss',
  'purl.org/net/rss1.1': 'rss',
  'my.netscape.com/rdf/simple/0.9': 'rss',
  'channel.netscape.com/rdf/simple/0.9': 'rss',
  'backend.userland.com/rss': 'rss',
  'backend.userland.com/rss2': 'rss',
  'backend.userland.com/rss091': 'rss',
  'backend.userland.com/rss092': 'rss',
  'blogs.law.harvard.edu/tech/rss': 'rss',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'rssboard.org/media-rss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'w3.org/1999/xhtml': 'xhtml',
};

export type XmlFormat = 'rss' | 'atom' | 'rdf';

/** What a namespace is to a feed of this format: empty for its own elements, undefined when we do not know it. */
function knownPrefix(address: string, format: XmlFormat): string | undefined {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]$/, '');
  const prefix = Object.hasOwn(prefixes, bare) ? prefixes[bare] : undefined;
  return prefix === 'rss' || (prefix === 'atom' && format === 'atom') ? '' : prefix;
}

/** The prefixes that are declared at one place of a document, and at the places around it. */
export class XmlNamespaces {
  private readonly keys = new Map<string, string>();
  private readonly format: XmlFormat;
  private readonly declared: ReadonlyMap<string, string>;
  private readonly outer: XmlNamespaces | undefined;
  /** The root's prefix and address, which are the format's own whatever they are. */
  private readonly own: { prefix: string; address: string | undefined } | undefined;

  /** `declared` maps prefixes in lower case, empty for the default one, to addresses; `own` is the root's prefix. */
  constructor(
    format: XmlFormat,
    declared: ReadonlyMap<string, string>,
    place: { outer?: XmlNamespaces; own?: string | undefined } = {},
  ) {
    this.format = format;
    this.declared = declared;
    this.outer = place.outer;
    this.own = place.own === undefined ? place.outer?.own : { prefix: place.own, address: declared.get(place.own) };
  }

  /** What is valid inside an element that declares these. */
  within(declared: ReadonlyMap<string, string>): XmlNamespaces {
    return new XmlNamespaces(this.format, declared, { outer: this });
  }

  /**
   * A name as we know it whatever prefix the document gives it: `dc:date`, and `item` for the format's own. An unknown
   * or undeclared prefix stands for itself: feeds say `media:` without a word about what they mean.
   */
  keyOf(name: string): string {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    const key = this.resolve(name.toLowerCase());
    this.keys.set(name, key);
    return key;
  }

  private resolve(name: string): string {
    const colon = name.indexOf(':');
    const prefix = this.prefixOf(name.slice(0, Math.max(0, colon)));
    const local = name.slice(colon + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  private prefixOf(written: string): string {
    const address = this.addressOf(written);
    if (written === this.own?.prefix && address === this.own.address) return '';
    const known = address === undefined ? undefined : knownPrefix(address, this.format);
    if (written === '') return known === undefined || known === 'xhtml' || known === this.format ? '' : known;
    return known ?? (written === 'rss' || written === this.format ? '' : written);
  }

  private addressOf(prefix: string): string | undefined {
    return this.declared.get(prefix) ?? this.outer?.addressOf(prefix);
  }
}
