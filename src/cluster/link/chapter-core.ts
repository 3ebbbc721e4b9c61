import type { ClusterState, Strand } from '../cluster-state.ts';
import { isPair } from '../terms/term-kind.ts';
import { createTermSums, type TermSums } from '../terms/term-sums.ts';
import { maxTerms } from '../terms/weigh-terms.ts';

/** What a strand tells of, whenever it does: the middle of its newest articles. Weights are sums of whole weight units. */
export interface ChapterCore extends CoreOrigin {
  words: TermSums;
  /** The same for two neighbouring words as one term. */
  pairs: TermSums;
  /** Length of both together. */
  norm: number;
}

/** Of what a core was read. */
export interface CoreOrigin {
  /** How many articles were read. */
  size: number;
  /** The hash of the source of the first of them. */
  source: number;
  isOfOneSource: boolean;
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

/** Creates a core of nothing, to be filled by `readCore` again and again. */
export function createCore(): ChapterCore {
  const most = sampleSize * maxTerms;
  return {
    words: createTermSums(most),
    pairs: createTermSums(most),
    norm: 0,
    size: 0,
    source: 0,
    isOfOneSource: true,
  };
}

/** Makes the core a strand's. Live pages, opinion and the like are left out: they are alike in form every week. */
export function readCore(state: ClusterState, strand: Strand, core: ChapterCore): void {
  core.words.clear();
  core.pairs.clear();
  core.size = 0;
  core.isOfOneSource = true;
  for (const slot of slotsRead(state, strand)) {
    const source = state.sources[slot] ?? 0;
    if (core.size === 0) core.source = source;
    else if (core.source !== source) core.isOfOneSource = false;
    core.size += 1;
    addArticle(state, slot, core);
  }
  core.norm = Math.sqrt(squaresOf(core.words) + squaresOf(core.pairs));
}

/** Makes the sums those of the pairs in a strand's core: enough to look for former chapters, and much less to read. */
export function readPairs(state: ClusterState, strand: Strand, pairs: TermSums): void {
  pairs.clear();
  for (const slot of slotsRead(state, strand)) {
    const { terms, weights, kinds, start, end } = state.vectors.read(state.places[slot] ?? -1);
    for (let at = start; at < end; at += 1) {
      if (((kinds[at] ?? 0) & isPair) !== 0) pairs.add(terms[at] ?? 0, weights[at] ?? 0);
    }
  }
}

/** The newest articles of a strand whose words are known and that are no columns. */
function slotsRead({ places, isColumn }: ClusterState, { members }: Strand): readonly number[] {
  const newest = members.length > sampleSize ? members.slice(-sampleSize) : members;
  return newest.filter((slot) => places[slot] !== -1 && isColumn[slot] !== 1);
}

function addArticle(state: ClusterState, slot: number, { words, pairs }: ChapterCore): void {
  const { terms, weights, kinds, start, end } = state.vectors.read(state.places[slot] ?? -1);
  for (let at = start; at < end; at += 1) {
    if (((kinds[at] ?? 0) & isPair) === 0) words.add(terms[at] ?? 0, weights[at] ?? 0);
    else pairs.add(terms[at] ?? 0, weights[at] ?? 0);
  }
}

function squaresOf({ size, sums }: TermSums): number {
  let squares = 0;
  for (let at = 0; at < size; at += 1) squares += (sums[at] ?? 0) ** 2;
  return squares;
}

/**
 * What the likeness of a core to a strand's never exceeds, without putting together that one: of weights that are never
 * negative, the middle is at least as long as if no two articles had a word in common. Where the strand is one article, both
 * figures are exact.
 */
export function mostMatch(state: ClusterState, { words, pairs, norm }: ChapterCore, strand: Strand): CoreMatch {
  let product = 0;
  let squares = 0;
  let sharedPairs = 0;
  for (const slot of slotsRead(state, strand)) {
    const { terms, weights, kinds, start, end } = state.vectors.read(state.places[slot] ?? -1);
    for (let at = start; at < end; at += 1) {
      const weight = weights[at] ?? 0;
      const isWord = ((kinds[at] ?? 0) & isPair) === 0;
      const sum = (isWord ? words : pairs).sumOf(terms[at] ?? 0);
      if (sum !== 0 && !isWord) sharedPairs += 1;
      product += sum * weight;
      squares += weight * weight;
    }
  }
  // All of them whole numbers below 2 ** 53: nothing is rounded before the roots, which can't turn the order.
  return { likeness: product === 0 ? 0 : product / (norm * Math.sqrt(squares)), sharedPairs };
}

export function matchCores(one: ChapterCore, other: ChapterCore): CoreMatch {
  let product = 0;
  let sharedPairs = 0;
  for (let at = 0; at < other.words.size; at += 1) {
    product += one.words.sumOf(other.words.terms[at] ?? 0) * (other.words.sums[at] ?? 0);
  }
  for (let at = 0; at < other.pairs.size; at += 1) {
    const weight = one.pairs.sumOf(other.pairs.terms[at] ?? 0);
    if (weight === 0) continue;
    product += weight * (other.pairs.sums[at] ?? 0);
    sharedPairs += 1;
  }
  return { likeness: product === 0 ? 0 : product / (one.norm * other.norm), sharedPairs };
}
