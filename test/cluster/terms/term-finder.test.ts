import { describe, expect, it } from 'vitest';
import { createTermFinder } from '../../../src/cluster/terms/term-finder.ts';
import type { PackedVector } from '../../../src/cluster/terms/vector-arena.ts';

/** A vector that begins behind another's two terms. */
function aVector(terms: readonly number[]): PackedVector {
  const all = Uint32Array.from([90, 91, ...terms]);
  const [weights, kinds] = [new Uint16Array(all.length), new Uint8Array(all.length)];
  return { terms: all, weights, kinds, start: 2, end: all.length, titleScale: 1 };
}

describe('createTermFinder', () => {
  it('finds where a term stands in the vector that it holds, and no other vector’s', () => {
    const finder = createTermFinder();
    const many = Array.from({ length: 48 }, (_, at) => at * 7919);
    finder.hold(aVector(many));
    expect(many.map((term) => finder.find(term))).toEqual(many.map((_, at) => at + 2));
    expect([90, 91, 1].map((term) => finder.find(term))).toEqual([-1, -1, -1]);
    finder.hold(aVector([5]));
    expect([5, many[3] ?? 0].map((term) => finder.find(term))).toEqual([2, -1]);
  });
});
