import type { CatchUp } from '../../domain/story/catch-up.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { Look } from '../../domain/guild/look.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { catchUp, noteLook, type CatchUpRequest } from './catch-up.ts';
import { followStory, listLive, resumeFollow, unfollow, usualGuildFollows, type FollowRequest } from './follows.ts';
import { findFollowed, lookAtFollowed, type FollowSight } from './look-at-followed.ts';

/** What readers are told of stories that go on. */
export interface FollowUseCases {
  /** Has a channel follow a story; one that it follows already comes back. */
  followStory(request: FollowRequest, now: Date): Promise<{ follow: Follow; isNew: boolean }>;
  unfollow(request: { guildId: string; userId: string; id: string }, now: Date): Promise<Follow>;
  /** Ends the pause of a follow. */
  resumeFollow(guildId: string, id: string): Promise<Follow>;
  /** What a guild's channels follow, oldest first. */
  listFollows(guildId: string): Promise<Follow[]>;
  /** So many stories a guild's channels may follow at once. */
  readonly mostFollows: number;
  /** The row of a followed story as the reader finds it. */
  findFollowed(follow: Follow): EditionEntry | undefined;
  /** A followed story as the reader sees it. */
  lookAtFollowed(follow: Follow): Promise<FollowSight>;
  /** What changed since a user last caught up. */
  catchUp(request: CatchUpRequest, now: Date): Promise<CatchUp>;
  /** A user has seen what there was until then. */
  noteLook(look: Look): Promise<void>;
}

/** Opens them over what the store remembers, for one reader. */
export function createFollowUseCases(newsroom: Newsroom, desk: GuildDesk, reader: Reader): FollowUseCases {
  return {
    followStory: (request, now) => followStory(newsroom, desk, reader, request, now),
    unfollow: (request, now) => unfollow(newsroom, desk, request, now),
    resumeFollow: (guildId, id) => resumeFollow(newsroom, guildId, id),
    listFollows: (guildId) => listLive(newsroom.store, guildId),
    mostFollows: newsroom.guildFollows ?? usualGuildFollows,
    findFollowed: (follow) => findFollowed(newsroom, follow, reader),
    lookAtFollowed: (follow) => lookAtFollowed(newsroom, follow, reader),
    catchUp: (request, now) => catchUp(newsroom, request, now, reader),
    noteLook: (look) => noteLook(newsroom, look),
  };
}
