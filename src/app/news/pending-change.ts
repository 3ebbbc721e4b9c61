import type { Article } from '../../domain/story/article.ts';
import type { Revision } from './revise-article.ts';
import type { FeedState } from '../../domain/source/feed-state.ts';
import type { FeedTransition } from './feed-transition.ts';

/** What is decided but not yet stored; a failed write leaves it here for the next refresh. */
export interface PendingChange {
  /** New articles by id. */
  articles: Map<string, Article>;
  /** What known articles have become, by id, oldest first. */
  revisions: Map<string, Revision[]>;
  /** Stories that got or lost articles. */
  stories: Set<string>;
  /** A story to the stories that its articles were taken from, whole or in part. */
  donors: Map<string, Set<string>>;
  /** A story that is gone to the one it went into; its slugs live on there. */
  merged: Map<string, string>;
  expired: Set<string>;
  /** Stories that could not be drawn the last time. */
  failed: Set<string>;
  feedStates: Map<string, FeedState>;
  /** What changed for feeds and was not reported yet. */
  transitions: FeedTransition[];
}

/** A change in which nothing happened yet. */
export function createPendingChange(): PendingChange {
  return {
    articles: new Map(),
    revisions: new Map(),
    stories: new Set(),
    donors: new Map(),
    merged: new Map(),
    expired: new Set(),
    failed: new Set(),
    feedStates: new Map(),
    transitions: [],
  };
}
