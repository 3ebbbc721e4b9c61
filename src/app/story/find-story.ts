import type { EditionEntry } from '../../edition/entry.ts';
import { canonicalUrl } from '../../ingest/article/canonical-url.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Newsroom } from '../newsroom.ts';
import { readEntries } from '../news/read-entries.ts';
import { editionOf, ownSlugPrefix } from '../guild/reader-edition.ts';
import type { Reader } from '../reader.ts';
import { silencedStory } from '../guild/silenced-story.ts';

/** The one story that is meant, or the nearest ones to choose from (perhaps none). */
export type StoryMatch = { kind: 'story'; entry: EditionEntry } | { kind: 'nearest'; entries: EditionEntry[] };

const mostNearest = 10;
/** How many more are looked up than are shown, as the reader may not see some of them. */
const spare = 2;

/**
 * Finds a story that the reader sees by slug, by the URL of one of its articles, or by any words.
 * @throws UserError when the one that is named has no source that the reader's guild lets speak.
 */
export async function findStory(
  { edition: shared, store }: Pick<Newsroom, 'edition' | 'store'>,
  text: string,
  reader: Reader,
): Promise<StoryMatch> {
  const edition = editionOf(shared, reader);
  const words = text.trim();
  const exact = edition.bySlug(words.toLowerCase()) ?? edition.bySlug(foldText(words).split(' ').join('-'));
  const isUrl = /^https?:\/\//i.test(words);
  if (exact !== undefined || isUrl) {
    const url = isUrl ? canonicalUrl(words) : undefined;
    const named = exact ?? (url === undefined ? undefined : edition.byUrl(url));
    if (named === undefined) return { kind: 'nearest', entries: [] };
    const [entry] = await readEntries(store, [named], reader);
    if (entry === undefined) throw silencedStory();
    return { kind: 'story', entry };
  }
  const found = await readEntries(store, edition.search(words, mostNearest * spare), reader);
  const entries = found.slice(0, mostNearest);
  // A guild's own stories come behind the shared ones, however near they are.
  const best = entries.filter(({ slug }, index) => index === 0 || slug.startsWith(ownSlugPrefix));
  const meant = best.find((entry) => holdsAll(entry, words));
  if (meant !== undefined) return { kind: 'story', entry: meant };
  return { kind: 'nearest', entries };
}

/** The stories that the reader may mean who has typed so far. */
export async function suggestStories(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  text: string,
  limit: number,
  reader: Reader,
): Promise<EditionEntry[]> {
  const found = editionOf(edition, reader).complete(text, reader.hasPolicy ? limit * spare : limit);
  return (await readEntries(store, found, reader)).slice(0, limit);
}

/** True when every word stands in the story's slug or headline: then the member meant this one. */
function holdsAll(entry: EditionEntry, words: string): boolean {
  const known = new Set(foldText(`${entry.slug} ${entry.aliases.join(' ')} ${entry.title}`).split(' '));
  return foldText(words)
    .split(' ')
    .every((word) => known.has(word));
}
