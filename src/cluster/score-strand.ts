import type { ClusterState, Strand } from './cluster-state.ts';
import { decayOver, similarityOf } from './score-pair.ts';

/** How many members of a large strand stand for it: the newest. */
const sampleSize = 8;

/** Similarity of two articles by their words, less with every hour between them. */
export function scorePair(state: ClusterState, one: number, other: number): number {
  const place = state.places[one] ?? -1;
  const otherPlace = state.places[other] ?? -1;
  if (place === -1 || otherPlace === -1) return 0;
  const similarity = similarityOf(state.vectors.read(place), state.vectors.read(otherPlace));
  return similarity * kinshipOf(state, one, other);
}

/** Two columns are alike in form: only this much of their similarity counts. */
const columnShare = 0.5;
/** A source tells of an event once more often than twice: its other articles are alike in wording. */
const sameSourceShare = 0.7;

/** How much of the similarity of two articles' words counts: less with every hour between them. */
export function kinshipOf(state: ClusterState, one: number, other: number): number {
  let kinship = decayOver((state.times[one] ?? 0) - (state.times[other] ?? 0));
  if (state.isColumn[one] === 1 && state.isColumn[other] === 1) kinship *= columnShare;
  if (state.sources[one] === state.sources[other]) kinship *= sameSourceShare;
  return kinship;
}

/** Mean similarity of an article to the newest articles of a strand. */
export function scoreStrand(state: ClusterState, slot: number, strand: Strand): number {
  const { members } = strand;
  const sample = members.length <= sampleSize ? members : members.slice(-sampleSize);
  return sample.reduce((sum, member) => sum + scorePair(state, slot, member), 0) / Math.max(1, sample.length);
}
