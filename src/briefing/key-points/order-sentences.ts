import type { StorySentence, StoryTitle } from './story-sentences.ts';

/** The first sentences of an article carry the news. */
const positionWeights = [1, 0.9, 0.9];
const restWeight = 0.4;
/** Long sentences hold more terms; dividing by a power of their size keeps them from winning for that alone. */
const sizePower = 0.6;
const sizeOffset = 4;
/** What a term is still worth once a chosen sentence has said it. */
const worthOnceSaid = 0.15;
/** What a term of one article alone is worth, beside one that two or more share. */
const loneTerm = 0.3;
/** Two sentences with this share of their terms in common (of the shorter one's) are not both taken. */
const mostOverlap = 0.6;
const mostOverlapWithFigure = 0.45;
/** What each newsroom that chose to print an article adds to its sentences: a little, they are no witnesses. */
const forReprint = 0.04;
const mostForReprints = 0.3;
/** A sentence worth less than this share of the first one adds nothing to speak of. */
const leastWorth = 0.15;

/**
 * The sentences in the order in which each tells most that the ones before have not told, at most `most`. A term counts
 * by how many articles use it, titles included (greedy maximum coverage, after Gillick and Favre 2009, with terms for
 * concepts). Each sentence after the first brings a term that a second article confirms, else the order ends.
 * `evidence` are the sentences that count, fit to be chosen or not.
 */
export function orderSentences(
  candidates: readonly StorySentence[],
  evidence: readonly StorySentence[],
  titles: readonly StoryTitle[],
  most: number,
): StorySentence[] {
  const counts = countArticles(evidence, titles);
  const worth = new Map([...counts].map(([term, count]) => [term, count === 1 ? loneTerm : count]));
  const confirmed = new Set([...counts.keys()].filter((term) => (counts.get(term) ?? 0) >= 2));
  const reprints = new Map<string, number>();
  for (const { article } of titles) {
    const { copyOf } = article;
    if (copyOf !== undefined) reprints.set(copyOf, (reprints.get(copyOf) ?? 0) + 1);
  }
  let left = candidates.map((sentence) => {
    const printed = reprints.get(sentence.article.id) ?? 0;
    const share = shareOf(sentence) * (1 + Math.min(mostForReprints, printed * forReprint));
    return { sentence, share, score: Infinity };
  });
  const order: StorySentence[] = [];
  let first = 0;
  while (order.length < most) {
    let best: StorySentence | undefined;
    let bestScore = 0;
    for (const one of left) {
      // Terms only lose worth, so a sentence is never worth more than it was.
      if (one.score <= bestScore) continue;
      one.score = sumOf(one.sentence.termSet, worth) * one.share;
      if (one.score > bestScore) [best, bestScore] = [one.sentence, one.score];
    }
    if (best === undefined) break;
    if (order.length === 0) first = bestScore;
    else if (bestScore < leastWorth * first || ![...best.termSet].some((term) => confirmed.has(term))) break;
    order.push(best);
    for (const term of best.termSet) {
      worth.set(term, (worth.get(term) ?? 0) * worthOnceSaid);
      confirmed.delete(term);
    }
    const chosen = best;
    left = left.filter(({ sentence }) => sentence !== chosen && !repeats(sentence, chosen));
  }
  return order;
}

/** Whether two sentences tell the same: by their terms, by two figures, or by a figure and many terms. */
function repeats(a: StorySentence, b: StorySentence): boolean {
  let figures = 0;
  for (const term of a.termSet) if (/^\p{N}/u.test(term) && b.termSet.has(term)) figures += 1;
  const overlap = overlapOf(a.termSet, b.termSet);
  return figures >= 2 || overlap > mostOverlap || (figures === 1 && overlap > mostOverlapWithFigure);
}

/** The share of the smaller set that the larger one holds too. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of small) if (large.has(term)) common += 1;
  return small.size === 0 ? 0 : common / small.size;
}

/** In how many articles' own words each term stands; copies are no second witness. */
function countArticles(evidence: readonly StorySentence[], titles: readonly StoryTitle[]): Map<string, number> {
  const byArticle = new Map<string, Set<string>>();
  for (const { article, termSet } of titles) {
    if (article.copyOf === undefined) byArticle.set(article.id, new Set(termSet));
  }
  for (const { article, termSet } of evidence) {
    const terms = byArticle.get(article.id);
    if (terms !== undefined) for (const term of termSet) terms.add(term);
  }
  const counts = new Map<string, number>();
  for (const terms of byArticle.values()) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function shareOf({ position, terms }: StorySentence): number {
  return (positionWeights[position] ?? restWeight) / (terms.length + sizeOffset) ** sizePower;
}

function sumOf(terms: ReadonlySet<string>, worth: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += worth.get(term) ?? 0;
  return sum;
}
