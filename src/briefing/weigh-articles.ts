import type { Article } from '../domain/story/article.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import { trustIn } from '../domain/source/factuality.ts';

/** What each step of factuality adds to a sentence's worth. */
const forTrust = 0.025;
/** A source trusted no more than this leads only where no other says it, */
const leastTrusted = 1;
/** so much less its sentences are worth. */
const forDistrust = 0.8;
/** What is left of a sentence's worth in an article whose title shares nothing with the others: a report of a side of the story. */
const onTheSide = 0.5;

/**
 * How much a sentence is worth for the article that it stands in: most in those whose titles tell what the others' tell, by
 * `scoreTitles`. Of two that do so alike, the more factual source's; more than that its words decide.
 */
export function weighArticles(
  scores: ReadonlyMap<Article, number>,
  language: string,
  catalog: Pick<Catalog, 'sources'>,
): (article: Article) => number {
  let best = 0;
  for (const [article, score] of scores) if (article.language === language) best = Math.max(best, score);
  return (article) => {
    const centrality = best === 0 ? 1 : Math.min(1, (scores.get(article) ?? 0) / best);
    const steps = trustIn(catalog.sources.get(article.sourceId)?.factuality);
    const trust = (1 + forTrust * steps) * (steps <= leastTrusted ? forDistrust : 1);
    return trust * (onTheSide + (1 - onTheSide) * centrality);
  };
}
