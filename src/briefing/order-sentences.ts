import type { Article } from '../domain/article.ts';
import type { StorySentence } from './story-sentences.ts';
import { termsOf } from './terms-of.ts';

/** The first sentence of an article carries the news, the tenth seldom. */
const positionWeights = [1, 0.8, 0.65];
const restWeight = 0.55;
/** Long sentences hold more terms; dividing by a power of their size keeps them from winning for that alone. */
const sizePower = 0.6;
/** What a term is still worth once a chosen sentence has said it. */
const saidBefore = 0.15;

/**
 * The sentences in the order in which they tell the most that the ones before have not told, at most `most`. Terms and
 * pairs of terms count by how many articles (their own words, no copies) use them, titles included.
 */
export function orderSentences(
  candidates: readonly StorySentence[],
  articles: readonly Article[],
  most: number,
): StorySentence[] {
  const weights = conceptWeights(candidates, articles);
  const concepts = candidates.map((sentence) => conceptsOf(sentence.terms));
  const worth = new Map(weights);
  const left = new Set(candidates.keys());
  const order: StorySentence[] = [];
  while (order.length < most && left.size > 0) {
    let best = -1;
    let bestScore = 0;
    for (const index of left) {
      const sentence = candidates[index];
      if (sentence === undefined) continue;
      let score = 0;
      for (const concept of concepts[index] ?? []) score += worth.get(concept) ?? 0;
      score *= (positionWeights[sentence.position] ?? restWeight) / (sentence.terms.length + 4) ** sizePower;
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    const chosen = candidates[best];
    if (chosen === undefined) break;
    left.delete(best);
    order.push(chosen);
    for (const concept of concepts[best] ?? []) worth.set(concept, (worth.get(concept) ?? 0) * saidBefore);
    for (const index of left) if (overlap(chosen, candidates[index]) > 0.5) left.delete(index);
  }
  return order;
}

function conceptWeights(candidates: readonly StorySentence[], articles: readonly Article[]): Map<string, number> {
  const byArticle = new Map<string, Set<string>>();
  for (const article of articles) {
    if (article.copyOf === undefined) byArticle.set(article.id, conceptsOf(termsOf(article.title, article.language)));
  }
  for (const sentence of candidates) {
    const concepts = byArticle.get(sentence.article.id);
    for (const concept of conceptsOf(sentence.terms)) concepts?.add(concept);
  }
  const weights = new Map<string, number>();
  for (const concepts of byArticle.values()) {
    for (const concept of concepts) weights.set(concept, (weights.get(concept) ?? 0) + 1);
  }
  const size = Math.max(1, byArticle.size);
  for (const [concept, count] of weights) weights.set(concept, count === 1 ? 0.3 / size : count / size);
  return weights;
}

/** Terms and pairs of neighbouring terms. */
export function conceptsOf(terms: readonly string[]): Set<string> {
  const concepts = new Set(terms);
  for (let index = 0; index + 1 < terms.length; index += 1)
    concepts.add(`${terms[index] ?? ''} ${terms[index + 1] ?? ''}`);
  return concepts;
}

function overlap(a: StorySentence, b: StorySentence | undefined): number {
  if (b === undefined) return 0;
  let common = 0;
  for (const term of a.termSet) if (b.termSet.has(term)) common += 1;
  return common / Math.max(1, Math.min(a.termSet.size, b.termSet.size));
}
