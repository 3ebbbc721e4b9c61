import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Correction } from '../../domain/guild/correction.ts';
import type { Side } from '../../domain/source/leaning.ts';
import type { Story } from '../../domain/story/story.ts';
import { createEdition, type Edition } from '../../edition/edition.ts';
import type { EditionEntry } from '../../edition/entry.ts';
import { toEntry } from '../../edition/to-entry.ts';
import type { GuildShelf } from '../guild/guild-shelf.ts';
import { buildStory } from '../news/build-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { readStored, type StoryStore } from '../story/read-stored.ts';
import { replayCorrections, type CorrectedGroup } from './replay-corrections.ts';

/** How a corrected story is put together from stored ones, as what it says is not kept in memory. */
interface Recipe {
  id: string;
  slugs: readonly string[];
  storedIds: readonly string[];
  articleIds: ReadonlySet<string>;
}

/** The stories that a guild's moderators corrected; found there by the guild alone. */
export interface CorrectedStories {
  /** As they are now, in the rows that stand in place of the stored ones'. */
  edition: Edition;
  /** A stored story's id to the ids of the corrected ones that hold its articles: nobody reads it as it is. */
  heirs: ReadonlyMap<string, readonly string[]>;
  recipes: ReadonlyMap<string, Recipe>;
  /** The rows of the stored stories that were looked at: while they are the same, so is all of this. */
  basis: readonly (EditionEntry | undefined)[];
}

/** As whom the stored stories are read. */
interface Sight {
  catalog: Catalog;
  pool: Record<Side, number>;
  shelf?: GuildShelf;
}
type Places = Pick<Newsroom, 'edition' | 'storyOf' | 'store'>;

/**
 * What these corrections make of the stories as they are stored now; `before` again when none of those has changed since.
 * Undefined when every corrected story is as everyone reads it.
 */
export async function drawCorrected(
  newsroom: Places,
  corrections: readonly Correction[],
  sight: Sight,
  before?: { corrections: readonly Correction[]; stories: CorrectedStories | undefined },
): Promise<CorrectedStories | undefined> {
  const ids = storiesOf(newsroom, corrections, sight);
  const basis = ids.map((id) => newsroom.edition.byId(id) ?? sight.shelf?.edition.byId(id));
  const known = before?.stories;
  const isSame = known?.basis.length === basis.length && basis.every((entry, at) => entry === known.basis[at]);
  if (isSame && before?.corrections === corrections && sight.shelf === undefined) return known;
  const stored = (await Promise.all(ids.map((id) => readStored(newsroom.store, id, sight)))).flatMap(
    (story) => story ?? [],
  );
  const groups = replayCorrections(stored, corrections).filter((group) => !isAsStored(group, stored));
  if (groups.length === 0) return undefined;
  const recipes = new Map(groups.map((group) => [group.id, toRecipe(group, stored)]));
  const heirs = new Map<string, string[]>();
  for (const { id, storedIds } of recipes.values()) {
    for (const storedId of storedIds) heirs.set(storedId, [...(heirs.get(storedId) ?? []), id]);
  }
  const edition = createEdition();
  const changed = [...recipes.values()].flatMap((recipe) => {
    const story = build(recipe, stored, sight);
    return story === undefined ? [] : [toEntry(story, coverageOf(story, sight.catalog, sight.pool))];
  });
  edition.publish({ changed, removed: [] });
  return { edition, heirs, recipes, basis };
}

/** The story with this id as the corrections leave it; undefined when what it was drawn from is no longer kept. */
export async function readCorrected(
  store: StoryStore,
  id: string,
  { recipes, heirs }: CorrectedStories,
  sight: Sight,
): Promise<Story | undefined> {
  const recipe = recipes.get(id) ?? recipes.get(heirs.get(id)?.[0] ?? '');
  if (recipe === undefined) return undefined;
  const stored = await Promise.all(recipe.storedIds.map((storedId) => readStored(store, storedId, sight)));
  return build(
    recipe,
    stored.flatMap((story) => story ?? []),
    sight,
  );
}

/** The stored stories that hold any article which was spoken of, those that take in a guild's own by their shared id. */
function storiesOf({ storyOf }: Places, corrections: readonly Correction[], { shelf }: Sight): string[] {
  const ids = new Set<string>();
  for (const { articleIds, otherIds, storyIds } of corrections) {
    for (const id of storyIds) ids.add(shelf?.sharedIdOf.get(id) ?? id);
    for (const articleId of [...articleIds, ...otherIds]) {
      const ownId = shelf?.storyOf.get(articleId);
      const id = ownId === undefined ? storyOf.get(articleId) : (shelf?.sharedIdOf.get(ownId) ?? ownId);
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids].sort();
}

function isAsStored({ id, slugs, articles }: CorrectedGroup, stored: readonly Story[]): boolean {
  const story = stored.find((each) => each.id === id);
  if (story === undefined || slugs.length > story.aliases.length + 1) return false;
  return story.articles.length === articles.length && articles.every((article) => story.articles.includes(article));
}

function toRecipe({ id, slugs, articles }: CorrectedGroup, stored: readonly Story[]): Recipe {
  const articleIds = new Set(articles.map((article) => article.id));
  const storedIds = stored.filter((story) => story.articles.some((article) => articleIds.has(article.id)));
  return { id, slugs, storedIds: storedIds.map((story) => story.id), articleIds };
}

function build({ id, slugs, articleIds }: Recipe, stored: readonly Story[], { catalog }: Sight): Story | undefined {
  const articles = stored.flatMap((story) => story.articles).filter((article) => articleIds.has(article.id));
  const [model] = stored;
  if (model === undefined || articles.length === 0) return undefined;
  const [slug = model.slug, ...aliases] = slugs;
  const revision = stored.reduce((sum, story) => sum + story.revision, 0);
  // It has its slug already: none is picked.
  const former = { ...model, id, slug, aliases, articles, revision };
  return buildStory(id, articles, [former], catalog, () => false);
}
