import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allot } from '../../src/domain/allot.ts';

describe('allot', () => {
  it('gives the missing points to the largest remainders', () => {
    expect(allot([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(allot([2, 3, 1], 100)).toEqual([33, 50, 17]);
  });

  it('gives zeros when nothing is counted', () => {
    expect(allot([0, 0, 0], 100)).toEqual([0, 0, 0]);
  });

  it('sums to 100 and never strays a whole point from the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const percents = allot(counts, 100);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        percents.forEach((percent, index) => {
          expect(Math.abs(percent - ((counts[index] ?? 0) * 100) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  it('gives every count its least and sums to the total all the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 20, max: 100 }),
        (all, total) => {
          const sum = allot(all, total, 1).reduce((a, b) => a + b, 0);
          expect(sum).toBe(all.some((count) => count > 0) ? total : 0);
        },
      ),
    );
  });
});
