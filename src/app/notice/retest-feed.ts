import { minute } from '../../domain/clock.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { listGuildFeeds } from '../guild/list-guild-feeds.ts';
import { refreshGuilds } from '../guild/refresh-guilds.ts';
import { inTurn } from '../in-turn.ts';
import { feedHealth, type SourceFeedHealth } from '../news/feed-health.ts';
import type { Newsroom } from '../newsroom.ts';
import { unknownFeed } from './mute-feed.ts';

/**
 * Reads one of a guild's own feeds at once, due or not, unless that was done within the last minute; resolves with how it does.
 * @throws UserError when the guild has no such feed.
 */
export async function retestFeed(
  newsroom: Newsroom,
  desk: GuildDesk,
  { guildId, url }: { guildId: string; url: string },
): Promise<SourceFeedHealth> {
  const now = newsroom.clock();
  const find = async () => {
    const { feeds, states } = await listGuildFeeds(newsroom, desk, guildId);
    const [found] = feedHealth(
      feeds.filter(({ feed }) => feed.url === url),
      states,
    );
    if (found === undefined) throw unknownFeed();
    return found;
  };
  const before = await find();
  const askedAt = before.state?.lastFetchAt?.getTime() ?? 0;
  if (Math.abs(now.getTime() - askedAt) < minute) return before;
  await inTurn(desk, async () => {
    const states = await newsroom.store.getGuildFeedStates(guildId);
    const feedStates = states.map((state) => (state.url === url ? { ...state, nextFetchAt: now } : state));
    await newsroom.store.saveGuildNews(guildId, { changed: [], removedIds: [], feedStates });
  });
  await refreshGuilds(newsroom, desk, [guildId]);
  await desk.redraw(guildId);
  return find();
}
