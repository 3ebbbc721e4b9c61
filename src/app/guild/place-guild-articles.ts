import { createClusterer } from '../../cluster/create-clusterer.ts';
import type { Article } from '../../domain/story/article.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import type { Newsroom } from '../newsroom.ts';

/** Shared stories that are looked at for one article, and for all of a refresh. */
const candidatesEach = 6;
const mostCandidates = 300;

/** Where a guild's new article belongs: to a shared story, to one of the guild's own, or to a new one with that id. */
export interface Placement {
  /** The guild's own story; a new one has the id that the clusterer gave it. */
  ownId: string;
  /** The shared story of the same event. */
  sharedId?: string;
}

/**
 * Finds the stories of a guild's new articles. The shared clusterer is not asked: it learns from whatever it compares, and
 * what a guild adds may not change what others read.
 */
export async function placeGuildArticles(
  { edition, store }: Pick<Newsroom, 'edition' | 'store'>,
  told: readonly GuildStory[],
  articles: readonly Article[],
): Promise<Map<string, Placement>> {
  const ownOf = new Map(told.map((each) => [each.shared?.storyId ?? each.story.id, each.story.id]));
  const sharedIds = new Set(told.flatMap(({ shared }) => shared?.storyId ?? []));
  for (const { title } of articles) {
    if (sharedIds.size >= mostCandidates) break;
    for (const { id } of edition.search(title, candidatesEach)) sharedIds.add(id);
  }
  const clusterer = createClusterer();
  for (const id of sharedIds) {
    const shared = await store.getStory(id);
    const own = told.filter((each) => each.shared?.storyId === id).flatMap(({ story }) => story.articles);
    if (shared !== undefined) clusterer.restore(id, [...shared.articles, ...own]);
  }
  for (const { story, shared } of told) if (shared === undefined) clusterer.restore(story.id, story.articles);

  const { assigned, merged } = clusterer.add(articles);
  const placements = new Map<string, Placement>();
  for (const { id } of articles) {
    const storyId = assigned.get(id);
    if (storyId === undefined) continue;
    // The older story takes the younger one in, whosever they are; here only the guild's own may be moved.
    const group = [storyId, ...merged.filter(({ into }) => into === storyId).map(({ from }) => from)];
    const sharedId = group.find((each) => sharedIds.has(each));
    const known = group.flatMap((each) => ownOf.get(each) ?? [])[0];
    const ownId =
      known ??
      [...placements.values()].find((each) => each.sharedId !== undefined && each.sharedId === sharedId)?.ownId;
    placements.set(id, {
      ownId: ownId ?? ownIdOf(storyId, sharedId, id),
      ...(sharedId === undefined ? {} : { sharedId }),
    });
  }
  return placements;
}

/** A story's own id would be that of the shared one, where it belongs to one. */
function ownIdOf(storyId: string, sharedId: string | undefined, articleId: string): string {
  return sharedId === undefined ? storyId : `own-${articleId}`;
}
