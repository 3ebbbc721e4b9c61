import { newNoticeBook, type NoticeStatus } from '../../domain/guild/notice.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
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
  const follows = (await newsroom.store.listFollows()).filter(isLive);
  return Promise.all(
    [...byGuild].map(([id, subscriptions]) => {
      const followed = follows.filter(({ guildId }) => guildId === id);
      return readFacts(newsroom, desk, id, { subscriptions, follows: followed });
    }),
  );
}

/** How a guild's notices do. */
export async function noticeStatus(newsroom: Reading, desk: GuildDesk, guildId: string): Promise<NoticeStatus> {
  const { store } = newsroom;
  const ordered = {
    subscriptions: await store.listSubscriptions(guildId),
    follows: (await store.listFollows(guildId)).filter(isLive),
  };
  const facts = await readFacts(newsroom, desk, guildId, ordered);
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
  { subscriptions, follows }: Pick<NoticeFacts, 'subscriptions' | 'follows'>,
): Promise<NoticeFacts> {
  const { feeds, states } = await listGuildFeeds(newsroom, desk, guildId);
  const { settings, alerts, mutedFeeds = [] } = desk.of(guildId);
  return {
    guildId,
    ...(settings.adminChannelId !== undefined && { channelId: settings.adminChannelId }),
    feeds: feedHealth(feeds, states),
    subscriptions,
    follows,
    alerts,
    muted: mutedFeeds,
  };
}

function isLive({ ended }: Follow): boolean {
  return ended === undefined;
}
