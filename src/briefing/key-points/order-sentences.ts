import { termsOf } from '../sentences/terms-of.ts';
import { namesOf } from './names-of.ts';
import type { Standing } from './weigh-sentences.ts';
import { countTitles, type StorySentence, type StoryTitle } from './story-sentences.ts';

/** The first sentences of an article carry the news. */
const positionWeights = [1, 0.9, 0.9];
const restWeight = 0.4;
/** Long sentences hold more terms; dividing by a power of their size keeps them from winning for that alone. */
export const sizePower = 0.6;
export const sizeOffset = 4;
/** What a term is still worth once a chosen sentence has said it. */
const worthOnceSaid = 0.15;
/** What an article in another language counts that has the same name or number. */
const forForeign = 0.5;
/** What a term of one article alone is worth, beside one that two or more share. */
const loneTerm = 0.3;
/** Two sentences with this share of their terms in common (of the shorter one's) are not both taken. */
const mostOverlap = 0.6;
const mostOverlapWithFigure = 0.38;
/** Where it is news of its own that fills a short list, rather a sentence that shares less. */
const littleOverlap = 0.45;
/** What each newsroom that chose to print an article adds to its sentences: a little, they are no witnesses. */
const forReprint = 0.04;
const mostForReprints = 0.3;
/** So many sentences make a story of this many articles; up to there one may repeat a figure, and its news may be its own. */
const fewest = 3;
const manyArticles = 4;
/** So much of it must be new. */
const leastFresh = 0.3;
/** Then it has to speak of what so many titles speak of, */
const minTitles = 2;
/** with so many terms, or it is a remark on the side. */
const minShared = 1;
/** A sentence worth less than this share of the first one adds nothing to speak of. */
const leastWorth = 0.15;

/**
 * The sentences in the order in which each tells most that the ones before have not told, at most `most`. A term counts
 * by how many articles use it, titles included (greedy maximum coverage, after Gillick and Favre 2009, with terms for
 * concepts). Each sentence after the first brings a term that a second article confirms; a second and a third need not where
 * none does. `evidence` are the sentences that count, fit to be chosen or not; `weightOf` tells whom to believe first.
 */
export function orderSentences(
  candidates: readonly StorySentence[],
  evidence: readonly StorySentence[],
  titles: readonly StoryTitle[],
  most: number,
  standingOf: (sentence: StorySentence) => Standing = () => ({ weight: 1, isAside: false }),
  abroad: readonly StorySentence[] = [],
): StorySentence[] {
  const counts = countArticles(evidence, titles, abroad);
  const worth = new Map([...counts].map(([term, count]) => [term, count <= 1 ? loneTerm : count]));
  const confirmed = new Set([...counts.keys()].filter((term) => (counts.get(term) ?? 0) > 1));
  const reprints = new Map<string, number>();
  for (const { article } of titles) {
    const { copyOf } = article;
    if (copyOf !== undefined) reprints.set(copyOf, (reprints.get(copyOf) ?? 0) + 1);
  }
  const all = candidates.map((sentence) => {
    const printed = reprints.get(sentence.article.id) ?? 0;
    const reprinted = 1 + Math.min(mostForReprints, printed * forReprint);
    return { sentence, share: shareOf(sentence) * reprinted * standingOf(sentence).weight, score: Infinity };
  });
  const order: StorySentence[] = [];
  let first = 0;
  /** The sentence that tells most now, of those that may follow; undefined when it tells too little. */
  const next = (floor: number, mayFollow: (sentence: StorySentence) => boolean): StorySentence | undefined => {
    let best: StorySentence | undefined;
    let bestScore = 0;
    for (const one of all) {
      // Terms only lose worth, so a sentence is never worth more than it was.
      if (one.score <= bestScore || !mayFollow(one.sentence)) continue;
      one.score = sumOf(one.sentence.termSet, worth) * one.share;
      if (one.score > bestScore) [best, bestScore] = [one.sentence, one.score];
    }
    if (order.length === 0) first = bestScore;
    return bestScore < floor * first ? undefined : best;
  };
  const take = (sentence: StorySentence): void => {
    order.push(sentence);
    for (const term of sentence.termSet) {
      worth.set(term, (worth.get(term) ?? 0) * worthOnceSaid);
      confirmed.delete(term);
    }
  };
  while (order.length < most) {
    const best = next(leastWorth, (sentence) =>
      order.every((chosen) => sentence !== chosen && !repeats(sentence, chosen)),
    );
    if (best === undefined || (order.length > 0 && !holdsOf(best, confirmed, 1))) break;
    take(best);
  }
  if (titles.filter(({ article }) => article.copyOf === undefined).length < manyArticles) return order;
  const subject = subjectOf(titles, counts);
  const said = new Set(order.flatMap(({ terms }) => terms));
  for (const limit of [littleOverlap, mostOverlap]) {
    while (order.length < Math.min(fewest, most)) {
      let best: StorySentence | undefined;
      let bestScore = 0;
      for (const { sentence, share } of all) {
        const { weight, isAside } = standingOf(sentence);
        if (isAside || order.includes(sentence) || !holdsOf(sentence, subject, minShared)) continue;
        if (order.some((chosen) => overlapOf(sentence.termSet, chosen.termSet) > limit)) continue;
        const fresh = [...sentence.termSet].filter((term) => !said.has(term) && !subject.has(term));
        const freshness = fresh.length / sentence.termSet.size;
        if (freshness < leastFresh) continue;
        const score = fresh.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0) * share * weight * freshness;
        if (score > bestScore) [best, bestScore] = [sentence, score];
      }
      if (best === undefined) break;
      order.push(best);
      for (const term of best.termSet) said.add(term);
    }
  }
  return order;
}

/** The terms that at least two titles share, or half of the articles: what the story is about. */
function subjectOf(titles: readonly StoryTitle[], counts: ReadonlyMap<string, number>): Set<string> {
  const inTitles = countTitles(titles);
  const half = titles.filter(({ article }) => article.copyOf === undefined).length / 2;
  return new Set(
    [...counts].flatMap(([term, count]) => {
      return (inTitles.get(term) ?? 0) >= minTitles || count >= half ? [term] : [];
    }),
  );
}

function holdsOf({ termSet }: StorySentence, terms: ReadonlySet<string>, least: number): boolean {
  let held = 0;
  for (const term of termSet) if (terms.has(term)) held += 1;
  return held >= least;
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
function countArticles(
  evidence: readonly StorySentence[],
  titles: readonly StoryTitle[],
  abroad: readonly StorySentence[],
): Map<string, number> {
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
  if (abroad.length === 0) return counts;
  const language = evidence[0]?.article.language ?? 'und';
  const names = nameTerms(evidence);
  for (const { article, text } of abroad) {
    const own = byArticle.get(article.id);
    if (own === undefined) continue;
    for (const term of termsOf(text, language)) {
      if (own.has(term) || !(names.has(term) || /^\p{N}{2,}/u.test(term))) continue;
      own.add(term);
      counts.set(term, (counts.get(term) ?? 0) + forForeign);
    }
  }
  return counts;
}

/** The terms of the names in the sentences. */
function nameTerms(sentences: readonly StorySentence[]): Set<string> {
  const names = sentences.flatMap(({ text, article }) => {
    return termsOf([...namesOf(text, article.language)].join(' '), article.language);
  });
  return new Set(names);
}

function shareOf({ position, terms }: StorySentence): number {
  return (positionWeights[position] ?? restWeight) / (terms.length + sizeOffset) ** sizePower;
}

function sumOf(terms: ReadonlySet<string>, worth: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += worth.get(term) ?? 0;
  return sum;
}
