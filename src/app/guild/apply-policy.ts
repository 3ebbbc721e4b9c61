import { briefStory } from '../../briefing/brief-story.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import type { Stance } from '../../domain/guild/policy.ts';
import type { Brief, Story } from '../../domain/story/story.ts';

/**
 * The story as the guild of this catalog sees it: without the articles of muted sources, and without a word of those that
 * are not to be quoted. The very same story when its sources are all allowed; undefined when nobody is left to quote.
 */
export function applyPolicy(story: Story, catalog: Catalog): Story | undefined {
  const stanceOf = ({ sourceId }: Article): Stance => catalog.sources.get(sourceId)?.policy?.stance ?? 'allow';
  if (story.articles.every((article) => stanceOf(article) === 'allow')) return story;
  const kept = passOnOrigins(story.articles.filter((article) => stanceOf(article) !== 'mute'));
  const quotable = kept.filter((article) => stanceOf(article) === 'allow');
  if (quotable.length === 0) return undefined;
  const dates = kept.map(({ publishedAt }) => publishedAt.getTime());
  return {
    ...story,
    articles: kept.map((article) => (stanceOf(article) === 'quote-off' ? withoutWords(article) : article)),
    brief: briefOf(story.brief, quotable, catalog),
    firstSeenAt: new Date(Math.min(...dates)),
    updatedAt: new Date(Math.max(...dates)),
  };
}

/** Copies of an article that is gone are copies of the earliest of them now. */
function passOnOrigins(articles: readonly Article[]): Article[] {
  const there = new Set(articles.map(({ id }) => id));
  const heirs = new Map<string, string>();
  return articles.map((article) => {
    const { copyOf, ...own } = article;
    if (copyOf === undefined || there.has(copyOf)) return article;
    const heir = heirs.get(copyOf);
    if (heir !== undefined) return { ...own, copyOf: heir };
    heirs.set(copyOf, article.id);
    return own;
  });
}

/** What counts, and can be opened by its link, but says nothing. */
function withoutWords({ author: _author, imageUrl: _imageUrl, edits: _edits, ...article }: Article): Article {
  return { ...article, title: '', excerpt: '' };
}

/** Drawn anew only when something in it is taken from an article that may not be quoted. */
function briefOf(brief: Brief, quotable: readonly Article[], catalog: Catalog): Brief {
  const ids = new Set(quotable.map(({ id }) => id));
  const taken = [
    brief.headlineId,
    ...brief.keyPoints.map(({ articleIds: [origin = ''] }) => origin),
    ...brief.quotes.map(({ articleId }) => articleId),
  ];
  if (!taken.every((id) => ids.has(id))) return briefStory(quotable, catalog);
  const keyPoints = brief.keyPoints.map((point) => ({
    ...point,
    articleIds: point.articleIds.filter((id) => ids.has(id)),
  }));
  return { ...brief, keyPoints };
}
