import type { ClusterState, Strand } from '../cluster-state.ts';
import { alone, likenessOf, ownOf } from './group-likeness.ts';
import { decayOver, similarityOf } from './score-pair.ts';
import { hoursApart } from './time-apart.ts';
import type { PackedVector } from '../terms/vector-arena.ts';

/** How many members of a large strand stand for it: the newest. */
const sampleSize = 8;

/** An article that is compared with others. */
export interface HeldArticle {
  slot: number;
  vector: PackedVector;
}

/** Makes an article, which must have its vector, the one that others are compared with, until another is held. */
export function holdArticle(state: ClusterState, slot: number): HeldArticle {
  const vector = state.vectors.read(state.places[slot] ?? -1);
  state.finder.hold(vector);
  return { slot, vector };
}

/** Similarity of two articles, of which one is held, by their words, whenever they came. */
export function scorePair(state: ClusterState, held: HeldArticle, other: number): number {
  const place = state.places[other] ?? -1;
  if (place === -1) return 0;
  const isOneLanguage = state.languages[held.slot] === state.languages[other];
  const similarity = similarityOf(held.vector, state.finder, state.vectors.read(place), isOneLanguage);
  return similarity * kinshipOf(state, held.slot, other);
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

/** How the held article stands to a strand. */
export function scoreStrand(state: ClusterState, held: HeldArticle, strand: Strand): StrandScore {
  const { members } = strand;
  const time = state.times[held.slot] ?? 0;
  const sample = members.length <= sampleSize ? members : members.slice(-sampleSize);
  let sum = 0;
  let squares = 0;
  let most = 0;
  let gap = Infinity;
  let hours = 0;
  for (const member of sample) {
    const similarity = scorePair(state, held, member);
    sum += similarity;
    squares += similarity * similarity;
    most = Math.max(most, similarity);
    const between = Math.abs((state.times[member] ?? 0) - time);
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
