import PQueue from 'p-queue';
import type { FeedNetwork } from '../fetch/feed-network.ts';
import { lookAtFeed, type FoundFeed } from './discover-feeds.ts';

/** All of it together, in milliseconds: Discord takes an answer for fifteen minutes, and a member waits. */
const patience = 120_000;
const concurrency = 16;
const perHost = 2;

/** What each address yields right now, or why it yields nothing, by the address. Never rejects. */
export async function lookAtFeeds(
  urls: readonly string[],
  network: FeedNetwork,
  signal?: AbortSignal,
): Promise<Map<string, FoundFeed | string>> {
  const deadline = AbortSignal.timeout(patience);
  const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const all = new PQueue({ concurrency });
  const hosts = new Map<string, PQueue>();
  const looks = urls.map((url) => {
    const host = URL.canParse(url) ? new URL(url).host : url;
    const queue = hosts.get(host) ?? new PQueue({ concurrency: perHost });
    hosts.set(host, queue);
    return queue.add(() => all.add(async () => [url, await look(url, network, ended)] as const));
  });
  return new Map(await Promise.all(looks));
}

async function look(url: string, network: FeedNetwork, ended: AbortSignal): Promise<FoundFeed | string> {
  const late = 'There was no time left to look at it; try again with what is missing';
  const isLate = () => ended.aborted;
  if (isLate()) return late;
  const found = await lookAtFeed(url, network, ended);
  return typeof found === 'string' && isLate() ? late : found;
}
