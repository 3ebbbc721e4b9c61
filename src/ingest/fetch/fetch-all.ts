import PQueue from 'p-queue';
import type { Article } from '../../domain/story/article.ts';
import type { FeedState, FeedWishes } from '../../domain/source/feed-state.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import type { FeedNetwork } from './feed-network.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { FetchOutcome, FreshFeed } from './fetch-outcome.ts';
import { parseFeed } from '../parse/parse-feed.ts';
import type { OwnerOf } from '../article/credit-item.ts';
import { toArticles } from '../article/to-articles.ts';
import { shorten } from '../parse/to-feed-item.ts';

/** One feed to read now. */
export interface FeedTask {
  state: FeedState;
  feed: Feed;
  source: Source;
  /** Who publishes where, to credit what an aggregator passes on. */
  ownerOf?: OwnerOf;
}

export interface FeedResult {
  task: FeedTask;
  /** An answer that is no feed is told as a failure, `unreadable`. */
  outcome: FetchOutcome;
  /** Empty unless the outcome is fresh. */
  articles: Article[];
  problems: string[];
  wishes?: FeedWishes;
  /** Milliseconds of reading the body; undefined when there was none to read. */
  parseMs?: number;
}

export interface FetchAllOptions {
  /** Requests at a time to one host. @default 2 */
  perHost?: number;
  /** Ends what is under way; the feeds that were not begun are not told. */
  signal?: AbortSignal;
}

/**
 * Reads every feed and calls `onOutcome` once for each, as it arrives; resolves when all are told. A feed can't make it
 * reject, only `onOutcome` can: no further feed is then begun.
 */
export async function fetchAll(
  tasks: readonly FeedTask[],
  network: FeedNetwork,
  options: FetchAllOptions,
  onOutcome: (result: FeedResult) => void | Promise<void>,
): Promise<void> {
  const hosts = new Map<string, PQueue>();
  const stopped = new AbortController();
  const signal = options.signal === undefined ? stopped.signal : AbortSignal.any([options.signal, stopped.signal]);

  const isStopped = (): boolean => signal.aborted;

  const read = async (task: FeedTask): Promise<void> => {
    if (isStopped()) return;
    const result = await readFeed(task, network, signal);
    // The feed did not fail: we did not wait for it.
    if (!isStopped()) await onOutcome(result);
  };
  const work = tasks.map((task) => {
    const host = hostOf(addressOf(task));
    const queue = hosts.get(host) ?? new PQueue({ concurrency: options.perHost ?? 2 });
    hosts.set(host, queue);
    return queue.add(() => network.turns.add(() => read(task)));
  });
  try {
    await Promise.all(work);
  } catch (error) {
    stopped.abort();
    await Promise.allSettled(work);
    throw error;
  }
}

/** Fetches one feed and makes its articles. Never rejects. */
export async function readFeed(task: FeedTask, network: FeedNetwork, signal?: AbortSignal): Promise<FeedResult> {
  const { etag, lastModified } = task.state;
  const request = {
    url: addressOf(task),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  const outcome = await fetchFeed(request, network, signal);
  if (outcome.kind !== 'fresh') return { task, outcome, articles: [], problems: [] };

  const parseStart = performance.now();
  try {
    const read = readArticles(task, outcome, network.clock());
    return { task, ...read, parseMs: performance.now() - parseStart };
  } catch (error) {
    // Whatever a hostile body may still find in us: one feed must not end a refresh.
    const detail = shorten(error instanceof Error ? error.message : String(error));
    const message = `The feed of ${hostOf(outcome.url)} cannot be read: ${detail}`;
    return { task, outcome: { kind: 'failed', reason: 'unreadable', message }, articles: [], problems: [] };
  }
}

function readArticles(
  { feed, source, ownerOf }: FeedTask,
  fresh: FreshFeed,
  now: Date,
): Omit<FeedResult, 'task' | 'parseMs'> {
  const { contentType, url } = fresh;
  const parsed = parseFeed(fresh.body, { url, ...(contentType !== undefined && { contentType }) });
  if (parsed.kind === 'unreadable') {
    const failure: FetchOutcome = { kind: 'failed', reason: 'unreadable', message: parsed.message };
    return { outcome: failure, articles: [], problems: [] };
  }
  const { articles, problems } = toArticles(parsed.items, {
    feed,
    source,
    ...(ownerOf !== undefined && { ownerOf }),
    ...(parsed.language !== undefined && { language: parsed.language }),
    now,
  });
  const { wishes } = parsed;
  return {
    outcome: fresh,
    articles,
    problems: [...parsed.problems, ...problems],
    ...(wishes !== undefined && { wishes }),
  };
}

/** Where the feed is asked for: where it has moved, if it has. */
function addressOf({ feed, state }: FeedTask): string {
  return state.movedTo ?? feed.url;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
