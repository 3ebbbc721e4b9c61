import type { FeedNetwork } from '../fetch/feed-network.ts';
import { inLanes } from '../fetch/in-lanes.ts';
import { lookAtFeed, type FoundFeed } from './discover-feeds.ts';

/** All of it together, in milliseconds: Discord takes an answer for fifteen minutes, and a member waits. */
const patience = 120_000;
const lanes = { concurrency: 16, perHost: 2 };

/** What each address yields right now, or why it yields nothing, by the address. Never rejects. */
export async function lookAtFeeds(
  urls: readonly string[],
  network: FeedNetwork,
  signal?: AbortSignal,
): Promise<Map<string, FoundFeed | string>> {
  const deadline = AbortSignal.timeout(patience);
  const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const looks = await inLanes(urls, lanes, async (url) => [url, await look(url, network, ended)] as const);
  return new Map(looks);
}

async function look(url: string, network: FeedNetwork, ended: AbortSignal): Promise<FoundFeed | string> {
  const late = 'There was no time left to look at it; try again with what is missing';
  const isLate = () => ended.aborted;
  if (isLate()) return late;
  const found = await lookAtFeed(url, network, ended);
  return typeof found === 'string' && isLate() ? late : found;
}
