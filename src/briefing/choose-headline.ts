import type { Article } from '../domain/story/article.ts';
import type { Catalog } from '../domain/source/catalog.ts';
import { trustIn } from '../domain/source/factuality.ts';
import { isClickbait } from './sentences/is-clickbait.ts';
import type { StoryTitle } from './key-points/story-sentences.ts';

/** A title this close to the most central one is as good, and the more factual source wins. */
const nearTie = 0.92;

/**
 * The article with the most central title in the language, by `scoreTitles`. Among near ties the most factual source's wins. A copy, a clickbait title or one that is not `current` any
 * more, with a toll that has risen since, only when there is no other.
 */
export function chooseHeadline(
  titles: readonly StoryTitle[],
  scores: ReadonlyMap<Article, number>,
  catalog: Catalog,
  language: string,
  current: ReadonlySet<Article>,
): Article {
  const articles = titles.map(({ article }) => article);
  const titled = articles.filter((article) => article.title.trim() !== '');
  const inLanguage = titled.filter((article) => article.language === language);
  const pool = firstNonEmpty(
    inLanguage.filter((article) => article.copyOf === undefined && !isClickbait(article.title) && current.has(article)),
    inLanguage.filter((article) => !isClickbait(article.title) && current.has(article)),
    inLanguage.filter((article) => article.copyOf === undefined && !isClickbait(article.title)),
    inLanguage.filter((article) => !isClickbait(article.title)),
    inLanguage,
    titled,
    articles,
  );
  const best = Math.max(...pool.map((article) => scores.get(article) ?? 0));
  const [chosen] = pool
    .map((article) => ({
      article,
      score: scores.get(article) ?? 0,
      value: trustIn(catalog.sources.get(article.sourceId)?.factuality),
    }))
    .filter(({ score }) => score >= best * nearTie)
    .sort((a, b) => b.value - a.value || b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  if (chosen === undefined) throw new Error('Expected a story to have articles, got none');
  return chosen.article;
}

function firstNonEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
