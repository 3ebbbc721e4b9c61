import type { ClusterState, Strand } from '../cluster-state.ts';
import { alone, likenessOf, ownOf } from './group-likeness.ts';
import { decayOver, similarityOf } from './score-pair.ts';
import { hoursApart } from './time-apart.ts';

/** How many members of a large strand stand for it: the newest. */
const sampleSize = 8;

/** Similarity of two articles by their words, whenever they came. */
export function scorePair(state: ClusterState, one: number, other: number): number {
  const place = state.places[one] ?? -1;
  const otherPlace = state.places[other] ?? -1;
  if (place === -1 || otherPlace === -1) return 0;
  const isOneLanguage = state.languages[one] === state.languages[other];
  const similarity = similarityOf(state.vectors.read(place), state.vectors.read(otherPlace), isOneLanguage);
  return similarity * kinshipOf(state, one, other);
}

/** Two columns are alike in form: only this much of their similarity counts. */
const columnShare = 0.5;
/** A source tells of an event once more often than twice: its other articles are alike in wording. */
const sameSourceShare = 0.7;

/** How much of the similarity of two articles' words counts. */
export function kinshipOf(state: ClusterState, one: number, other: number): number {
  let kinship = 1;
  if (state.isColumn[one] === 1 && state.isColumn[other] === 1) kinship *= columnShare;
  if (state.sources[one] === state.sources[other]) kinship *= sameSourceShare;
  return kinship;
}

/** Fewer articles than this are hardly two stories. */
const minUneven = 4;
const unevenRatio = 2;

/** How an article stands to a strand, by the strand's newest articles. */
export interface StrandScore {
  /** The mean similarity, less with every hour between. */
  mean: number;
  /** The same, by what the strand's articles have in common: what decides. */
  likeness: number;
  /** The mean of the squared similarities. */
  square: number;
  /** Whether some of the strand's articles are much more alike to it than the rest: they may be another story. */
  isUneven: boolean;
}

export function scoreStrand(state: ClusterState, slot: number, strand: Strand): StrandScore {
  const { members } = strand;
  const sample = members.length <= sampleSize ? members : members.slice(-sampleSize);
  let sum = 0;
  let squares = 0;
  let most = 0;
  let gap = Infinity;
  let hours = 0;
  for (const member of sample) {
    const similarity = scorePair(state, slot, member);
    sum += similarity;
    squares += similarity * similarity;
    most = Math.max(most, similarity);
    const between = Math.abs((state.times[member] ?? 0) - (state.times[slot] ?? 0));
    gap = Math.min(gap, between);
    hours += between;
  }
  const count = Math.max(1, sample.length);
  const decay = decayOver(hoursApart(members.length, gap, hours / count));
  const own = ownOf(count, strand.square);
  const likeness = likenessOf(sum / count, squares / count, alone, { size: members.length, own });
  const mean = sum / count;
  const isUneven = members.length >= minUneven && most > unevenRatio * mean;
  return { mean: mean * decay, likeness: likeness * decay, square: squares / count, isUneven };
}
