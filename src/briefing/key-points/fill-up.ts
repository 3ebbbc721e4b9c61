import type { StorySentence } from './story-sentences.ts';
import { freshnessOf, holdsOf, mostOverlap, overlapOf } from './tell-the-same.ts';
import type { Standing } from './weigh-sentences.ts';

/** What a term of one article alone is worth, beside one that two or more share. */
const loneTerm = 0.3;
/** So much of a sentence must be new. */
const leastFresh = 0.3;

interface Candidate {
  sentence: StorySentence;
  standing: Standing;
  share: number;
}

interface Told {
  missing: number;
  order: readonly StorySentence[];
  /** In how many articles each term stands. */
  counts: ReadonlyMap<string, number>;
  /** The terms that tell what the story is about. */
  subject: ReadonlySet<string>;
}

/**
 * Up to `missing` sentences to follow those in `order` where no other article confirms what is left to say: of the story's
 * subject, but what they say beyond it counts, the more so the more of the sentence that is. No aside.
 */
export function fillUp(candidates: readonly Candidate[], { missing, order, counts, subject }: Told): StorySentence[] {
  const chosen: StorySentence[] = [];
  const said = new Set([...subject, ...order.flatMap(({ terms }) => terms)]);
  const mayFollow = (sentence: StorySentence): boolean =>
    [...order, ...chosen].every(
      (other) => sentence !== other && overlapOf(sentence.termSet, other.termSet) <= mostOverlap,
    );
  while (chosen.length < missing) {
    let best: StorySentence | undefined;
    let bestScore = 0;
    for (const { sentence, standing, share } of candidates) {
      if (standing.isAside || !holdsOf(sentence, subject) || !mayFollow(sentence)) continue;
      const freshness = freshnessOf(sentence, said);
      if (freshness < leastFresh) continue;
      const fresh = [...sentence.termSet].filter((term) => !said.has(term));
      const worth = fresh.reduce((sum, term) => sum + worthOf(counts.get(term) ?? 0), 0);
      // An article's weight counts twice, for nobody else vouches for what it says.
      const score = worth * share * standing.weight * freshness;
      if (score > bestScore) [best, bestScore] = [sentence, score];
    }
    if (best === undefined) break;
    chosen.push(best);
    for (const term of best.termSet) said.add(term);
  }
  return chosen;
}

/** What a term is worth that stands in so many articles. */
export function worthOf(count: number): number {
  return count <= 1 ? loneTerm : count;
}
