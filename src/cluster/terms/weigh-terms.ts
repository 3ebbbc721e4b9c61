import { inTitle, isPair, kindCount } from './term-kind.ts';
import type { TermStatistics } from './term-statistics.ts';

/** An article as a unit vector of terms, ascending by term. */
export interface ArticleVector {
  terms: Uint32Array;
  weights: Float32Array;
  /** Bits of term-kind.ts. */
  kinds: Uint8Array;
}

/** The longest vector: the heaviest terms of longer articles. */
export const maxTerms = 48;
const titleWeight = 1.5;
const pairWeight = 0.5;

/**
 * Learns the terms of an article and weighs them: the logarithm of their frequency, titles counting more, times how telling
 * they are. `occurrences` are terms times `kindCount` plus their kind, one for each time that a term stands there.
 */
export function weighTerms(
  occurrences: readonly number[],
  language: number,
  statistics: TermStatistics,
): ArticleVector {
  if (occurrences.length > draft.sorted.length) draft = createDraft(2 * occurrences.length);
  const { terms, weights, kinds } = draft;
  // Numbers in a typed array sort many times faster than objects do.
  const sorted = draft.sorted.subarray(0, occurrences.length);
  sorted.set(occurrences);
  sorted.sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const occurrence = sorted[at] ?? 0;
    const kind = occurrence % kindCount;
    const term = (occurrence - kind) / kindCount;
    if (count === 0 || terms[count - 1] !== term) {
      terms[count] = term;
      weights[count] = 0;
      kinds[count] = 0;
      count += 1;
    }
    weights[count - 1] = (weights[count - 1] ?? 0) + ((kind & inTitle) === 0 ? 1 : titleWeight);
    kinds[count - 1] = (kinds[count - 1] ?? 0) | kind;
  }
  statistics.learn(language, terms.subarray(0, count));
  for (let at = 0; at < count; at += 1) {
    const part = ((kinds[at] ?? 0) & isPair) === 0 ? 1 : pairWeight;
    weights[at] = part * logOf(weights[at] ?? 0) * statistics.weigh(language, terms[at] ?? 0);
  }
  return toUnitVector(draft, count);
}

/** Room for the terms of an article, used again for the next one. */
interface Draft {
  sorted: Float64Array;
  terms: Uint32Array;
  weights: Float32Array;
  kinds: Uint8Array;
}

let draft = createDraft(256);

function createDraft(length: number): Draft {
  return {
    sorted: new Float64Array(length),
    terms: new Uint32Array(length),
    weights: new Float32Array(length),
    kinds: new Uint8Array(length),
  };
}

/** The logarithms of one more than what terms count mostly, by halves. */
const logs = Float64Array.from({ length: 16 }, (_, halves) => Math.log1p(halves / 2));

function logOf(times: number): number {
  return logs[times * 2] ?? Math.log1p(times);
}

/** The heaviest of the first `count` entries, scaled to length 1. */
function toUnitVector({ terms, weights, kinds }: Draft, count: number): ArticleVector {
  const lightest = count <= maxTerms ? 0 : (weights.slice(0, count).sort()[count - maxTerms] ?? 0);
  const kept = Math.min(count, maxTerms);
  const vector = { terms: new Uint32Array(kept), weights: new Float32Array(kept), kinds: new Uint8Array(kept) };
  let filled = 0;
  let squares = 0;
  for (let at = 0; at < count && filled < kept; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight < lightest) continue;
    vector.terms[filled] = terms[at] ?? 0;
    vector.weights[filled] = weight;
    vector.kinds[filled] = kinds[at] ?? 0;
    squares += weight * weight;
    filled += 1;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let at = 0; at < filled; at += 1) vector.weights[at] = (vector.weights[at] ?? 0) * scale;
  return vector;
}
