import { describe, expect, it } from 'vitest';
import { overlayMap } from '../../src/domain/overlay-map.ts';

const base = new Map([
  ['a', 1],
  ['b', 2],
]);

describe('overlayMap', () => {
  const overlay = overlayMap(
    base,
    new Map([
      ['b', 20],
      ['c', 30],
    ]),
  );

  it('behaves in every way like a copy with the changes made', () => {
    const copy = new Map([...base, ['b', 20], ['c', 30]] as const);
    expect([...overlay]).toEqual([...copy]);
    expect([...overlay.entries()]).toEqual([...copy]);
    expect([...overlay.keys()]).toEqual(['a', 'b', 'c']);
    expect([...overlay.values()]).toEqual([1, 20, 30]);
    expect(overlay.size).toBe(3);
    expect(['a', 'b', 'c', 'd'].map((key) => overlay.get(key))).toEqual([1, 20, 30, undefined]);
    expect(['a', 'c', 'd'].map((key) => overlay.has(key))).toEqual([true, true, false]);
    const visited: unknown[] = [];
    overlay.forEach((value, key) => visited.push([key, value]));
    expect(visited).toEqual([...copy]);
  });

  it('leaves the base as it was', () => {
    expect([...base]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('is the base itself when nothing is changed', () => {
    expect(overlayMap(base, new Map())).toBe(base);
  });
});
