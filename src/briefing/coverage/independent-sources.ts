import type { Article } from '../../domain/article.ts';

/** The ids of the sources that have an article of their own: one that does not copy another source's. */
export function independentSources(articles: readonly Article[]): Set<string> {
  const sourceOf = new Map(articles.map((article) => [article.id, article.sourceId]));
  const independent = new Set<string>();
  for (const article of articles) {
    const ownText = article.copyOf === undefined || sourceOf.get(article.copyOf) === article.sourceId;
    if (ownText) independent.add(article.sourceId);
  }
  return independent;
}
