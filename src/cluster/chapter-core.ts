import type { ClusterState, Strand } from './cluster-state.ts';
import { isPair } from './term-kind.ts';
import { weightUnit } from './vector-arena.ts';

/** What a strand tells of, whenever it does: the middle of its newest articles. */
export interface ChapterCore {
  /** Weight by term. */
  words: ReadonlyMap<number, number>;
  /** The same for two neighbouring words as one term. */
  pairs: ReadonlyMap<number, number>;
  /** Length of both together. */
  norm: number;
  /** How many articles were read. */
  size: number;
  /** Hashes of their sources. */
  sources: ReadonlySet<number>;
}

/** How two cores stand to each other. */
export interface CoreMatch {
  /** Their cosine. */
  likeness: number;
  /** How many pairs of neighbouring words both have. */
  sharedPairs: number;
}

/** How many of a strand's newest articles are read. */
const sampleSize = 24;

/** Live pages, opinion and the like are left out: they are alike in form every week. */
export function coreOf(state: ClusterState, strand: Strand): ChapterCore {
  const words = new Map<number, number>();
  const pairs = new Map<number, number>();
  const sources = new Set<number>();
  let size = 0;
  for (const slot of strand.members.slice(-sampleSize)) {
    const place = state.places[slot] ?? -1;
    if (place === -1 || state.isColumn[slot] === 1) continue;
    size += 1;
    sources.add(state.sources[slot] ?? 0);
    const { terms, weights, kinds, start, end } = state.vectors.read(place);
    for (let at = start; at < end; at += 1) {
      const sums = ((kinds[at] ?? 0) & isPair) === 0 ? words : pairs;
      const term = terms[at] ?? 0;
      sums.set(term, (sums.get(term) ?? 0) + (weights[at] ?? 0) / weightUnit);
    }
  }
  let squares = 0;
  for (const sums of [words, pairs]) for (const weight of sums.values()) squares += weight * weight;
  return { words, pairs, norm: Math.sqrt(squares), size, sources };
}

export function matchCores(one: ChapterCore, other: ChapterCore): CoreMatch {
  let product = 0;
  let sharedPairs = 0;
  for (const [term, weight] of one.words) product += weight * (other.words.get(term) ?? 0);
  for (const [term, weight] of one.pairs) {
    const match = other.pairs.get(term);
    if (match === undefined) continue;
    product += weight * match;
    sharedPairs += 1;
  }
  return { likeness: product === 0 ? 0 : product / (one.norm * other.norm), sharedPairs };
}
