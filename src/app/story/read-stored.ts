import type { Catalog } from '../../domain/source/catalog.ts';
import type { Story } from '../../domain/story/story.ts';
import type { Store } from '../../store/store.ts';
import type { GuildShelf } from '../guild/guild-shelf.ts';
import { joinStory } from '../news/join-story.ts';

export type StoryStore = Pick<Store, 'getStory' | 'getGuildStory'>;

/**
 * Reads a story as it is stored, shared or of the guild's own sources, with what these tell of a shared one in its place;
 * undefined when it is no longer kept.
 */
export async function readStored(
  store: StoryStore,
  id: string,
  { catalog, shelf }: { catalog: Catalog; shelf?: GuildShelf },
): Promise<Story | undefined> {
  if (shelf === undefined) return store.getStory(id);
  const own = async (storyId: string): Promise<Story | undefined> =>
    (await store.getGuildStory(shelf.guildId, storyId))?.story;
  const stored = await (shelf.edition.byId(id) === undefined ? store.getStory(id) : own(id));
  if (stored === undefined) return undefined;
  const attached = await Promise.all((shelf.attached.get(id) ?? []).map(own));
  const articles = attached.flatMap((story) => story?.articles ?? []);
  return joinStory(stored, articles, catalog);
}
