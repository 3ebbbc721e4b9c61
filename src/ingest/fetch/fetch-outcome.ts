/** Why a feed could not be read. `unreadable` is an answer that is no feed. */
export const fetchFailures = [
  'blocked-address',
  'dns',
  'timeout',
  'refused',
  'too-large',
  'http-status',
  'too-many-redirects',
  'tls',
  'bad-url',
  'network',
  'unreadable',
] as const;
export type FetchFailure = (typeof fetchFailures)[number];

export interface FreshFeed {
  kind: 'fresh';
  /** Decompressed. */
  body: Uint8Array;
  contentType?: string;
  etag?: string;
  lastModified?: string;
  /** Where the body came from, after redirects. */
  url: string;
  /** The feed's new address: there only when every redirect on the way was permanent (301, 308). */
  movedTo?: string;
  /** How long the server says the answer stays good, less the time it already lay in a cache. */
  maxAgeMs?: number;
}

/** The feed is as it was when its validators were sent. `movedTo` and `maxAgeMs` as in {@link FreshFeed}. */
export interface UnchangedFeed {
  kind: 'unchanged';
  movedTo?: string;
  maxAgeMs?: number;
}

export interface FailedFetch {
  kind: 'failed';
  reason: FetchFailure;
  status?: number;
  retryAfterMs?: number;
  /** A sentence for an admin. */
  message: string;
}

/** What one fetch of a feed led to. */
export type FetchOutcome = FreshFeed | UnchangedFeed | FailedFetch;
