import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Alert } from '../../domain/alert.ts';
import type { Story } from '../../domain/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import type { StoryStore } from '../story/read-stored.ts';
import { readStory } from '../story/read-story.ts';

export type WatchParts = Pick<Newsroom, 'edition'> & { store: StoryStore };

/** Stories that are read before waiting interactions get their turn. */
const batchSize = 20;

/**
 * The stories with news since then that an alert may be for, as its guild sees them: on its topics, of enough sources, not
 * muted there. Only wanted rows are read.
 */
export async function* readWatched(
  { edition, store }: WatchParts,
  { topics, sources, muted = [] }: Alert,
  since: Date,
  reader: Reader,
  isWanted: (entry: EditionEntry) => boolean = () => true,
): AsyncGenerator<{ entry: EditionEntry; story: Story }> {
  const isEnough = (entry: EditionEntry) => entry.updatedAt >= since && entry.independent >= sources;
  // What a guild's own sources add to a story may make it enough.
  const isGrown = ({ id }: EditionEntry) => reader.shelf?.attached.has(id) === true;
  const isOnTopic = (entry: EditionEntry) =>
    topics === undefined || entry.topics.some((topic) => topics.includes(topic));
  const rows = editionOf(edition, reader)
    .list()
    .filter((entry) => (isEnough(entry) || isGrown(entry)) && isOnTopic(entry));
  const seen = reader.hasPolicy ? (await readEntries(store, rows, reader)).filter(isEnough) : rows;
  const wanted = seen.filter(
    (entry) => isWanted(entry) && ![entry.slug, ...entry.aliases].some((slug) => muted.includes(slug)),
  );
  for (let start = 0; start < wanted.length; start += batchSize) {
    const batch = wanted.slice(start, start + batchSize);
    const stories = await Promise.all(batch.map((entry) => readStory(store, entry, reader)));
    for (const [at, entry] of batch.entries()) {
      const story = stories[at];
      if (story !== undefined && typeof story !== 'string') yield { entry, story };
    }
    await nextTurn();
  }
}
