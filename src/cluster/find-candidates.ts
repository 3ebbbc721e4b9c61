import type { ClusterState } from './cluster-state.ts';
import { indexedEntries } from './indexed-terms.ts';
import { decayOver } from './score-pair.ts';
import { weightUnit, type PackedVector } from './vector-arena.ts';

/** How many of a term's strands are looked at, newest first: what keeps the cost of an article flat. */
const postingLimit = 48;
const candidateCount = 8;
/** Strands whose terms cover less of an article than this, by squared weight, are too far to be near. */
const minCover = 0.02;

/** Room for the scores of strands, used again for every article. */
export interface CandidateScratch {
  covers: Float32Array;
  lastTerms: Int32Array;
  postings: Int32Array;
}

export function createScratch(): CandidateScratch {
  return { covers: new Float32Array(0), lastTerms: new Int32Array(0), postings: new Int32Array(postingLimit) };
}

/** Numbers of the strands that cover most of an article's terms, best first, of those still in the window. */
export function findCandidates(state: ClusterState, vector: PackedVector, time: number): number[] {
  const { settings, newest, index, scratch } = state;
  makeRoom(scratch, newest.length);
  const { covers, lastTerms, postings } = scratch;
  const seen: number[] = [];
  for (const at of indexedEntries(vector)) {
    const weight = ((vector.weights[at] ?? 0) / weightUnit) ** 2;
    const found = index.read(vector.terms[at] ?? 0, postings);
    for (let step = 0; step < found; step += 1) {
      const number = postings[step] ?? 0;
      if (lastTerms[number] === at + 1) continue;
      if (lastTerms[number] === 0) {
        if (Math.abs(time - (newest[number] ?? -Infinity)) > settings.windowHours) continue;
        seen.push(number);
      }
      lastTerms[number] = at + 1;
      covers[number] = (covers[number] ?? 0) + weight;
    }
  }
  const near: { number: number; score: number }[] = [];
  for (const number of seen) {
    const age = Math.max(0, time - (newest[number] ?? time));
    const score = (covers[number] ?? 0) * decayOver(age);
    if (score >= minCover) near.push({ number, score });
    covers[number] = 0;
    lastTerms[number] = 0;
  }
  near.sort((one, other) => other.score - one.score || one.number - other.number);
  if (near.length > candidateCount) near.length = candidateCount;
  return near.map(({ number }) => number);
}

function makeRoom(scratch: CandidateScratch, count: number): void {
  if (scratch.covers.length >= count) return;
  scratch.covers = new Float32Array(count * 2);
  scratch.lastTerms = new Int32Array(count * 2);
}
