import { describe, expect, it } from 'vitest';
import { createTermSums } from '../../../src/cluster/terms/term-sums.ts';

describe('createTermSums', () => {
  it('sums by term, in the order in which terms came', () => {
    const table = createTermSums(4);
    for (const term of [9, 2, 9]) table.add(term, term);
    expect([...table.terms.subarray(0, 2)]).toEqual([9, 2]);
    expect([...table.sums.subarray(0, 2)]).toEqual([18, 2]);
    expect([9, 2, 3].map((term) => table.sumOf(term))).toEqual([18, 2, 0]);
  });

  it('forgets all of many terms and few, whose places in the table collide', () => {
    const sums = createTermSums(64);
    for (const count of [64, 3, 1, 64, 0]) {
      for (let term = 0; term < count; term += 1) sums.add(term * 2 ** 25, 1);
      expect(sums.size).toBe(count);
      sums.clear();
      expect(sums.size).toBe(0);
      for (let term = 0; term < 64; term += 1) expect(sums.sumOf(term * 2 ** 25)).toBe(0);
    }
  });
});
