import type { Article } from '../../domain/story/article.ts';
import { scanWords } from '../words/scan-words.ts';

/** How much of a description is read: what feeds give at least. */
const readLength = 320;

/** Words by weight; its length is 1 unless nothing in it tells the article from the others. */
type Vector = ReadonlyMap<string, number>;

/**
 * Puts every article of a story into one of the parts that it was divided into: where the placed article is whose words are
 * nearest to its own, in order of publication. Words that all of them use count nothing. What is near to none goes to
 * `otherwise`.
 */
export function placeByNearest<Part>(
  articles: readonly Article[],
  placed: ReadonlyMap<string, Part>,
  otherwise: Part,
): Map<string, Part> {
  const parts = new Map(placed);
  const unplaced = articles.filter(({ id }) => !placed.has(id));
  if (unplaced.length === 0) return parts;
  const vectors = weighWords(articles);
  const known = articles.filter(({ id }) => placed.has(id));
  const inOrder = unplaced.toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
  for (const article of inOrder) {
    const own = vectors.get(article.id) ?? new Map<string, number>();
    let best = { likeness: 0, part: otherwise };
    for (const { id } of known) {
      const likeness = likenessOf(own, vectors.get(id) ?? own);
      if (likeness > best.likeness) best = { likeness, part: parts.get(id) ?? otherwise };
    }
    parts.set(article.id, best.part);
    known.push(article);
  }
  return parts;
}

function weighWords(articles: readonly Article[]): Map<string, Vector> {
  const words = new Map(articles.map((article) => [article.id, wordsOf(article)]));
  const counts = new Map<string, number>();
  for (const each of words.values()) for (const word of each) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map(
    [...words].map(([id, each]) => {
      const weights = [...each].map((word) => Math.log(articles.length / (counts.get(word) ?? 1)));
      const length = Math.hypot(...weights) || 1;
      return [id, new Map([...each].map((word, at) => [word, (weights[at] ?? 0) / length]))];
    }),
  );
}

function wordsOf({ title, excerpt, language }: Article): Set<string> {
  const text = `${title}. ${excerpt.slice(0, readLength)}`;
  return new Set(scanWords(text, language.split('-')[0] ?? 'und').map((word) => word.text));
}

function likenessOf(one: Vector, other: Vector): number {
  let product = 0;
  for (const [word, weight] of one) product += weight * (other.get(word) ?? 0);
  return product;
}
