import type { CatchUp, CaughtUpStory } from '../../domain/story/catch-up.ts';
import { day } from '../../domain/clock.ts';
import type { Look } from '../../domain/guild/look.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { readEntries } from '../news/read-entries.ts';
import { listHeadlines } from '../story/list-headlines.ts';
import { readStory } from '../story/read-story.ts';
import { listLive } from './follows.ts';
import { findFollowed } from './look-at-followed.ts';
import { changeSince, lateness } from './change-since.ts';

export interface CatchUpRequest {
  userId: string;
  guildId?: string;
  /** Only stories on this topic. */
  topicId?: string;
}

/** More stories than these are not looked into: the best ones are among them. */
const mostRead = 40;
const readAtOnce = 10;
const mostShown = 8;

/**
 * What changed since a user last caught up: what the server follows first, then the stories that gained most sources. Of the last day
 * for the first time.
 */
export async function catchUp(
  newsroom: Pick<Newsroom, 'store' | 'edition'>,
  { userId, guildId, topicId }: CatchUpRequest,
  now: Date,
  reader: Reader,
): Promise<CatchUp> {
  const look = await newsroom.store.getLook(userId, guildId);
  // A clock that was set back makes nobody wait for news.
  const hasLooked = look !== undefined && look.at <= now;
  const since = hasLooked ? look.at : new Date(now.getTime() - day);
  const topics = topicId === undefined ? {} : { topics: [topicId] };
  const from = hasLooked ? new Date(since.getTime() - lateness) : since;
  const headlines = await listHeadlines(newsroom, { ...topics, since: from }, now, reader);
  const followed = await listFollowed(newsroom, guildId, reader);
  const isWanted = ({ updatedAt, topics: on }: EditionEntry) =>
    updatedAt >= from && (topicId === undefined || on.includes(topicId));
  const entries = [...[...followed.values()].filter(isWanted), ...headlines.filter(({ id }) => !followed.has(id))];
  const changed: CaughtUpStory[] = [];
  for (let start = 0; start < Math.min(entries.length, mostRead); start += readAtOnce) {
    const read = await Promise.all(entries.slice(start, start + readAtOnce).map((entry) => lookInto(entry)));
    changed.push(...read.flat());
  }
  const ranked = changed.sort(
    (one, other) => Number(isFollowed(other)) - Number(isFollowed(one)) || gainOf(other) - gainOf(one),
  );
  const hasMore = ranked.length > mostShown || entries.length > mostRead;
  return { since, hasLooked, stories: ranked.slice(0, mostShown), hasMore };

  async function lookInto(entry: EditionEntry): Promise<CaughtUpStory[]> {
    const story = await readStory(newsroom.store, entry, reader);
    if (typeof story === 'string') return [];
    const found = changeSince(story, since, now, hasLooked);
    if (found === undefined) return [];
    const { isMaterial, ...told } = found;
    // Of what the server follows, less is news.
    if (followed.has(entry.id)) return [{ ...told, isFollowed: true }];
    return isMaterial ? [told] : [];
  }
}

/** The rows of what the guild's channels follow, by id. */
async function listFollowed(
  newsroom: Pick<Newsroom, 'store' | 'edition'>,
  guildId: string | undefined,
  reader: Reader,
): Promise<ReadonlyMap<string, EditionEntry>> {
  if (guildId === undefined) return new Map();
  const rows = (await listLive(newsroom.store, guildId)).flatMap((each) => findFollowed(newsroom, each, reader) ?? []);
  return new Map((await readEntries(newsroom.store, rows, reader)).map((entry) => [entry.id, entry]));
}

function isFollowed({ isFollowed: is }: CaughtUpStory): boolean {
  return is === true;
}

/** Stores that a user has seen what there was until then. */
export async function noteLook({ store }: Pick<Newsroom, 'store'>, look: Look): Promise<void> {
  await store.saveLook(look);
}

/** By how many independent sources a story grew. */
function gainOf({ change, independent }: CaughtUpStory): number {
  return change?.sources ?? independent;
}
