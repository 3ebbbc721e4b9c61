import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../domain/article.ts';
import { day } from '../domain/clock.ts';
import type { FeedState } from '../domain/feed-state.ts';
import { gatherArticles } from './gather-articles.ts';
import type { Newsroom } from './newsroom.ts';
import { publishStories } from './publish-stories.ts';

export interface RefreshOptions {
  /** Fetches every selected feed, due or not. */
  everything?: boolean;
}

/** What one refresh did, and how long each stage took. */
export interface RefreshReport {
  feeds: { due: number; fresh: number; unchanged: number; failed: number };
  articles: number;
  stories: { changed: number; removed: number };
  /** Milliseconds. */
  stages: Record<'gather' | 'cluster' | 'publish', number>;
}

/** How many articles are clustered before waiting interactions get their turn. */
const batchSize = 200;

/**
 * Fetches every due feed and brings the stories up to date. One bad feed, item or story never stops the rest.
 * @throws when the store fails: then nothing is forgotten, and the next refresh writes what this one could not.
 */
export async function refresh(newsroom: Newsroom, options: RefreshOptions = {}): Promise<RefreshReport> {
  const watch = startWatch();
  const { articles, states, counts } = await gatherArticles(newsroom, options);
  const gather = watch();
  const merged = await assignArticles(newsroom, articles);
  const expired = newsroom.clusterer.expire(new Date(newsroom.clock().getTime() - newsroom.storyDays * day));
  const cluster = watch();
  const stories = await publishStories(newsroom, merged, expired);
  // Only now: a crash before this line makes us fetch the same articles again, one after it would lose them.
  await rememberFeeds(newsroom, states);
  const report = {
    feeds: counts,
    articles: articles.length,
    stories,
    stages: { gather, cluster, publish: watch() },
  };
  newsroom.log.info(report, 'refresh.done');
  return report;
}

async function assignArticles(newsroom: Newsroom, articles: readonly Article[]): Promise<Map<string, string>> {
  const { clusterer, unsaved } = newsroom;
  const merged = new Map<string, string>();
  const ordered = articles.toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
  const byId = new Map(ordered.map((article) => [article.id, article]));
  for (let start = 0; start < ordered.length; start += batchSize) {
    const change = clusterer.add(ordered.slice(start, start + batchSize));
    for (const [articleId, storyId] of change.assigned) {
      const article = byId.get(articleId);
      if (article !== undefined) addTo(unsaved, storyId, article);
    }
    for (const { from, into } of change.merged) {
      merged.set(from, into);
      for (const article of unsaved.get(from)?.values() ?? []) addTo(unsaved, into, article);
      unsaved.delete(from);
      if (!unsaved.has(into)) unsaved.set(into, new Map());
    }
    await nextTurn();
  }
  return merged;
}

function addTo(unsaved: Newsroom['unsaved'], storyId: string, article: Article): void {
  const articles = unsaved.get(storyId) ?? new Map<string, Article>();
  unsaved.set(storyId, articles.set(article.id, article));
}

async function rememberFeeds(newsroom: Newsroom, states: readonly FeedState[]): Promise<void> {
  await newsroom.store.saveFeedStates(states);
  for (const state of states) newsroom.feedStates.set(state.url, state);
}

/** Each call gives the whole milliseconds since the one before. */
function startWatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const elapsed = Math.round(now - last);
    last = now;
    return elapsed;
  };
}
