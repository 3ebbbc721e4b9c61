import { snapshotStory } from '../../briefing/snapshot-story.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { StorySnapshot } from '../../domain/story/story-snapshot.ts';
import { UserError } from '../../domain/user-error.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import { openStory, type OpenStory } from '../story/open-story.ts';

/** What a followed story is at present. `silenced`: the guild lets none of its sources speak. */
export type FollowSight =
  | { kind: 'gone' }
  | { kind: 'silenced'; entry: EditionEntry }
  | { kind: 'story'; entry: EditionEntry; open: OpenStory; snapshot: StorySnapshot };

/** The row of a followed story as its guild finds it, under whatever slug; undefined when it is no longer kept. */
export function findFollowed(
  { edition }: Pick<Newsroom, 'edition'>,
  { slug, storyId, createdAt }: Follow,
  reader: Reader,
): EditionEntry | undefined {
  const entry = editionOf(edition, reader).bySlug(slug);
  // A slug is free again when its story has ended: one that began since is another.
  const isAnother = entry?.slug === slug && entry.id !== storyId && entry.firstSeenAt > createdAt;
  return isAnother ? undefined : entry;
}

/** Reads a followed story as its guild sees it. */
export async function lookAtFollowed(newsroom: Newsroom, follow: Follow, reader: Reader): Promise<FollowSight> {
  const entry = findFollowed(newsroom, follow, reader);
  if (entry === undefined) return { kind: 'gone' };
  try {
    const open = await openStory(newsroom, entry.slug, reader);
    return { kind: 'story', entry, open, snapshot: snapshotStory(open.story, open.phase) };
  } catch (error) {
    if (error instanceof UserError && error.code === 'story-silenced') return { kind: 'silenced', entry };
    if (error instanceof UserError && error.code === 'story-gone') return { kind: 'gone' };
    throw error;
  }
}
