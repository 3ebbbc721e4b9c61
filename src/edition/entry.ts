import type { StorySummary } from '../domain/story/story-summary.ts';

/** A live story as readers find it: its row, its former slugs and its articles' addresses. Small, as thousands are held. */
export interface EditionEntry extends StorySummary {
  aliases: readonly string[];
  /** Every source with an article in the story, once. */
  sourceIds: readonly string[];
  /** Hashes of the articles' canonical URLs, by `hashUrl`. */
  urlHashes: readonly number[];
}

/** An entry with the words it is to be found by; they go into the index and are not kept. */
export interface EntryDraft {
  entry: EditionEntry;
  searchText: string;
}
