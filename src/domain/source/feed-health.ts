import type { FeedHealth, FeedState } from './feed-state.ts';

/**
 * How a feed does; undefined while it has not been asked, or has failed but once. A state from before health was kept is
 * judged by its last fetch.
 */
export function healthOf(state: FeedState | undefined): FeedHealth | undefined {
  if (state === undefined || state.health !== undefined) return state?.health;
  if (state.lastError !== undefined) return state.failure === undefined ? 'failing' : undefined;
  return state.lastGoodAt === undefined ? undefined : 'ok';
}

/** Whether the feed gives news when it is asked. */
export function isAnswering(health: FeedHealth | undefined): boolean {
  return health === 'ok' || health === 'quiet';
}
