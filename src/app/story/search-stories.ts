import { hour } from '../../domain/clock.ts';
import type { Leaning } from '../../domain/source/leaning.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';

/** What is searched for: words, and what a story has to have besides. */
export interface StorySearch {
  words: string;
  /** News within so many hours. */
  hours?: number;
  /** An article of this source. */
  sourceId?: string;
  /** A source of this leaning, as the reader's guild rates it. */
  leaning?: Leaning;
}

/** Further stories are no answer to anyone's words. */
const mostFound = 100;

/** The live stories that the reader sees and the words find, best match first. */
export async function searchStories(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  { words, hours, sourceId, leaning }: StorySearch,
  now: Date,
  reader: Reader,
): Promise<EditionEntry[]> {
  const since = hours === undefined ? undefined : now.getTime() - hours * hour;
  const leaningOf = (id: string): Leaning => reader.catalog.sources.get(id)?.leaning ?? 'unrated';
  const found = await readEntries(store, editionOf(edition, reader).search(words, mostFound), reader);
  return found.filter(
    ({ updatedAt, sourceIds }) =>
      (since === undefined || updatedAt.getTime() >= since) &&
      (sourceId === undefined || sourceIds.includes(sourceId)) &&
      (leaning === undefined || sourceIds.some((id) => leaningOf(id) === leaning)),
  );
}
