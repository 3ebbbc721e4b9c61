import type { Article } from '../../domain/story/article.ts';
import { day, minute } from '../../domain/clock.ts';
import { newFeedState, type FeedState } from '../../domain/source/feed-state.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import { fetchAll, type FeedTask } from '../../ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../ingest/poll/next-feed-state.ts';
import { listGuildFeeds } from './list-guild-feeds.ts';
import { findTransition, logTransition, type FeedTransition } from '../news/feed-transition.ts';
import type { GuildDesk } from './guild-desk.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellGuildNews } from './tell-guild-news.ts';

/** What the fetching of one guild's feeds brought. */
interface Catch {
  articles: Map<string, Article>;
  states: Map<string, FeedState>;
  transitions: FeedTransition[];
}

/**
 * Reads the due feeds of these guilds and brings what they tell up to date; all of their feeds when `everything` is set.
 * Returns what changed for feeds, logged once. A guild that fails is logged, and the others are read all the same.
 */
export async function refreshGuilds(
  newsroom: Newsroom,
  desk: GuildDesk,
  guildIds: readonly string[],
  { everything = false }: { everything?: boolean } = {},
): Promise<FeedTransition[]> {
  const now = newsroom.clock();
  const oldest = oldestOf(newsroom);
  const guildOf = new Map<FeedTask, string>();
  const catches = new Map<string, Catch>();
  for (const guildId of guildIds) {
    if (desk.of(guildId).sources.length === 0) continue;
    const { feeds, states } = await listGuildFeeds(newsroom, desk, guildId);
    for (const { source, feed } of feeds) {
      const task = { source, feed, state: states.get(feed.url) ?? newFeedState(source, feed, now) };
      if (everything || task.state.nextFetchAt <= now) guildOf.set(task, guildId);
    }
    catches.set(guildId, { articles: new Map(), states, transitions: [] });
  }
  const options = newsroom.signal === undefined ? {} : { signal: newsroom.signal };
  const intervalMs = newsroom.refreshMinutes * minute;
  await fetchAll([...guildOf.keys()], newsroom.network, options, (result) => {
    const { task, articles } = result;
    const guildId = guildOf.get(task) ?? '';
    const caught = catches.get(guildId);
    if (caught === undefined) return;
    const state = nextFeedState(task.state, result, now, { intervalMs });
    caught.states.set(task.feed.url, state);
    for (const article of articles) if (article.publishedAt >= oldest) caught.articles.set(article.id, article);
    const transition = findTransition(task, state);
    if (transition !== undefined) caught.transitions.push({ ...transition, guildId });
  });
  const transitions: FeedTransition[] = [];
  for (const guildId of new Set(guildOf.values())) {
    const caught = catches.get(guildId);
    if (caught === undefined) continue;
    try {
      await inTurn(desk, () => publish(newsroom, desk, guildId, caught, oldest));
      // What could not be written is found again by the next fetch.
      for (const transition of caught.transitions) logTransition(newsroom.log, transition, now);
      transitions.push(...caught.transitions);
    } catch (error) {
      newsroom.log.error({ guildId, err: error }, 'guild.refresh-failed');
    }
  }
  return transitions;
}

/** Brings what a guild's own sources tell in line with which sources it has: one was removed. */
export async function dropRemovedSources(newsroom: Newsroom, desk: GuildDesk, guildId: string): Promise<void> {
  const states = new Map((await newsroom.store.getGuildFeedStates(guildId)).map((state) => [state.url, state]));
  await inTurn(desk, () =>
    publish(newsroom, desk, guildId, { articles: new Map(), states, transitions: [] }, oldestOf(newsroom)),
  );
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
  const known = desk.shelfOf(guildId)?.storyOf;
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
