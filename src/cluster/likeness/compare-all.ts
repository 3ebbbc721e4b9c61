import { chanceShare } from './chance-share.ts';
import type { ClusterState } from '../cluster-state.ts';
import { multiplyVectors } from '../terms/multiply-vectors.ts';
import { similarityFrom } from './score-pair.ts';
import { holdArticle, kinshipOf, scorePair } from './score-strand.ts';

/** Fewer articles than this are compared pair by pair. */
const worthIndexing = 12;

/** The similarity of every two of these articles, as a full symmetric matrix. All of them must have their vectors. */
export function compareAll(state: ClusterState, slots: readonly number[]): Float32Array {
  return slots.length < worthIndexing ? compareByPairs(state, slots) : compareByTerms(state, slots);
}

function compareByPairs(state: ClusterState, slots: readonly number[]): Float32Array {
  const count = slots.length;
  const similarities = new Float32Array(count * count);
  for (const [one, slot] of slots.entries()) {
    const held = holdArticle(state, slot);
    for (let other = 0; other < one; other += 1) {
      setBoth(similarities, count, one, other, scorePair(state, held, slots[other] ?? 0));
    }
  }
  return similarities;
}

/** The same by way of each term's articles: most pairs share few terms, and only those are visited. */
function compareByTerms(state: ClusterState, slots: readonly number[]): Float32Array {
  const count = slots.length;
  const vectors = slots.map((slot) => state.vectors.read(state.places[slot] ?? -1));
  const { products, titles, common } = multiplyVectors(vectors);
  const similarities = new Float32Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const product = products[one * count + other] ?? 0;
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
      const share = chanceShare(common[one * count + other] ?? 0, vector, otherVector, isOneLanguage);
      const kinship = kinshipOf(state, slot, otherSlot);
      setBoth(similarities, count, one, other, similarityFrom(product, cover) * share * kinship);
    }
  }
  return similarities;
}

function setBoth(matrix: Float32Array, count: number, one: number, other: number, value: number): void {
  matrix[one * count + other] = value;
  matrix[other * count + one] = value;
}
