import type { FeedNetwork } from './feed-network.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { FetchOutcome } from './fetch-outcome.ts';

/** Fetches for a member who waits: among the requests that may be under way, but before what a refresh still has to read. */
export function fetchSoon(url: string, network: FeedNetwork, signal?: AbortSignal): Promise<FetchOutcome> {
  return network.turns.add(() => fetchFeed({ url }, network, signal), { priority: 1 });
}
