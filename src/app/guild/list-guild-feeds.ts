import type { FeedState } from '../../domain/source/feed-state.ts';
import type { SelectedFeed } from '../news/select-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import type { GuildDesk } from './guild-desk.ts';

/** The feeds that a guild added, with what is remembered of each, by URL. */
export async function listGuildFeeds(
  { store }: Pick<Newsroom, 'store'>,
  desk: GuildDesk,
  guildId: string,
): Promise<{ feeds: SelectedFeed[]; states: Map<string, FeedState> }> {
  const { sources } = desk.of(guildId);
  if (sources.length === 0) return { feeds: [], states: new Map() };
  const { catalog } = desk.readerOf(guildId);
  const feeds = sources.flatMap(({ id, feeds: own }) => {
    const source = catalog.sources.get(id);
    return source === undefined ? [] : own.map((feed) => ({ source, feed }));
  });
  const states = await store.getGuildFeedStates(guildId);
  return { feeds, states: new Map(states.map((state) => [state.url, state])) };
}
