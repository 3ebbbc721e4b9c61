import type { Article } from '../domain/story/article.ts';
import type { StorySentence, StoryTitle } from './key-points/story-sentences.ts';

/** Long titles hold more terms; dividing by a power of their size keeps them from winning for that alone. */
const sizePower = 0.6;
/** What a term of the other titles counts beside one of the texts only. */
const titleShare = 0.5;

/**
 * How central each article is: how much of its title the others speak of, in their titles above all, for its length. A term of
 * its own alone counts nothing.
 */
export function scoreTitles(all: readonly StoryTitle[], sentences: readonly StorySentence[]): Map<Article, number> {
  const weights = new Map<string, number>();
  const add = (terms: Iterable<string>, weight: number): void => {
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  const titles = new Map(all.map(({ article, termSet }) => [article.id, termSet]));
  for (const { article, termSet } of all) if (article.copyOf === undefined) add(termSet, titleShare);
  for (const terms of textTerms(sentences, titles).values()) add(terms, 1 - titleShare);
  return new Map(
    all.map(({ article, termSet }) => {
      let score = 0;
      for (const term of termSet) score += Math.max(0, (weights.get(term) ?? 0) - 1);
      return [article, score / (termSet.size + 2) ** sizePower];
    }),
  );
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
