import { chanceShare } from './chance-share.ts';
import type { ClusterState } from './cluster-state.ts';
import { similarityFrom } from './score-pair.ts';
import { kinshipOf, scorePair } from './score-strand.ts';
import { inTitle, isPair } from './term-kind.ts';
import type { PackedVector } from './vector-arena.ts';

/** Fewer articles than this are compared pair by pair. */
const worthIndexing = 12;

/** The similarity of every two of these articles, as a full symmetric matrix. All of them must have their vectors. */
export function compareAll(state: ClusterState, slots: readonly number[]): Float32Array {
  return slots.length < worthIndexing ? compareByPairs(state, slots) : compareByTerms(state, slots);
}

function compareByPairs(state: ClusterState, slots: readonly number[]): Float32Array {
  const count = slots.length;
  const similarities = new Float32Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      setBoth(similarities, count, one, other, scorePair(state, slots[one] ?? 0, slots[other] ?? 0));
    }
  }
  return similarities;
}

/** The same by way of each term's articles: most pairs share few terms, and only those are visited. */
function compareByTerms(state: ClusterState, slots: readonly number[]): Float32Array {
  const count = slots.length;
  const vectors = slots.map((slot) => state.vectors.read(state.places[slot] ?? -1));
  const all = new Float64Array(count * count);
  /** How many words two articles have in common. */
  const common = new Uint8Array(count * count);
  // At [one, other]: how much of the product lies in the title of `one`.
  const titles = new Float64Array(count * count);
  for (const entries of entriesByTerm(vectors).values()) {
    for (let first = 0; first < entries.length; first += 2) {
      const one = entries[first] ?? 0;
      const atOne = entries[first + 1] ?? 0;
      const weight = vectors[one]?.weights[atOne] ?? 0;
      const isWord = ((vectors[one]?.kinds[atOne] ?? 0) & isPair) === 0;
      const isOneTitle = isTitleWord(vectors[one], atOne);
      for (let second = 0; second < first; second += 2) {
        const other = entries[second] ?? 0;
        const atOther = entries[second + 1] ?? 0;
        const product = weight * (vectors[other]?.weights[atOther] ?? 0);
        if (isWord) common[one * count + other] = (common[one * count + other] ?? 0) + 1;
        all[one * count + other] = (all[one * count + other] ?? 0) + product;
        if (isOneTitle) titles[one * count + other] = (titles[one * count + other] ?? 0) + product;
        if (isTitleWord(vectors[other], atOther)) {
          titles[other * count + one] = (titles[other * count + one] ?? 0) + product;
        }
      }
    }
  }
  const similarities = new Float32Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const product = all[one * count + other] ?? 0;
      const vector = vectors[one];
      const otherVector = vectors[other];
      if (product === 0 || vector === undefined || otherVector === undefined) continue;
      const cover = Math.max(
        (titles[one * count + other] ?? 0) * vector.titleScale,
        (titles[other * count + one] ?? 0) * otherVector.titleScale,
      );
      const slot = slots[one] ?? 0;
      const otherSlot = slots[other] ?? 0;
      const isOneLanguage = state.languages[slot] === state.languages[otherSlot];
      const share = isOneLanguage ? chanceShare(common[one * count + other] ?? 0, vector, otherVector) : 1;
      const kinship = kinshipOf(state, slot, otherSlot);
      setBoth(similarities, count, one, other, similarityFrom(product, cover) * share * kinship);
    }
  }
  return similarities;
}

/** Pairs of article and entry, flat, by term; articles ascend. */
function entriesByTerm(vectors: readonly PackedVector[]): Map<number, number[]> {
  const byTerm = new Map<number, number[]>();
  for (const [article, { terms, start, end }] of vectors.entries()) {
    for (let at = start; at < end; at += 1) {
      const entries = byTerm.get(terms[at] ?? 0);
      if (entries === undefined) byTerm.set(terms[at] ?? 0, [article, at]);
      else entries.push(article, at);
    }
  }
  return byTerm;
}

function isTitleWord(vector: PackedVector | undefined, at: number): boolean {
  return ((vector?.kinds[at] ?? 0) & (inTitle | isPair)) === inTitle;
}

function setBoth(matrix: Float32Array, count: number, one: number, other: number, value: number): void {
  matrix[one * count + other] = value;
  matrix[other * count + one] = value;
}
