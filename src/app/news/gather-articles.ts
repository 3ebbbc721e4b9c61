import type { Article } from '../../domain/story/article.ts';
import { minute } from '../../domain/clock.ts';
import { newFeedState, type FeedState } from '../../domain/source/feed-state.ts';
import { ownersOf } from '../../ingest/article/credit-item.ts';
import { fetchAll, type FeedTask } from '../../ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../ingest/poll/next-feed-state.ts';
import type { Newsroom } from '../newsroom.ts';
import { findTransition, logTransition, type FeedTransition } from './feed-transition.ts';
import { sortNews } from './sort-news.ts';

export interface Gathered {
  /** Articles that no story has yet, none of them older than a story is kept. */
  articles: Article[];
  /** Articles that a story has, as a feed tells them now. */
  edited: Article[];
  /** What to remember of each fetched feed, once the articles are stored. */
  states: FeedState[];
  transitions: FeedTransition[];
  counts: { due: number; fresh: number; unchanged: number; failed: number };
  /** Milliseconds of reading bodies; the rest of the time was the network's. */
  parseMs: number;
}

/** Fetches and reads every due feed. What changes for a feed is logged once. */
export async function gatherArticles(
  newsroom: Newsroom,
  oldest: Date,
  { everything = false }: { everything?: boolean } = {},
): Promise<Gathered> {
  const now = newsroom.clock();
  const tasks = listTasks(newsroom, now).filter(({ state }) => everything || state.nextFetchAt <= now);
  const states: FeedState[] = [];
  const transitions: FeedTransition[] = [];
  const news = sortNews(newsroom, oldest);
  const counts = { due: tasks.length, fresh: 0, unchanged: 0, failed: 0 };
  let parseMs = 0;
  const options = newsroom.signal === undefined ? {} : { signal: newsroom.signal };
  await fetchAll(tasks, newsroom.network, options, (result) => {
    const { task, outcome, problems } = result;
    parseMs += result.parseMs ?? 0;
    counts[outcome.kind] += 1;
    news.take(task.feed.url, result.articles);
    if (problems.length > 0) {
      newsroom.log.debug(
        { feed: task.feed.url, count: problems.length, problems: problems.slice(0, 5) },
        'feed.problems',
      );
    }
    const state = nextFeedState(task.state, result, now, { intervalMs: newsroom.refreshMinutes * minute });
    states.push(state);
    const transition = findTransition(task, state);
    if (transition === undefined) return;
    logTransition(newsroom.log, transition, now);
    transitions.push(transition);
  });
  return { ...news.sorted(), states, transitions, counts, parseMs };
}

function listTasks({ catalog, selected, feedStates }: Newsroom, now: Date): FeedTask[] {
  const ownerOf = ownersOf(catalog.sources.values());
  return selected.map(({ source, feed }) => ({
    source,
    feed,
    ownerOf,
    state: feedStates.get(feed.url) ?? newFeedState(source, feed, now),
  }));
}
