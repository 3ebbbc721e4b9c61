import type { Story } from '../../domain/story/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { readCorrected } from '../correction/corrected-stories.ts';
import { applyPolicy } from '../guild/apply-policy.ts';
import { preferLanguage } from '../guild/prefer-language.ts';
import type { Reader } from '../reader.ts';
import { readStored, type StoryStore } from './read-stored.ts';

/** `gone` when the story is no longer kept, `silenced` when the reader's guild lets none of its sources speak. */
export type ReadStory = Story | 'gone' | 'silenced';

/** Reads the story of a row, shared, corrected or of the guild's own sources, as the reader sees it. */
export async function readStory(
  store: StoryStore,
  { id }: Pick<EditionEntry, 'id'>,
  reader: Reader,
): Promise<ReadStory> {
  if (!reader.hasPolicy) return (await store.getStory(id)) ?? 'gone';
  const whole = await readWhole(store, id, reader);
  if (whole === undefined) return 'gone';
  const seen = applyPolicy(whole, reader.catalog);
  return seen === undefined ? 'silenced' : preferLanguage(seen, reader.catalog, reader.settings.language);
}

/** The story with this id as the guild's corrections leave it, with the articles of sources that it mutes. */
export async function readWhole(store: StoryStore, id: string, reader: Reader): Promise<Story | undefined> {
  const { corrected } = reader;
  const isCorrected = corrected?.recipes.has(id) === true || corrected?.heirs.has(id) === true;
  return isCorrected ? readCorrected(store, id, corrected, reader) : readStored(store, id, reader);
}
