import { foldText } from '../../domain/text/fold-text.ts';
import { headlineOf, type Story } from '../../domain/story/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { editionOf } from '../guild/reader-edition.ts';
import { readEntries } from '../news/read-entries.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';

const shortestWord = 4;
const mostWords = 14;
const foundEach = 8;

/** The other stories that share most words with this one's headline and slug, as the reader sees them, nearest first. */
export async function nearestStories(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  story: Story,
  limit: number,
  reader: Reader,
): Promise<EditionEntry[]> {
  const lookup = editionOf(edition, reader);
  const typed = foldText(`${story.slug} ${headlineOf(story).title}`).split(' ');
  const words = [...new Set(typed)].filter(({ length }) => length >= shortestWord);
  const votes = new Map<EditionEntry, number>();
  for (const word of words.slice(0, mostWords)) {
    for (const entry of lookup.search(word, foundEach)) votes.set(entry, (votes.get(entry) ?? 0) + 1);
  }
  const ranked = [...votes].sort(([, one], [, other]) => other - one).map(([entry]) => entry);
  const others = ranked.filter(({ id }) => id !== story.id).slice(0, limit * 2);
  return (await readEntries(store, others, reader)).slice(0, limit);
}
