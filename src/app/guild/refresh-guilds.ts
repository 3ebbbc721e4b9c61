import type { Article } from '../../domain/article.ts';
import { day, minute } from '../../domain/clock.ts';
import type { FeedState } from '../../domain/feed-state.ts';
import type { GuildStory } from '../../domain/guild-story.ts';
import { fetchAll, type FeedTask } from '../../ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../ingest/fetch/next-feed-state.ts';
import type { GuildDesk } from './guild-desk.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellGuildNews } from './tell-guild-news.ts';

/** What the fetching of one guild's feeds brought. */
interface Catch {
  articles: Map<string, Article>;
  states: Map<string, FeedState>;
}

/**
 * Reads the due feeds of these guilds and brings what they tell up to date; all of their feeds when `everything` is set. A
 * guild that fails is logged, and the others are read all the same.
 */
export async function refreshGuilds(
  newsroom: Newsroom,
  desk: GuildDesk,
  guildIds: readonly string[],
  { everything = false }: { everything?: boolean } = {},
): Promise<void> {
  const now = newsroom.clock();
  const oldest = oldestOf(newsroom);
  const guildOf = new Map<FeedTask, string>();
  const catches = new Map<string, Catch>();
  for (const guildId of guildIds) {
    if (desk.of(guildId).sources.length === 0) continue;
    const states = new Map((await newsroom.store.getGuildFeedStates(guildId)).map((state) => [state.url, state]));
    for (const task of listTasks(desk, guildId, states, now)) {
      if (everything || task.state.nextFetchAt <= now) guildOf.set(task, guildId);
    }
    catches.set(guildId, { articles: new Map(), states });
  }
  const options = newsroom.signal === undefined ? {} : { signal: newsroom.signal };
  const intervalMs = newsroom.refreshMinutes * minute;
  await fetchAll([...guildOf.keys()], newsroom.network, options, ({ task, outcome, articles }) => {
    const caught = catches.get(guildOf.get(task) ?? '');
    caught?.states.set(task.feed.url, nextFeedState(task.state, outcome, now, { intervalMs }));
    for (const article of articles) if (article.publishedAt >= oldest) caught?.articles.set(article.id, article);
  });
  for (const guildId of new Set(guildOf.values())) {
    const caught = catches.get(guildId);
    if (caught === undefined) continue;
    try {
      await inTurn(desk, () => publish(newsroom, desk, guildId, caught, oldest));
    } catch (error) {
      newsroom.log.error({ guildId, err: error }, 'guild.refresh-failed');
    }
  }
}

function listTasks(desk: GuildDesk, guildId: string, states: ReadonlyMap<string, FeedState>, now: Date): FeedTask[] {
  const { catalog } = desk.readerOf(guildId);
  return desk.of(guildId).sources.flatMap(({ id, feeds }) => {
    const source = catalog.sources.get(id);
    if (source === undefined) return [];
    return feeds.map((feed) => {
      const state = states.get(feed.url) ?? { url: feed.url, sourceId: id, nextFetchAt: now, failures: 0 };
      return { source, feed, state };
    });
  });
}

/** Brings what a guild's own sources tell in line with which sources it has: one was removed. */
export async function dropRemovedSources(newsroom: Newsroom, desk: GuildDesk, guildId: string): Promise<void> {
  const states = new Map((await newsroom.store.getGuildFeedStates(guildId)).map((state) => [state.url, state]));
  await inTurn(desk, () => publish(newsroom, desk, guildId, { articles: new Map(), states }, oldestOf(newsroom)));
}

function oldestOf({ clock, storyDays }: Newsroom): Date {
  return new Date(clock().getTime() - storyDays * day);
}

async function publish(
  newsroom: Newsroom,
  desk: GuildDesk,
  guildId: string,
  { articles, states }: Catch,
  oldest: Date,
): Promise<void> {
  const guild = desk.of(guildId);
  const known = desk.shelfOf(guildId)?.articleIds;
  const fresh = [...articles.values()].filter(({ id }) => known?.has(id) !== true);
  const before = await loadStories(newsroom, guildId);
  const { catalog } = desk.readerOf(guildId);
  const { told, changed, removedIds } = await tellGuildNews(newsroom, { guild, catalog }, before, fresh, oldest);
  // A feed that was removed meanwhile leaves no state behind.
  const urls = new Set(guild.sources.flatMap(({ feeds }) => feeds.map(({ url }) => url)));
  const feedStates = [...states.values()].filter(({ url }) => urls.has(url));
  await newsroom.store.saveGuildNews(guildId, { changed, removedIds, feedStates });
  if (changed.length + removedIds.length > 0) desk.shelve(guildId, told);
}

async function loadStories({ store }: Newsroom, guildId: string): Promise<GuildStory[]> {
  const told: GuildStory[] = [];
  for await (const each of store.loadGuildStories(guildId)) told.push(each);
  return told;
}
