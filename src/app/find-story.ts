import type { EditionEntry } from '../edition/entry.ts';
import { canonicalUrl } from '../ingest/canonical-url.ts';
import { foldText } from '../domain/fold-text.ts';
import type { Newsroom } from './newsroom.ts';

/** The one story that is meant, or the nearest ones to choose from (perhaps none). */
export type StoryMatch = { kind: 'story'; entry: EditionEntry } | { kind: 'nearest'; entries: EditionEntry[] };

/** Finds a story by slug, by the URL of one of its articles, or by any words; from memory. */
export function findStory({ edition }: Pick<Newsroom, 'edition'>, text: string): StoryMatch {
  const words = text.trim();
  const exact = edition.bySlug(words.toLowerCase()) ?? edition.bySlug(foldText(words).split(' ').join('-'));
  if (exact !== undefined) return { kind: 'story', entry: exact };
  if (/^https?:\/\//i.test(words)) {
    const url = canonicalUrl(words);
    const entry = url === undefined ? undefined : edition.byUrl(url);
    return entry === undefined ? { kind: 'nearest', entries: [] } : { kind: 'story', entry };
  }
  const entries = edition.search(words, 10);
  const [best] = entries;
  if (best !== undefined && holdsAll(best, words)) return { kind: 'story', entry: best };
  return { kind: 'nearest', entries };
}

/** True when every word stands in the story's slug or headline: then the member meant this one. */
function holdsAll(entry: EditionEntry, words: string): boolean {
  const known = new Set(foldText(`${entry.slug} ${entry.aliases.join(' ')} ${entry.title}`).split(' '));
  return foldText(words)
    .split(' ')
    .every((word) => known.has(word));
}
