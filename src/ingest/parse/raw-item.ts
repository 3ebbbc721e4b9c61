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
  /** In order of preference; the first that is a date is taken. */
  dates: readonly (string | undefined)[];
  dateField: string;
  author?: string | undefined;
  images: readonly (string | undefined)[];
  language?: string | undefined;
  categories?: readonly (string | undefined)[] | undefined;
  sourceUrl?: string | undefined;
  sourceName?: string | undefined;
  /** What relative addresses are resolved against. */
  base: string;
}

/** Plain text as HTML that says the same. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
