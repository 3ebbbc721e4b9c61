import type { ClusterState } from './cluster-state.ts';
import { makeScratchRoom } from './candidate-scratch.ts';
import { indexedEntries } from './indexed-terms.ts';
import { decayOver } from './score-pair.ts';
import { weightUnit, type PackedVector } from './vector-arena.ts';

const candidateCount = 8;
/** Strands whose terms cover less of an article than this, by squared weight, are too far to be near. */
const minCover = 0.02;
/** Strands are found by this many of an article's heaviest terms; the lighter ones, in many strands, only add to what is found. */
const openingTerms = 12;

/** Numbers of the strands that cover most of an article's terms, best first, of those still in the window. */
export function findCandidates(state: ClusterState, vector: PackedVector, time: number): number[] {
  const { settings, newest, index, scratch } = state;
  makeScratchRoom(scratch, newest.length);
  const { covers, lastTerms, postings } = scratch;
  const seen: number[] = [];
  for (const [rank, at] of indexedEntries(vector).entries()) {
    const weight = ((vector.weights[at] ?? 0) / weightUnit) ** 2;
    const found = index.read(vector.terms[at] ?? 0, postings);
    for (let step = 0; step < found; step += 1) {
      const number = postings[step] ?? 0;
      if (lastTerms[number] === at + 1) continue;
      if (lastTerms[number] === 0) {
        if (rank >= openingTerms) continue;
        if (Math.abs(time - (newest[number] ?? -Infinity)) > settings.windowHours) continue;
        seen.push(number);
      }
      lastTerms[number] = at + 1;
      covers[number] = (covers[number] ?? 0) + weight;
    }
  }
  const best: number[] = [];
  const scores: number[] = [];
  for (const number of seen) {
    const age = Math.max(0, time - (newest[number] ?? time));
    const score = (covers[number] ?? 0) * decayOver(age);
    covers[number] = 0;
    lastTerms[number] = 0;
    if (score < minCover) continue;
    let rank = best.length;
    while (rank > 0 && isBefore(number, score, best[rank - 1] ?? 0, scores[rank - 1] ?? 0)) rank -= 1;
    if (rank >= candidateCount) continue;
    best.splice(rank, 0, number);
    scores.splice(rank, 0, score);
    if (best.length <= candidateCount) continue;
    best.pop();
    scores.pop();
  }
  return best;
}

/** Higher scores come first, then lower numbers. */
function isBefore(number: number, score: number, other: number, otherScore: number): boolean {
  return score > otherScore || (score === otherScore && number < other);
}
