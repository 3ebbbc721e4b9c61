import type { Article } from '../../domain/story/article.ts';
import { decodeBody } from '../parse/decode-body.ts';
import type { FeedFormat } from '../parse/feed-item.ts';
import type { FeedNetwork } from '../fetch/feed-network.ts';
import { fetchSoon } from '../fetch/fetch-soon.ts';
import type { FreshFeed } from '../fetch/fetch-outcome.ts';
import { findAlternateFeeds, isWebPage } from './find-alternate-feed.ts';
import { parseFeed } from '../parse/parse-feed.ts';
import { toArticles } from '../article/to-articles.ts';

/** A feed that answers, with what it holds right now. */
export interface FoundFeed {
  url: string;
  format: FeedFormat;
  title?: string;
  /** BCP 47, as the feed declares it. */
  language?: string;
  /** Newest first. */
  articles: Article[];
  /** A sentence for each item or field that could not be used. */
  problems: string[];
  milliseconds: number;
}

/** What stands behind an address, completed with its scheme: feeds, perhaps several, or why there is none. */
export type Discovery = { kind: 'found'; address: string; feeds: FoundFeed[] } | { kind: 'none'; message: string };

/** Where sites keep a feed that their pages do not name. */
const usualPaths = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/feed.json'];
const mostFeeds = 10;
/** All of it together, in milliseconds: a member waits. */
const patience = 20_000;

/**
 * Finds the feeds of a site or reads the one feed that an address is: as itself, named by the page, or at the usual
 * paths. Never rejects; every request is guarded like that of a feed.
 */
export async function discoverFeeds(address: string, network: FeedNetwork, signal?: AbortSignal): Promise<Discovery> {
  const deadline = AbortSignal.timeout(patience);
  const ended = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
  const url = completeAddress(address);
  const outcome = await fetchSoon(url, network, ended);
  if (outcome.kind !== 'fresh') {
    return { kind: 'none', message: outcome.kind === 'failed' ? outcome.message : 'The server sent nothing' };
  }
  const itself = readFound(outcome, network);
  if (typeof itself !== 'string') return { kind: 'found', address: url, feeds: [itself] };
  const page = decodeBody(outcome.body, outcome.contentType);
  if (!isWebPage(page)) return { kind: 'none', message: itself };

  const named = findAlternateFeeds(page, outcome.url)
    .map(({ url: each }) => each)
    .slice(0, mostFeeds);
  const usual = usualPaths.map((path) => new URL(path, outcome.url).href);
  const tried = await Promise.all(
    (named.length > 0 ? named : usual).map(async (each) => {
      const answer = await fetchSoon(each, network, ended);
      if (answer.kind !== 'fresh') return answer.kind === 'failed' ? answer.message : 'The server sent nothing';
      return readFound(answer, network);
    }),
  );
  const found = tried.filter((each) => typeof each !== 'string');
  // A site often has one feed at several paths.
  const feeds = [...new Map(found.map((each) => [fingerprint(each), each])).values()];
  if (feeds.length > 0) return { kind: 'found', address: url, feeds };
  const reasons = tried.filter((each) => typeof each === 'string');
  return {
    kind: 'none',
    message:
      named.length > 0
        ? `The page names ${named.length === 1 ? 'a feed' : 'feeds'} that can’t be read: ${reasons[0] ?? ''}`
        : `The page names no feed, and there is none at ${usualPaths.join(', ')}`,
  };
}

/** What the address of one feed yields, without looking for others; or why it yields nothing. Never rejects. */
export async function lookAtFeed(url: string, network: FeedNetwork, signal?: AbortSignal): Promise<FoundFeed | string> {
  const outcome = await fetchSoon(url, network, signal);
  if (outcome.kind === 'fresh') return readFound(outcome, network);
  return outcome.kind === 'failed' ? outcome.message : 'The server sent nothing';
}

/** `news.example` is what people type. */
function completeAddress(address: string): string {
  const typed = address.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[^/]*:\d+(?:\/|$)/.test(typed) ? typed : `https://${typed}`;
}

/** What the feed holds, or why it is none. */
function readFound(fresh: FreshFeed, network: FeedNetwork): FoundFeed | string {
  const start = performance.now();
  const { url, contentType } = fresh;
  const parsed = parseFeed(fresh.body, { url, ...(contentType !== undefined && { contentType }) });
  if (parsed.kind === 'unreadable') return parsed.message;
  const { articles, problems } = toArticles(parsed.items, {
    feed: { url },
    source: { id: url, language: parsed.language ?? 'und' },
    now: network.clock(),
    ...(parsed.language !== undefined && { language: parsed.language }),
  });
  return {
    url,
    format: parsed.format,
    ...(parsed.title !== undefined && { title: parsed.title }),
    ...(parsed.language !== undefined && { language: parsed.language }),
    articles: articles.toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime()),
    problems: [...parsed.problems, ...problems],
    milliseconds: Math.round(performance.now() - start),
  };
}

function fingerprint({ articles, url }: FoundFeed): string {
  return articles.length === 0 ? url : articles.map((article) => article.url).join('\n');
}
