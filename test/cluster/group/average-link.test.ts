import { describe, expect, it } from 'vitest';
import { averageLink } from '../../../src/cluster/group/average-link.ts';

const link = (...given: Parameters<typeof averageLink>) => averageLink(...given).groupOf;

function matrix(count: number, pairs: readonly (readonly [number, number, number])[]): Float32Array {
  const similarities = new Float32Array(count * count);
  for (const [one, other, value] of pairs) {
    similarities[one * count + other] = value;
    similarities[other * count + one] = value;
  }
  return similarities;
}

const thresholds = (count: number, value = 0.5) => new Float32Array(count).fill(value);
const times = (count: number) => new Float64Array(count);

describe('averageLink', () => {
  it('joins what is alike on average', () => {
    const groups = link(
      matrix(4, [
        [0, 1, 0.9],
        [2, 3, 0.8],
        [1, 2, 0.6],
      ]),
      [0, 1, 2, 3],
      thresholds(4),
      times(4),
    );
    expect(groups[0]).toBe(groups[1]);
    expect(groups[2]).toBe(groups[3]);
    expect(groups[0]).not.toBe(groups[2]);
  });

  it('does not chain: one near pair does not join two groups', () => {
    const groups = link(
      matrix(3, [
        [0, 1, 0.9],
        [1, 2, 0.9],
      ]),
      [0, 1, 2],
      thresholds(3),
      times(3),
    );
    expect(new Set(groups).size).toBe(2);
  });

  it('keeps together what starts together', () => {
    const groups = link(matrix(3, [[1, 2, 0.6]]), [7, 7, 8], thresholds(3), times(3));
    expect(groups[0]).toBe(groups[1]);
    expect(groups[2]).not.toBe(groups[0]);
  });

  it('asks for the mean of what the items ask for', () => {
    const similarities = matrix(2, [[0, 1, 0.5]]);
    expect(new Set(link(similarities, [0, 1], Float32Array.of(0.3, 0.6), times(2))).size).toBe(1);
    expect(new Set(link(similarities, [0, 1], Float32Array.of(0.5, 0.6), times(2))).size).toBe(2);
  });

  it('keeps two chapters apart that it would join if they were told at once', () => {
    const pairs = [
      [0, 1, 0.9],
      [2, 3, 0.9],
      [0, 2, 0.7],
      [0, 3, 0.7],
      [1, 2, 0.7],
      [1, 3, 0.7],
    ] as const;
    const groupsAt = (...hours: number[]) =>
      new Set(link(matrix(4, pairs), [0, 1, 2, 3], thresholds(4), Float64Array.from(hours))).size;
    expect(groupsAt(0, 1, 1, 2)).toBe(1);
    expect(groupsAt(0, 1, 30, 31)).toBe(2);
  });

  it('never joins what is infinitely unlike', () => {
    const groups = link(
      matrix(3, [
        [0, 1, 0.9],
        [1, 2, 0.9],
        [0, 2, -Infinity],
      ]),
      [0, 1, 2],
      thresholds(3, 0.1),
      times(3),
    );
    expect(groups[0]).not.toBe(groups[2]);
    expect(new Set(groups).size).toBe(2);
  });

  it('makes one story of two large groups that go on side by side, and two of large groups without times', () => {
    const pairs = Array.from({ length: 24 }, (_, one) =>
      Array.from({ length: one }, (_, other) => [one, other, one < 12 === other < 12 ? 0.55 : 0.49] as const),
    ).flat();
    const initial = Array.from({ length: 24 }, (_, item) => (item < 12 ? -1 : -2));
    const groupsAt = (hourOf: (item: number) => number) =>
      new Set(
        link(
          matrix(24, pairs),
          initial,
          thresholds(24, 0.4),
          Float64Array.from({ length: 24 }, (_, at) => hourOf(at)),
        ),
      ).size;
    expect(groupsAt((item) => item % 12)).toBe(1);
    expect(groupsAt(() => 0)).toBe(2);
  });

  it('tells how alike the articles of a group are', () => {
    const linked = averageLink(
      matrix(3, [
        [0, 1, 0.8],
        [1, 2, 0.6],
        [0, 2, 0.6],
      ]),
      [0, 1, 2],
      thresholds(3, 0.4),
      times(3),
    );
    expect(new Set(linked.groupOf).size).toBe(1);
    expect(linked.squareOf(linked.groupOf[0]!)).toBeCloseTo((0.64 + 0.36 + 0.36) / 3, 5);
  });

  it('has nothing to do for nothing', () => {
    expect(link(new Float32Array(0), [], new Float32Array(0), times(0))).toEqual([]);
  });
});
