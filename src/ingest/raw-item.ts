import type { parseFeed as parseDocument } from 'feedsmith';

/** A document as the parser gives it. */
export type FeedDocument = ReturnType<typeof parseDocument<string>>;
export type DocumentOf<Format extends FeedDocument['format']> = Extract<FeedDocument, { format: Format }>['feed'];
export type ItemOf<Format extends 'rss' | 'rdf' | 'json'> = NonNullable<DocumentOf<Format>['items']>[number];
export type AtomEntry = NonNullable<DocumentOf<'atom'>['entries']>[number];
export type MediaElements = NonNullable<ItemOf<'rss'>['media']>;

/** One item with the fields of all formats under one name each: the words are the feed's, nothing is checked yet. */
export interface RawItem {
  guid?: string | undefined;
  /** Addresses in order of preference; the first that can be used is taken. */
  links: readonly (string | undefined)[];
  /** An identifier that may be an address too. It is never relative: `abc-123` would resolve against any base. */
  permalink?: string | undefined;
  /** What the address fields are called in this format, for messages. */
  linkField: string;
  titleHtml?: string | undefined;
  descriptionHtml?: string | undefined;
  date?: string | undefined;
  dateField: string;
  author?: string | undefined;
  images: readonly (string | undefined)[];
  language?: string | undefined;
  categories?: readonly (string | undefined)[] | undefined;
  sourceUrl?: string | undefined;
  sourceName?: string | undefined;
  /** xml:base of the item. */
  base?: string | undefined;
}

/** Plain text as HTML that says the same. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
