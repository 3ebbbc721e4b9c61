/** What we remember of a feed between fetches. */
export interface FeedState {
  url: string;
  sourceId: string;
  etag?: string;
  lastModified?: string;
  nextFetchAt: Date;
  lastFetchAt?: Date;
  /** The last fetch that answered, fresh or unchanged. */
  lastGoodAt?: Date;
  /** Failures in a row. */
  failures: number;
  /** A sentence for an admin; undefined while the feed answers. */
  lastError?: string;
}
