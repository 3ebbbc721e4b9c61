import { setImmediate as nextTurn } from 'node:timers/promises';
import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import { sideOf, sides, type Side } from '../../domain/source/leaning.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { toEntry } from '../../edition/to-entry.ts';
import type { StoryStore } from '../story/read-stored.ts';
import { readStory } from '../story/read-story.ts';
import type { Reader } from '../reader.ts';

/** Stories that are read from the store before waiting interactions get their turn. */
const batchSize = 20;

/**
 * The rows as the reader sees them, in the same order, without stories of which it sees nothing. Only rows that name a
 * source on which the reader has a policy are worked out, and each only once until the story changes.
 */
export async function readEntries(
  store: StoryStore,
  entries: readonly EditionEntry[],
  reader: Reader,
): Promise<EditionEntry[]> {
  if (!reader.hasPolicy) return [...entries];
  const unknown = entries.filter((entry) => !reader.entries.has(entry));
  const withStory = unknown.filter((entry) => needsStory(entry, reader));
  for (const entry of unknown) if (!needsStory(entry, reader)) reader.entries.set(entry, recount(entry, reader));
  for (let start = 0; start < withStory.length; start += batchSize) {
    const batch = withStory.slice(start, start + batchSize);
    await Promise.all(
      batch.map(async (entry) => {
        reader.entries.set(entry, await readEntry(store, entry, reader));
      }),
    );
    await nextTurn();
  }
  return entries.flatMap((entry) => reader.entries.get(entry) ?? []);
}

/** Articles and independent sources can't be told from the row of a story that loses or gains some, nor another headline. */
function needsStory({ id, sourceIds, sourceId }: EditionEntry, { catalog, shelf, settings }: Reader): boolean {
  if (shelf?.attached.has(id) === true) return true;
  const isPreferred = (ofId: string) => catalog.sources.get(ofId)?.language === settings.language;
  if (settings.language !== undefined && !isPreferred(sourceId) && sourceIds.some(isPreferred)) return true;
  const stanceOf = (ofId: string) => catalog.sources.get(ofId)?.policy?.stance;
  return stanceOf(sourceId) === 'quote-off' || sourceIds.some((each) => stanceOf(each) === 'mute');
}

function recount(entry: EditionEntry, { catalog }: Reader): EditionEntry {
  const counts: Record<Side, number> = { left: 0, center: 0, right: 0 };
  for (const id of entry.sourceIds) {
    const side = sideOf(catalog.sources.get(id)?.leaning ?? 'unrated');
    if (side !== undefined) counts[side] += 1;
  }
  const rated = sides.reduce((sum, side) => sum + counts[side], 0);
  if (rated === entry.rated && sides.every((side) => counts[side] === entry.sides[side])) return entry;
  return { ...entry, rated, sides: counts };
}

async function readEntry(store: StoryStore, entry: EditionEntry, reader: Reader): Promise<EditionEntry | undefined> {
  const story = await readStory(store, entry, reader);
  return typeof story === 'string' ? undefined : toEntry(story, coverageOf(story, reader.catalog, reader.pool)).entry;
}
