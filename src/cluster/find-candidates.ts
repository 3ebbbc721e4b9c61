import type { ClusterState } from './cluster-state.ts';
import { indexedEntries } from './indexed-terms.ts';
import { decayOver } from './score-pair.ts';
import { weightUnit, type PackedVector } from './vector-arena.ts';

/** How many of a term's strands are looked at, newest first: what keeps the cost of an article flat. */
const postingLimit = 256;
const candidateCount = 16;

/** Numbers of the strands that share most with an article, best first, of those still in the window. */
export function findCandidates(state: ClusterState, vector: PackedVector, time: number): number[] {
  const { settings, strands, index } = state;
  const scores = new Map<number, number>();
  const lastTerm = new Map<number, number>();
  for (const at of indexedEntries(vector)) {
    const weight = ((vector.weights[at] ?? 0) / weightUnit) ** 2;
    index.visit(vector.terms[at] ?? 0, postingLimit, (number) => {
      if (lastTerm.get(number) === at) return;
      const strand = strands[number];
      if (strand === undefined || Math.abs(time - strand.newest) > settings.windowHours) return;
      lastTerm.set(number, at);
      scores.set(number, (scores.get(number) ?? 0) + weight);
    });
  }
  const found = [...scores].map(([number, score]) => {
    const age = Math.max(0, time - (strands[number]?.newest ?? time));
    return { number, score: score * decayOver(age) };
  });
  found.sort((one, other) => other.score - one.score || one.number - other.number);
  if (found.length > candidateCount) found.length = candidateCount;
  return found.map(({ number }) => number);
}
