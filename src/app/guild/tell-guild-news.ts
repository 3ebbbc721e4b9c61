import type { Article } from '../../domain/story/article.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { buildStory } from '../news/build-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { placeGuildArticles } from './place-guild-articles.ts';
import { ownSlugPrefix } from './reader-edition.ts';

/** A guild's own articles that are kept at most; the oldest stories go first. */
export const mostGuildArticles = 5_000;

/** All that a guild's own sources tell now, and what of it is to be written. */
export interface GuildNews {
  told: GuildStory[];
  changed: GuildStory[];
  removedIds: string[];
}

/**
 * What a guild's own sources tell once these articles have come in: stories whose articles are all too old are gone, and
 * so are the articles of sources that the guild removed; what belonged to a shared story goes where that went.
 */
export async function tellGuildNews(
  newsroom: Pick<Newsroom, 'edition' | 'store' | 'storyOf' | 'isRestored'>,
  { guild, catalog }: { guild: Guild; catalog: Catalog },
  before: readonly GuildStory[],
  articles: readonly Article[],
  oldest: Date,
): Promise<GuildNews> {
  const isOurs = ({ sourceId }: Article) => guild.sources.some(({ id }) => id === sourceId);
  const kept = before.filter(({ story }) => story.updatedAt >= oldest).map((told) => follow(newsroom, told));
  const placements = await placeGuildArticles(newsroom, kept, articles);
  const byId = new Map(kept.map((told) => [told.story.id, told]));
  const groups = new Map<string, { articles: Article[]; shared: GuildStory['shared'] }>();
  for (const { story, shared } of kept) groups.set(story.id, { articles: story.articles.filter(isOurs), shared });
  for (const article of articles.filter(isOurs)) {
    const place = placements.get(article.id);
    if (place === undefined) continue;
    const group = groups.get(place.ownId) ?? { articles: [], shared: undefined };
    group.articles.push(article);
    group.shared ??= await anchorOf(newsroom, place.sharedId);
    groups.set(place.ownId, group);
  }

  const takenNow = new Set([...kept.map(({ story }) => story.slug), ...guild.corrections.map(({ slug }) => slug)]);
  const told = [...groups].flatMap(([id, { articles: own, shared }]): GuildStory[] => {
    const former = byId.get(id);
    if (own.length === 0) return [];
    if (former !== undefined && own.length === former.story.articles.length && shared === former.shared)
      return [former];
    const isTaken = (slug: string) => takenNow.has(ownSlugPrefix + slug);
    const built = buildStory(id, own, former === undefined ? [] : [former.story], catalog, isTaken);
    const slug = former?.story.slug ?? ownSlugPrefix + built.slug;
    takenNow.add(slug);
    return [{ guildId: guild.id, story: { ...built, slug, aliases: [] }, ...(shared === undefined ? {} : { shared }) }];
  });
  const bounded = bound(told);
  const ids = new Set(bounded.map(({ story }) => story.id));
  return {
    told: bounded,
    changed: bounded.filter((each) => !before.includes(each)),
    removedIds: before.map(({ story }) => story.id).filter((id) => !ids.has(id)),
  };
}

/** A shared story may have gone into another, or have ended. */
function follow(
  { storyOf, edition, isRestored }: Pick<Newsroom, 'storyOf' | 'edition' | 'isRestored'>,
  told: GuildStory,
): GuildStory {
  // Until the shared stories are back in memory, nobody knows where their articles are.
  if (told.shared === undefined || !isRestored) return told;
  const { articleId, storyId } = told.shared;
  const current = storyOf.get(articleId);
  if (current === storyId && edition.byId(storyId) !== undefined) return told;
  const { guildId, story } = told;
  return current === undefined ? { guildId, story } : { guildId, story, shared: { articleId, storyId: current } };
}

async function anchorOf(
  { store }: Pick<Newsroom, 'store'>,
  storyId: string | undefined,
): Promise<GuildStory['shared']> {
  if (storyId === undefined) return undefined;
  const [article] = (await store.getStory(storyId))?.articles ?? [];
  return article === undefined ? undefined : { storyId, articleId: article.id };
}

function bound(told: readonly GuildStory[]): GuildStory[] {
  let articles = 0;
  return told
    .toSorted((one, other) => other.story.updatedAt.getTime() - one.story.updatedAt.getTime())
    .filter(({ story }) => {
      articles += story.articles.length;
      return articles <= mostGuildArticles;
    });
}
