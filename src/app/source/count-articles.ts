import { setImmediate as nextTurn } from 'node:timers/promises';
import { day } from '../../domain/clock.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { readStored } from '../story/read-stored.ts';

/** Stories that are read before waiting interactions get their turn. */
const batchSize = 20;
const mostDays = 7;

/** How many articles a source published lately, in the live stories that the reader has. */
export interface RecentArticles {
  articles: number;
  /** Over how many days; fewer than a week where stories are kept for less. */
  days: number;
}

/** Counts what a source published in the last week, a guild's own source included. */
export async function countArticles(
  { edition, store, storyDays }: Pick<Newsroom, 'edition' | 'store' | 'storyDays'>,
  sourceId: string,
  reader: Reader,
  now: Date,
): Promise<RecentArticles> {
  const days = Math.min(mostDays, storyDays);
  const since = now.getTime() - days * day;
  const rows = [...edition.list(), ...(reader.shelf?.edition.list() ?? [])];
  const ids = rows.filter(({ sourceIds }) => sourceIds.includes(sourceId)).map(({ id }) => id);
  let articles = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize);
    const stories = await Promise.all(batch.map((id) => readStored(store, id, reader)));
    const published = stories.flatMap((story) => story?.articles ?? []).filter((each) => each.sourceId === sourceId);
    articles += published.filter(({ publishedAt }) => publishedAt.getTime() >= since).length;
    await nextTurn();
  }
  return { articles, days };
}
