import { newNoticeBook, type NoticeStatus } from '../../domain/notice.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { listGuildFeeds } from '../guild/list-guild-feeds.ts';
import { feedHealth } from '../news/feed-health.ts';
import type { Newsroom } from '../newsroom.ts';
import { pendingNotices, type NoticeFacts } from './pending-notices.ts';

type Reading = Pick<Newsroom, 'store'>;

/** What the notices of each guild are drawn from that the bot is in and whose admins said where notices go. */
export async function listNoticeFacts(newsroom: Reading, desk: GuildDesk): Promise<NoticeFacts[]> {
  const guilds = desk
    .list()
    .filter(({ leftAt, settings }) => leftAt === undefined && settings.adminChannelId !== undefined);
  if (guilds.length === 0) return [];
  const byGuild = new Map<string, Subscription[]>(guilds.map(({ id }) => [id, []]));
  for (const each of await newsroom.store.listSubscriptions()) byGuild.get(each.guildId ?? '')?.push(each);
  return Promise.all([...byGuild].map(([id, subscriptions]) => readFacts(newsroom, desk, id, subscriptions)));
}

/** How a guild's notices do. */
export async function noticeStatus(newsroom: Reading, desk: GuildDesk, guildId: string): Promise<NoticeStatus> {
  const { store } = newsroom;
  const facts = await readFacts(newsroom, desk, guildId, await store.listSubscriptions(guildId));
  const { told, hindrance } = (await store.getNoticeBook(guildId)) ?? newNoticeBook;
  const { channelId, muted } = facts;
  return {
    waiting: pendingNotices(facts, told).length,
    muted: muted.length,
    ...(channelId !== undefined && { channelId }),
    // Another channel may do better.
    ...(hindrance?.channelId === channelId && hindrance !== undefined && { hindrance }),
  };
}

async function readFacts(
  newsroom: Reading,
  desk: GuildDesk,
  guildId: string,
  subscriptions: readonly Subscription[],
): Promise<NoticeFacts> {
  const { feeds, states } = await listGuildFeeds(newsroom, desk, guildId);
  const { settings, mutedFeeds = [] } = desk.of(guildId);
  return {
    guildId,
    ...(settings.adminChannelId !== undefined && { channelId: settings.adminChannelId }),
    feeds: feedHealth(feeds, states),
    subscriptions,
    muted: mutedFeeds,
  };
}
