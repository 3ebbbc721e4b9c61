import { fillUp, worthOf } from './fill-up.ts';
import { freshnessOf, holdsOf, repeats } from './tell-the-same.ts';
import type { Standing } from './weigh-sentences.ts';
import { sharedByTitles, type StorySentence, type StoryTitle } from './story-sentences.ts';

/** The first sentences of an article carry the news. */
const positionWeights = [1, 0.9, 0.9];
const restWeight = 0.4;
/** Long sentences hold more terms; dividing by a power of their size keeps them from winning for that alone. */
export const sizePower = 0.6;
export const sizeOffset = 4;
/** What a term is still worth once a chosen sentence has said it. */
const worthOnceSaid = 0.15;
/** A figure may be told again beside what so many articles, and this share of them, tell, in a sentence that is new by this share. */
const fewestTelling = 3;
const shareTelling = 0.2;
const mostlyFresh = 0.55;
/** What each newsroom that chose to print an article adds to its sentences: a little, they are no witnesses. */
const forReprint = 0.04;
const mostForReprints = 0.3;
/** So many sentences make a story of this many articles; up to there one may repeat a figure, and its news may be its own. */
const fewest = 3;
const manyArticles = 4;
/** A sentence worth less than this share of the first one adds nothing to speak of. */
const leastWorth = 0.15;

/**
 * The sentences in the order in which each tells most that the ones before have not told, at most `most`. A term counts
 * by how many articles use it, titles included (greedy maximum coverage, after Gillick and Favre 2009, with terms for
 * concepts). Each sentence after the first brings a term that a second article confirms; a second and a third need not where
 * none does. `evidence` are the sentences that count, fit to be chosen or not; `standingOf` tells what each is worth beside another.
 */
export function orderSentences(
  candidates: readonly StorySentence[],
  evidence: readonly StorySentence[],
  titles: readonly StoryTitle[],
  most: number,
  standingOf: (sentence: StorySentence) => Standing,
): StorySentence[] {
  const counts = countArticles(evidence, titles);
  const worth = new Map([...counts].map(([term, count]) => [term, worthOf(count)]));
  const confirmed = new Set([...counts.keys()].filter((term) => (counts.get(term) ?? 0) >= 2));
  const originals = titles.filter(({ article }) => article.copyOf === undefined).length;
  const wide = Math.max(fewestTelling, originals * shareTelling);
  const widelyTold = new Set([...confirmed].filter((term) => (counts.get(term) ?? 0) >= wide));
  const reprints = new Map<string, number>();
  for (const { article } of titles) {
    const { copyOf } = article;
    if (copyOf !== undefined) reprints.set(copyOf, (reprints.get(copyOf) ?? 0) + 1);
  }
  const all = candidates.map((sentence) => {
    const printed = reprints.get(sentence.article.id) ?? 0;
    const reprinted = 1 + Math.min(mostForReprints, printed * forReprint);
    const standing = standingOf(sentence);
    return { sentence, standing, share: shareOf(sentence) * reprinted * standing.weight, score: Infinity };
  });
  const order: StorySentence[] = [];
  const said = new Set<string>();
  let first = 0;
  /** The sentence that tells most now, of those that may follow; undefined when it tells too little. */
  const next = (mayFollow: (sentence: StorySentence) => boolean): StorySentence | undefined => {
    let best: StorySentence | undefined;
    let bestScore = 0;
    for (const one of all) {
      // Terms only lose worth, so a sentence is never worth more than it was.
      if (one.score <= bestScore || !mayFollow(one.sentence)) continue;
      one.score = sumOf(one.sentence.termSet, worth) * one.share;
      if (one.score > bestScore) [best, bestScore] = [one.sentence, one.score];
    }
    if (order.length === 0) first = bestScore;
    return bestScore < leastWorth * first ? undefined : best;
  };
  const take = (sentence: StorySentence): void => {
    order.push(sentence);
    for (const term of sentence.termSet) {
      worth.set(term, (worth.get(term) ?? 0) * worthOnceSaid);
      confirmed.delete(term);
      widelyTold.delete(term);
      said.add(term);
    }
  };
  while (order.length < most) {
    const best = next((sentence) => {
      const isNews = holdsOf(sentence, widelyTold) && freshnessOf(sentence, said) >= mostlyFresh;
      return order.every((chosen) => sentence !== chosen && !repeats(sentence, chosen, isNews));
    });
    if (best === undefined || (order.length > 0 && !holdsOf(best, confirmed))) break;
    take(best);
  }
  if (originals < manyArticles) return order;
  const missing = Math.min(fewest, most) - order.length;
  return missing <= 0
    ? order
    : [...order, ...fillUp(all, { missing, order, counts, subject: subjectOf(titles, counts, originals) })];
}

/** The terms that at least two titles share, or half of the originals have: what the story is about. */
function subjectOf(
  titles: readonly StoryTitle[],
  counts: ReadonlyMap<string, number>,
  originals: number,
): ReadonlySet<string> {
  const subject = sharedByTitles(titles);
  for (const [term, count] of counts) if (count >= originals / 2) subject.add(term);
  return subject;
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
