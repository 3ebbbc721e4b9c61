import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Alert } from '../../domain/guild/alert.ts';
import type { Story } from '../../domain/story/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import type { StoryStore } from '../story/read-stored.ts';
import { readStory } from '../story/read-story.ts';

export type WatchParts = Pick<Newsroom, 'edition'> & {
  store: StoryStore;
  /** The rows of stories that may have news since then, as a reader finds them. */
  rowsOf: (reader: Reader, since: Date) => readonly EditionEntry[];
};

/** The rows of stories with news since then. */
export function readRows({ edition }: Pick<Newsroom, 'edition'>, reader: Reader, since: Date): EditionEntry[] {
  const rows = editionOf(edition, reader).list();
  return rows.filter((entry) => entry.updatedAt >= since || isGrown(entry, reader));
}

/** Many guilds read the same: rows are looked through once for all of them. Only for questions that go no further back. */
export function readRowsOnce(newsroom: Pick<Newsroom, 'edition'>, since: Date): WatchParts['rowsOf'] {
  let shared: EditionEntry[] | undefined;
  const own = new WeakMap<Reader, EditionEntry[]>();
  return (reader) => {
    if (!reader.hasPolicy) return (shared ??= readRows(newsroom, reader, since));
    const rows = own.get(reader) ?? readRows(newsroom, reader, since);
    own.set(reader, rows);
    return rows;
  };
}

/** What a guild's own sources add to a story may be news, and make it enough. */
function isGrown({ id }: EditionEntry, { shelf }: Reader): boolean {
  return shelf?.attached.has(id) === true;
}

/** Stories that are read before waiting interactions get their turn. */
const batchSize = 20;

/**
 * The stories with news since then that an alert may be for, as its guild sees them: on its topics, of enough sources, not
 * muted there. Only wanted rows are read.
 */
export async function* readWatched(
  { store, rowsOf }: WatchParts,
  { topics, sources, muted = [] }: Alert,
  since: Date,
  reader: Reader,
  isWanted: (entry: EditionEntry) => boolean = () => true,
): AsyncGenerator<{ entry: EditionEntry; story: Story }> {
  const isEnough = (entry: EditionEntry) => entry.updatedAt >= since && entry.independent >= sources;
  const isOnTopic = (entry: EditionEntry) =>
    topics === undefined || entry.topics.some((topic) => topics.includes(topic));
  const rows = rowsOf(reader, since).filter((entry) => (isEnough(entry) || isGrown(entry, reader)) && isOnTopic(entry));
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
