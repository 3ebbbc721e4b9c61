import type { Article } from '../../domain/article.ts';
import { minute } from '../../domain/clock.ts';
import type { FeedState } from '../../domain/feed-state.ts';
import { fetchAll, type FeedTask } from '../../ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../ingest/fetch/next-feed-state.ts';
import type { Newsroom } from '../newsroom.ts';
import { sortNews } from './sort-news.ts';

export interface Gathered {
  /** Articles that no story has yet, none of them older than a story is kept. */
  articles: Article[];
  /** Articles that a story has, as a feed tells them now. */
  edited: Article[];
  /** What to remember of each fetched feed, once the articles are stored. */
  states: FeedState[];
  counts: { due: number; fresh: number; unchanged: number; failed: number };
  /** Milliseconds of reading bodies; the rest of the time was the network's. */
  parseMs: number;
}

/** Fetches and reads every due feed. A feed that fails is logged once when it begins to, and once when it is back. */
export async function gatherArticles(
  newsroom: Newsroom,
  oldest: Date,
  { everything = false }: { everything?: boolean } = {},
): Promise<Gathered> {
  const now = newsroom.clock();
  const tasks = listTasks(newsroom, now).filter(({ state }) => everything || state.nextFetchAt <= now);
  const states: FeedState[] = [];
  const news = sortNews(newsroom, oldest);
  const counts = { due: tasks.length, fresh: 0, unchanged: 0, failed: 0 };
  let parseMs = 0;
  const options = newsroom.signal === undefined ? {} : { signal: newsroom.signal };
  await fetchAll(
    tasks,
    newsroom.network,
    options,
    ({ task, outcome, articles: read, problems, parseMs: taken = 0 }) => {
      parseMs += taken;
      counts[outcome.kind] += 1;
      news.take(task.feed.url, read);
      if (problems.length > 0) {
        newsroom.log.debug(
          { feed: task.feed.url, count: problems.length, problems: problems.slice(0, 5) },
          'feed.problems',
        );
      }
      const next = nextFeedState(task.state, outcome, now, { intervalMs: newsroom.refreshMinutes * minute });
      reportTransition(newsroom, task.state, next);
      states.push(next);
    },
  );
  return { ...news.sorted(), states, counts, parseMs };
}

function listTasks({ selected, feedStates }: Newsroom, now: Date): FeedTask[] {
  return selected.map(({ source, feed }) => {
    const unknown = { url: feed.url, sourceId: source.id, nextFetchAt: now, failures: 0 };
    return { source, feed, state: feedStates.get(feed.url) ?? unknown };
  });
}

function reportTransition({ log }: Newsroom, before: FeedState, after: FeedState): void {
  if (before.lastError === undefined && after.lastError !== undefined) {
    log.warn({ feed: after.url, source: after.sourceId, reason: after.lastError }, 'feed.failing');
  } else if (before.lastError !== undefined && after.lastError === undefined) {
    log.info({ feed: after.url, source: after.sourceId }, 'feed.recovered');
  }
}
