import { briefStory } from '../../briefing/brief-story.ts';
import { markCopies } from '../../cluster/mark-copies.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Story } from '../../domain/story/story.ts';

/**
 * A shared story with a guild's own articles in their places, everything drawn from all of them. An article whose address
 * the story has already is left out: the guild added a feed of a publisher that we read too.
 */
export function joinStory(story: Story, own: readonly Article[], catalog: Catalog): Story {
  const known = new Set(story.articles.map(({ url }) => url));
  const added = own.filter(({ url }) => !known.has(url));
  if (added.length === 0) return story;
  const ordered = [...story.articles, ...added].sort(
    (one, other) => one.publishedAt.getTime() - other.publishedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
  const articles = markCopies(ordered);
  const dates = articles.map(({ publishedAt }) => publishedAt.getTime());
  return {
    ...story,
    articles,
    brief: briefStory(articles, catalog),
    firstSeenAt: new Date(Math.min(...dates)),
    updatedAt: new Date(Math.max(...dates)),
  };
}
