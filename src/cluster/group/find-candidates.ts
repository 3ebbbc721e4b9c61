import type { ClusterState } from '../cluster-state.ts';
import { indexedEntries } from '../terms/indexed-terms.ts';
import { createRanking } from '../terms/ranking.ts';
import { decayOver } from '../likeness/score-pair.ts';
import { weightUnit, type PackedVector } from '../terms/vector-arena.ts';

const candidateCount = 8;
/** How many of a term's strands are looked at, newest first. */
const depth = 32;
/** Strands whose terms cover less of an article than this, by squared weight, are too far to be near. */
const minCover = 0.02;
/** Strands are found by this many of an article's heaviest terms; the lighter ones, in many strands, only add to what is found. */
const openingTerms = 12;

/** Numbers of the strands that cover most of an article's terms, best first, of those still in the window. */
export function findCandidates(state: ClusterState, vector: PackedVector, time: number): readonly number[] {
  const { settings, newest, index, tally } = state;
  const entries = indexedEntries(vector);
  const terms = entries.map((at) => vector.terms[at] ?? 0);
  const weights = entries.map((at) => ((vector.weights[at] ?? 0) / weightUnit) ** 2);
  const best = createRanking(candidateCount);
  const found = tally.count(index, { terms, weights, depth, openingTerms });
  for (let at = 0; at < found; at += 1) {
    const cover = tally.sumAt(at);
    if (cover < minCover) continue;
    const number = tally.strandAt(at);
    const hours = time - (newest[number] ?? -Infinity);
    if (Math.abs(hours) > settings.windowHours) continue;
    const score = cover * decayOver(Math.max(0, hours));
    if (score >= minCover) best.offer(number, score);
  }
  return best.numbers;
}
