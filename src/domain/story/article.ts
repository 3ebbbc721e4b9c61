/** A headline that an article had before. */
export interface FormerTitle {
  title: string;
  /** When we saw that it had been replaced. */
  at: Date;
}

/** One published item of a source, normalised: plain text, canonical URL, a date that is never in the future. */
export interface Article {
  /** Stable over re-fetches: a hash of the source and the canonical URL. */
  id: string;
  sourceId: string;
  url: string;
  title: string;
  /** Plain text of the feed's description, at most 1,000 characters; empty when the feed gives none. */
  excerpt: string;
  /** BCP 47 primary language, `und` when it cannot be told. */
  language: string;
  publishedAt: Date;
  firstSeenAt: Date;
  /** The feed's own id of the item, where that is not its address: it stays when the address changes with the headline. */
  guid?: string;
  topic?: string;
  author?: string;
  imageUrl?: string;
  /** The id of the earliest article of the same story with the same text, when this one is a wire copy. */
  copyOf?: string;
  /** Oldest first, at most five: the first one and the latest. */
  edits?: readonly FormerTitle[];
}
