import type { Story } from '../../domain/story.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import type { Store } from '../../store/store.ts';
import { applyPolicy } from '../guild/apply-policy.ts';
import { joinStory } from '../news/join-story.ts';
import type { Reader } from '../reader.ts';

export type StoryStore = Pick<Store, 'getStory' | 'getGuildStory'>;

/** `gone` when the story is no longer kept, `silenced` when the reader's guild lets none of its sources speak. */
export type ReadStory = Story | 'gone' | 'silenced';

/** Reads the story of a row, shared or of the guild's own sources, as the reader sees it. */
export async function readStory(
  store: StoryStore,
  { id }: Pick<EditionEntry, 'id'>,
  reader: Reader,
): Promise<ReadStory> {
  if (!reader.hasPolicy) return (await store.getStory(id)) ?? 'gone';
  const { catalog, shelf } = reader;
  const own = async (storyId: string): Promise<Story | undefined> =>
    shelf === undefined ? undefined : (await store.getGuildStory(shelf.guildId, storyId))?.story;
  const isOwn = shelf?.edition.byId(id) !== undefined;
  const stored = await (isOwn ? own(id) : store.getStory(id));
  if (stored === undefined) return 'gone';
  const attached = await Promise.all((shelf?.attached.get(id) ?? []).map(own));
  const articles = attached.flatMap((story) => story?.articles ?? []);
  return applyPolicy(joinStory(stored, articles, catalog), catalog) ?? 'silenced';
}
