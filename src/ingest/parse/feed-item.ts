import type { FeedWishes } from '../../domain/source/feed-state.ts';

/**
 * One item as its feed gives it. `title` and `description` are HTML, empty when there is none: text that the feed marks
 * as plain is escaped. Addresses are absolute.
 */
export interface FeedItem {
  guid?: string;
  url?: string;
  title: string;
  description: string;
  publishedAt?: Date;
  author?: string;
  imageUrl?: string;
  /** BCP 47, as the item itself declares it. */
  language?: string;
  categories: readonly string[];
  /** The publisher's own address and name, when the feed passes on the items of others (RSS 2.0 `source`). */
  sourceUrl?: string;
  sourceName?: string;
}

/** A feed that a web page names as its own. */
export interface AlternateFeed {
  url: string;
  title?: string;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** What a body turned out to be. */
export type ParseOutcome =
  | {
      kind: 'parsed';
      format: FeedFormat;
      title?: string;
      /** BCP 47, as the feed declares it. */
      language?: string;
      /** When the feed asks to be fetched. */
      wishes?: FeedWishes;
      items: FeedItem[];
      /** A sentence for each item or field that could not be used. */
      problems: string[];
    }
  | {
      kind: 'unreadable';
      message: string;
      /** The feeds that a web page names as its own; undefined when it names none. */
      alternates?: AlternateFeed[];
    };
