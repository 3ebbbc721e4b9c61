import { healthOf } from '../../domain/source/feed-health.ts';
import { feedHealths, type FeedHealth, type FeedState } from '../../domain/source/feed-state.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import type { SelectedFeed } from './select-feeds.ts';

/** How one feed of a source does. */
export interface SourceFeedHealth {
  source: Pick<Source, 'id' | 'name'>;
  feed: Feed;
  /** Undefined while the feed has not been asked. */
  health: FeedHealth | undefined;
  state: FeedState | undefined;
}

/** How each feed does, the worst first, then by the source's name; what was never asked comes last. */
export function feedHealth(feeds: readonly SelectedFeed[], states: ReadonlyMap<string, FeedState>): SourceFeedHealth[] {
  const entries = feeds.map(({ source, feed }) => {
    const state = states.get(feed.url);
    return { source, feed, state, health: healthOf(state) };
  });
  return entries.sort(
    (one, other) =>
      rank(one.health) - rank(other.health) ||
      one.source.name.localeCompare(other.source.name) ||
      (one.feed.url < other.feed.url ? -1 : 1),
  );
}

function rank(health: FeedHealth | undefined): number {
  return health === undefined ? feedHealths.length : feedHealths.indexOf(health);
}
