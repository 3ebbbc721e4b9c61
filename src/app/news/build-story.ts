import { assignTopics } from '../../briefing/assign-topics.ts';
import { briefStory } from '../../briefing/brief-story.ts';
import { markCopies } from '../../cluster/mark-copies.ts';
import { pickSlug } from '../../cluster/slug/pick-slug.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Story } from '../../domain/story/story.ts';

/** A young story's slug is chosen again when it reaches these many articles; the old one stays as an alias. */
const slugMilestones = [3, 10];

/** The story of these articles, everything in it drawn anew. `previous` are the stored stories it continues, its own first. */
export function buildStory(
  id: string,
  articles: readonly Article[],
  previous: readonly Story[],
  catalog: Catalog,
  isTaken: (slug: string) => boolean,
): Story {
  const ordered = articles.toSorted(
    (one, other) => one.publishedAt.getTime() - other.publishedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  const marked = markCopies(ordered);
  const own = previous.find((story) => story.id === id);
  const former = new Set(previous.flatMap((story) => [story.slug, ...story.aliases]));
  const keepsSlug = own !== undefined && !hasReachedMilestone(own.articles.length, marked.length);
  const slug = keepsSlug ? own.slug : pickSlug(marked, (candidate) => !former.has(candidate) && isTaken(candidate));
  former.delete(slug);
  const dates = marked.map((article) => article.publishedAt.getTime());
  return {
    id,
    slug,
    aliases: [...former],
    topics: assignTopics(marked, catalog.topics),
    articles: marked,
    brief: briefStory(marked, catalog),
    firstSeenAt: new Date(Math.min(...dates)),
    updatedAt: new Date(Math.max(...dates)),
    revision: Math.max(0, ...previous.map((story) => story.revision)) + 1,
  };
}

function hasReachedMilestone(before: number, after: number): boolean {
  return slugMilestones.some((milestone) => before < milestone && after >= milestone);
}
