import type { Article } from '../domain/article.ts';
import type { Catalog } from '../domain/catalog.ts';
import { factualityValues } from '../domain/factuality.ts';
import { conceptsOf } from './order-sentences.ts';
import { isClickbait } from './is-clickbait.ts';
import { termsOf } from './terms-of.ts';

/** A title this close to the most central one is as good, and the more factual source wins. */
const nearTie = 0.85;

/** The article with the most central title in the language, of the more factual source among near ties; no clickbait while there is another. */
export function chooseHeadline(articles: readonly Article[], catalog: Catalog, language: string): Article {
  const titled = articles.filter((article) => article.title.trim() !== '');
  const inLanguage = titled.filter((article) => article.language === language);
  const pool = firstNonEmpty(
    inLanguage.filter((article) => article.copyOf === undefined && !isClickbait(article.title)),
    inLanguage.filter((article) => !isClickbait(article.title)),
    inLanguage,
    titled,
    articles,
  );
  const scores = scoreTitles(pool, inLanguage.length > 0 ? inLanguage : titled);
  const best = Math.max(...scores);
  const [chosen] = pool
    .map((article, index) => ({ article, score: scores[index] ?? 0, value: factualityOf(article, catalog) }))
    .filter(({ score }) => score >= best * nearTie)
    .sort((a, b) => b.value - a.value || b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  if (chosen === undefined) throw new Error('Expected a story to have articles, got none');
  return chosen.article;
}

/** How much of what all the titles say each title says, for its length. */
function scoreTitles(pool: readonly Article[], voters: readonly Article[]): number[] {
  const weights = new Map<string, number>();
  for (const article of voters) {
    const vote = article.copyOf === undefined ? 1 : 0.2;
    for (const concept of conceptsOf(termsOf(article.title, article.language))) {
      weights.set(concept, (weights.get(concept) ?? 0) + vote);
    }
  }
  return pool.map((article) => {
    const terms = termsOf(article.title, article.language);
    let score = 0;
    for (const concept of conceptsOf(terms)) score += (weights.get(concept) ?? 0) - 1;
    return Math.max(0, score) / (terms.length + 3) ** 0.7;
  });
}

function factualityOf(article: Article, catalog: Catalog): number {
  const factuality = catalog.sources.get(article.sourceId)?.factuality ?? 'unrated';
  return factuality === 'unrated' ? 2.5 : factualityValues[factuality];
}

function firstNonEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
