import type { Article } from '../domain/article.ts';
import { minute } from '../domain/clock.ts';
import type { FeedState } from '../domain/feed-state.ts';
import { fetchAll } from '../ingest/fetch-all.ts';
import type { FetchOutcome } from '../ingest/fetch-outcome.ts';
import { nextFeedState } from '../ingest/next-feed-state.ts';
import { parseFeed } from '../ingest/parse-feed.ts';
import { toArticles } from '../ingest/to-articles.ts';
import type { Newsroom } from './newsroom.ts';
import type { SelectedFeed } from './select-feeds.ts';

export interface Gathered {
  /** Articles that no story has yet. */
  articles: Article[];
  /** What to remember of each fetched feed, once the articles are stored. */
  states: FeedState[];
  counts: { due: number; fresh: number; unchanged: number; failed: number };
}

/** Fetches and reads every due feed. A feed that fails is logged once when it begins to, and once when it is back. */
export async function gatherArticles(newsroom: Newsroom): Promise<Gathered> {
  const now = newsroom.clock();
  const due = newsroom.selected
    .map((selected) => ({ selected, state: stateOf(newsroom, selected, now) }))
    .filter(({ state }) => state.nextFetchAt <= now);
  const gathered: Gathered = { articles: [], states: [], counts: { due: due.length, fresh: 0, unchanged: 0, failed: 0 } };
  const seen = new Set<string>();
  await fetchAll(
    due.map(({ selected, state }) => ({ ...state, task: { selected, state } })),
    newsroom.network,
    ({ task }, fetched) => {
      const { outcome, articles } = readOutcome(newsroom, task.selected, fetched, now);
      gathered.counts[outcome.kind] += 1;
      for (const article of articles) {
        if (newsroom.clusterer.has(article.id) || seen.has(article.id)) continue;
        seen.add(article.id);
        gathered.articles.push(article);
      }
      const next = nextFeedState(task.state, outcome, now, { intervalMs: newsroom.refreshMinutes * minute });
      reportTransition(newsroom, task.state, next);
      gathered.states.push(next);
    },
  );
  return gathered;
}

function stateOf({ feedStates }: Newsroom, { source, feed }: SelectedFeed, now: Date): FeedState {
  return feedStates.get(feed.url) ?? { url: feed.url, sourceId: source.id, nextFetchAt: now, failures: 0 };
}

/** A body that can't be read is a failed fetch, with the reader's reason. */
function readOutcome(
  newsroom: Newsroom,
  { source, feed }: SelectedFeed,
  outcome: FetchOutcome,
  now: Date,
): { outcome: FetchOutcome; articles: Article[] } {
  if (outcome.kind !== 'fresh') return { outcome, articles: [] };
  const parsed = parseFeed(outcome.body, { url: outcome.url, ...pick(outcome, 'contentType') });
  if (parsed.kind === 'unreadable') {
    return { outcome: { kind: 'failed', reason: 'unreadable', message: parsed.message }, articles: [] };
  }
  const { articles, problems } = toArticles(parsed.items, { feed, source, now, ...pick(parsed, 'language') });
  const all = [...parsed.problems, ...problems];
  if (all.length > 0) newsroom.log.debug({ feed: feed.url, problems: all.slice(0, 5), count: all.length }, 'feed.problems');
  return { outcome, articles };
}

function reportTransition({ log }: Newsroom, before: FeedState, after: FeedState): void {
  if (before.lastError === undefined && after.lastError !== undefined) {
    log.warn({ feed: after.url, source: after.sourceId, reason: after.lastError }, 'feed.failing');
  } else if (before.lastError !== undefined && after.lastError === undefined) {
    log.info({ feed: after.url, source: after.sourceId }, 'feed.recovered');
  }
}

function pick<Key extends string>(object: Partial<Record<Key, string>>, key: Key): Partial<Record<Key, string>> {
  const value = object[key];
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, string>>);
}
