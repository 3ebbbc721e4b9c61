import type { NoticeStatus } from '../../domain/guild/notice.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { SourceFeedHealth } from '../news/feed-health.ts';
import type { Newsroom } from '../newsroom.ts';
import { muteFeed, type MuteRequest } from './mute-feed.ts';
import { listNoticeFacts, noticeStatus } from './notice-facts.ts';
import type { NoticeFacts } from './pending-notices.ts';
import { retestFeed } from './retest-feed.ts';

/** What admins are told by notices, and what their buttons do. */
export interface NoticeUseCases {
  /** Reads one of a guild's own feeds at once, and resolves with how it does. */
  retestFeed(request: { guildId: string; url: string }): Promise<SourceFeedHealth>;
  /** Ends the notices of one of a guild's own feeds, or takes that back. */
  muteFeed(request: MuteRequest & { isMuted: boolean }, now: Date): Promise<void>;
  /** How a guild's notices do: how many wait, and why. */
  noticeStatus(guildId: string): Promise<NoticeStatus>;
  /** What the notices of each guild are drawn from that wants some. */
  listNoticeFacts(): Promise<NoticeFacts[]>;
}

/** Opens them over what the store remembers. */
export function createNoticeUseCases(newsroom: Newsroom, desk: GuildDesk): NoticeUseCases {
  return {
    retestFeed: (request) => retestFeed(newsroom, desk, request),
    muteFeed: (request, now) => muteFeed(desk, request, now),
    noticeStatus: (guildId) => noticeStatus(newsroom, desk, guildId),
    listNoticeFacts: () => listNoticeFacts(newsroom, desk),
  };
}
