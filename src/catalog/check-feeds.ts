import type { SelectedFeed } from '../app/news/select-feeds.ts';
import { day } from '../domain/clock.ts';
import { isWebPage } from '../ingest/discover/find-alternate-feed.ts';
import type { FeedNetwork } from '../ingest/fetch/feed-network.ts';
import { fetchFeed } from '../ingest/fetch/fetch-feed.ts';
import { inLanes } from '../ingest/fetch/in-lanes.ts';
import { decodeBody } from '../ingest/parse/decode-body.ts';
import { parseFeed } from '../ingest/parse/parse-feed.ts';

/**
 * What became of a feed: `moved` for good, `html` instead of a feed, `forbidden` (401, 403, 429, 451), `not-found` (404, 410),
 * `dead` for every other failure, `stale` when its newest article is a month old or it has none.
 */
export const checkResults = ['ok', 'moved', 'stale', 'html', 'forbidden', 'not-found', 'dead'] as const;
export type CheckResult = (typeof checkResults)[number];

export interface FeedCheck {
  source: string;
  url: string;
  result: CheckResult;
  articles: number;
  /** The newest article's date, where any article has one. */
  newest?: Date;
  /** Why it is not ok, in a sentence. */
  message?: string;
  /** The address that the catalog should have instead. */
  proposed?: string;
}

/** A publisher is asked one thing at a time. */
const lanes = { concurrency: 24, perHost: 1 };
const staleAfter = 30 * day;
const forbidden = new Set([401, 403, 429, 451]);

/** Fetches every feed once and tells what each answers, in the given order; `onCheck` hears of each as it comes. */
export async function checkFeeds(
  feeds: readonly SelectedFeed[],
  network: FeedNetwork,
  onCheck: (check: FeedCheck) => void = () => undefined,
): Promise<FeedCheck[]> {
  const byUrl = new Map(feeds.map(({ source, feed }) => [feed.url, source.id]));
  return inLanes([...byUrl.keys()], lanes, async (url) => {
    const check = { source: byUrl.get(url) ?? '', url, ...(await checkFeed(url, network)) };
    onCheck(check);
    return check;
  });
}

async function checkFeed(url: string, network: FeedNetwork): Promise<Omit<FeedCheck, 'source' | 'url'>> {
  const outcome = await fetchFeed({ url }, network);
  if (outcome.kind === 'unchanged') throw new Error(`Expected ${url} to answer a plain request with a body`);
  if (outcome.kind === 'failed') {
    const { status = 0, message } = outcome;
    if (status === 404 || status === 410) return { result: 'not-found', articles: 0, message };
    return { result: forbidden.has(status) ? 'forbidden' : 'dead', articles: 0, message };
  }
  const { contentType } = outcome;
  const hints = { url: outcome.url, ...(contentType === undefined ? {} : { contentType }) };
  const parsed = parseFeed(outcome.body, hints);
  if (parsed.kind === 'unreadable') {
    const isPage = isWebPage(decodeBody(outcome.body, contentType));
    const named = parsed.alternates?.[0]?.url;
    return {
      result: isPage ? 'html' : 'dead',
      articles: 0,
      message: parsed.message,
      ...(named === undefined ? {} : { proposed: named }),
    };
  }
  const dates = parsed.items.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  const newest = dates.length === 0 ? undefined : new Date(Math.max(...dates));
  const found = { articles: parsed.items.length, ...(newest === undefined ? {} : { newest }) };
  const moved = outcome.movedTo === undefined ? {} : { proposed: outcome.movedTo };
  const stale = explainStale(found, network.clock());
  if (stale !== undefined) return { result: 'stale', ...found, ...moved, message: stale };
  return outcome.movedTo === undefined
    ? { result: 'ok', ...found }
    : { result: 'moved', ...found, ...moved, message: 'It says that it has moved for good' };
}

function explainStale({ articles, newest }: Pick<FeedCheck, 'articles' | 'newest'>, now: Date): string | undefined {
  if (articles === 0) return 'It has no articles';
  if (newest === undefined || now.getTime() - newest.getTime() < staleAfter) return undefined;
  return `Its newest article is of ${newest.toISOString().slice(0, 10)}`;
}
