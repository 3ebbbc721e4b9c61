import type { Article } from '../domain/article.ts';
import type { Catalog } from '../domain/catalog.ts';
import { factualityValues } from '../domain/factuality.ts';
import { isClickbait } from './sentences/is-clickbait.ts';
import type { StorySentence, StoryTitle } from './key-points/story-sentences.ts';

/** A title this close to the most central one is as good, and the more factual source wins. */
const nearTie = 0.92;
/** Long titles hold more terms; dividing by a power of their size keeps them from winning for that alone. */
const sizePower = 0.6;
/** What a term of the other titles counts beside one of the texts only. */
const titleShare = 0.5;

/**
 * The article with the most central title in the language: the one whose words most other articles use, in their titles
 * above all. Among near ties the most factual source's wins. A copy, a clickbait title or one that is not `current` any
 * more, with a toll that has risen since, only when there is no other.
 */
export function chooseHeadline(
  titles: readonly StoryTitle[],
  sentences: readonly StorySentence[],
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
  const scores = scoreTitles(pool, titles, sentences);
  const best = Math.max(...scores);
  const [chosen] = pool
    .map((article, index) => ({ article, score: scores[index] ?? 0, value: factualityOf(article, catalog) }))
    .filter(({ score }) => score >= best * nearTie)
    .sort((a, b) => b.value - a.value || b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  if (chosen === undefined) throw new Error('Expected a story to have articles, got none');
  return chosen.article;
}

/** How much of each title the other articles speak of, for its length. A term of its own alone counts nothing. */
function scoreTitles(
  pool: readonly Article[],
  all: readonly StoryTitle[],
  sentences: readonly StorySentence[],
): number[] {
  const weights = new Map<string, number>();
  const add = (terms: Iterable<string>, weight: number): void => {
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  const titles = new Map(all.map(({ article, termSet }) => [article.id, termSet]));
  for (const { article, termSet } of all) if (article.copyOf === undefined) add(termSet, titleShare);
  for (const terms of textTerms(sentences, titles).values()) add(terms, 1 - titleShare);
  return pool.map(({ id }) => {
    const terms = titles.get(id) ?? new Set<string>();
    let score = 0;
    for (const term of terms) score += Math.max(0, (weights.get(term) ?? 0) - 1);
    return score / (terms.size + 2) ** sizePower;
  });
}

/** The terms of each article, title included; of originals only. */
function textTerms(
  sentences: readonly StorySentence[],
  titles: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Set<string>> {
  const byArticle = new Map<string, Set<string>>();
  for (const { article, termSet } of sentences) {
    if (article.copyOf !== undefined) continue;
    let terms = byArticle.get(article.id);
    if (terms === undefined) byArticle.set(article.id, (terms = new Set(titles.get(article.id))));
    for (const term of termSet) terms.add(term);
  }
  return byArticle;
}

function factualityOf(article: Article, catalog: Catalog): number {
  const factuality = catalog.sources.get(article.sourceId)?.factuality ?? 'unrated';
  return factuality === 'unrated' ? 2.5 : factualityValues[factuality];
}

function firstNonEmpty<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
