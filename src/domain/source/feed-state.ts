/**
 * How a feed does, the worst first. `gone`: its server says that it will not come back. `blocked`: its server refuses us
 * time and again. `failing`: it does not answer, or not with a feed. `quiet`: it answers, but has had nothing new for
 * longer than it ever paused.
 */
export const feedHealths = ['gone', 'blocked', 'failing', 'quiet', 'ok'] as const;
export type FeedHealth = (typeof feedHealths)[number];

/** What we remember of a feed between fetches. */
export interface FeedState {
  url: string;
  sourceId: string;
  etag?: string;
  lastModified?: string;
  /** Where the feed has moved for good (301, 308): it is asked there. */
  movedTo?: string;
  nextFetchAt: Date;
  lastFetchAt?: Date;
  /** The last fetch that answered, fresh or unchanged. */
  lastGoodAt?: Date;
  /** When the newest article that the feed gave was published. */
  lastArticleAt?: Date;
  /** Failures in a row. */
  failures: number;
  /** The first of them. */
  failingSince?: Date;
  /** A sentence for an admin; undefined while the feed answers. */
  lastError?: string;
  /** What kind of failure `lastError` tells, how often in a row it was the same, and since when. */
  failure?: FeedFailure;
  /** Undefined until the feed was asked. */
  health?: FeedHealth;
  healthSince?: Date;
  rhythm?: FeedRhythm;
  wishes?: FeedWishes;
}

/** The state of a feed that was never asked, and is due. */
export function newFeedState(source: { id: string }, feed: { url: string }, now: Date): FeedState {
  return { url: feed.url, sourceId: source.id, nextFetchAt: now, failures: 0 };
}

/** `refused`: the server will not have us. `gone`: the server says that the feed will not come back. */
export const feedFailureKinds = ['refused', 'gone', 'other'] as const;
export type FeedFailureKind = (typeof feedFailureKinds)[number];

export interface FeedFailure {
  kind: FeedFailureKind;
  times: number;
  since: Date;
}

/** How often a feed publishes, by the dates of its recent articles. */
export interface FeedRhythm {
  /** Articles after the one of `since`. */
  articles: number;
  since: Date;
  /** Milliseconds without a new article. */
  longestPauseMs: number;
}

/** When a feed asks to be fetched: what it says of itself, not of an answer. */
export interface FeedWishes {
  /** Milliseconds between two fetches (RSS 2.0 `ttl`). */
  ttlMs?: number;
  /** Milliseconds between two changes (RSS 1.0 module Syndication). */
  periodMs?: number;
  /** Hours in UTC, 0 to 23, in which it wants no reader (RSS 2.0 `skipHours`). */
  skipHours?: readonly number[];
  /** Days in UTC, 0 for Sunday, on which it wants no reader (RSS 2.0 `skipDays`). */
  skipDays?: readonly number[];
}
