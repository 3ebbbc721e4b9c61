import type { Article } from '../../domain/story/article.ts';

/** The ids of the sources that have an article of their own: one that does not copy another source's. */
export function independentSources(articles: readonly Article[]): Set<string> {
  return new Set(ownArticles(articles).map(({ sourceId }) => sourceId));
}

/** The articles that do not copy another source's. */
export function ownArticles(articles: readonly Article[]): Article[] {
  const sourceOf = new Map(articles.map((article) => [article.id, article.sourceId]));
  return articles.filter(({ copyOf, sourceId }) => copyOf === undefined || sourceOf.get(copyOf) === sourceId);
}
