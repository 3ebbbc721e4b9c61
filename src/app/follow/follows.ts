import { createHash } from 'node:crypto';
import { isQuiet, quietDays, unhindered, type Follow } from '../../domain/guild/follow.ts';
import { headlineOf } from '../../domain/story/story.ts';
import { UserError } from '../../domain/user-error.ts';
import { countOf } from '../../views/text/count-of.ts';
import type { Store } from '../../store/store.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { openStory } from '../story/open-story.ts';

/** The stories that a guild's channels may follow at once unless `GUILD_FOLLOWS` says otherwise. */
export const usualGuildFollows = 25;

export interface FollowRequest {
  guildId: string;
  channelId: string;
  userId: string;
  /** Of the story. */
  slug: string;
}

/**
 * Has a channel follow a story, and resolves with that. One that it follows already comes back as it is, its pause ended.
 * @throws UserError when the story is gone, silenced or over, or the guild follows enough of them.
 */
export async function followStory(
  newsroom: Newsroom,
  desk: GuildDesk,
  reader: Reader,
  { guildId, channelId, userId, slug }: FollowRequest,
  now: Date,
): Promise<{ follow: Follow; isNew: boolean }> {
  const { store, guildFollows = usualGuildFollows } = newsroom;
  const { story } = await openStory(newsroom, slug, reader);
  if (isQuiet(story, now)) {
    throw new UserError(
      'over',
      `That story has had no news for ${quietDays} days: there is nothing to follow any more.`,
    );
  }
  const edition = editionOf(newsroom.edition, reader);
  const facts = { guildId, channelId, storyId: story.id, slug: story.slug, title: headlineOf(story).title };
  // Orders that come at once could pass the quota together, or double a card.
  const followed = await inTurn(store, async () => {
    const existing = await listLive(store, guildId);
    const isTwin = (each: Follow) =>
      each.channelId === channelId && (edition.bySlug(each.slug)?.id ?? each.storyId) === story.id;
    const twin = existing.find(isTwin);
    if (twin !== undefined) {
      const follow = resumed(twin);
      await store.saveFollow(follow);
      return { follow, isNew: false };
    }
    if (existing.length >= guildFollows) {
      throw new UserError(
        'quota',
        `This server may follow ${countOf(guildFollows, 'story', 'stories')} and follows ${existing.length}. \`/unfollow\` ends one.`,
      );
    }
    const follow: Follow = {
      ...facts,
      id: idOf({ ...facts, now, version: desk.of(guildId).version }),
      next: 1,
      createdBy: userId,
      createdAt: now,
    };
    await store.saveFollow(follow);
    return { follow, isNew: true };
  });
  if (followed.isNew) await note(desk, 'story.follow', followed.follow, userId, now);
  return followed;
}

/**
 * Ends a guild's follow and resolves with it. Its card is told so before it is forgotten.
 * @throws UserError when the guild has no such follow; another guild's can't be seen or ended.
 */
export async function unfollow(
  { store }: Pick<Newsroom, 'store'>,
  desk: GuildDesk,
  { guildId, userId, id }: { guildId: string; userId: string; id: string },
  now: Date,
): Promise<Follow> {
  const follow = await changeLive(store, guildId, id, (current) => ({ ...current, ended: 'unfollowed' }));
  await note(desk, 'story.unfollow', follow, userId, now);
  return follow;
}

/**
 * Ends the pause of a guild's follow, and resolves with what it is now.
 * @throws UserError when the guild has no such follow.
 */
export function resumeFollow({ store }: Pick<Newsroom, 'store'>, guildId: string, id: string): Promise<Follow> {
  return changeLive(store, guildId, id, resumed);
}

/** What a guild's channels follow, oldest first, without what is over. */
export async function listLive(store: Pick<Store, 'listFollows'>, guildId: string): Promise<Follow[]> {
  return (await store.listFollows(guildId)).filter(({ ended }) => ended === undefined);
}

function resumed({ paused: _paused, ...follow }: Follow): Follow {
  return unhindered(follow);
}

function changeLive(
  store: Pick<Store, 'getFollow' | 'saveFollow'>,
  guildId: string,
  id: string,
  change: (follow: Follow) => Follow,
): Promise<Follow> {
  return inTurn(store, async () => {
    const current = await store.getFollow(guildId, id);
    if (current === undefined || current.ended !== undefined) {
      throw new UserError('unknown-follow', 'That story is not followed any more. `/following` shows what is.');
    }
    const changed = change(current);
    await store.saveFollow(changed);
    return changed;
  });
}

async function note(
  desk: GuildDesk,
  action: 'story.follow' | 'story.unfollow',
  { guildId, slug, channelId }: Follow,
  userId: string,
  now: Date,
): Promise<void> {
  await desk.change(guildId, { userId, now }, (guild) => ({
    guild,
    entry: { action, subject: slug, detail: channelId },
  }));
}

/** Never the id of an earlier follow, whose messages are remembered under it: the guild's version counts each of them. */
function idOf(facts: { guildId: string; channelId: string; storyId: string; now: Date; version: number }): string {
  const { guildId, channelId, storyId, now, version } = facts;
  const text = [guildId, channelId, storyId, now.toISOString(), version].join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
