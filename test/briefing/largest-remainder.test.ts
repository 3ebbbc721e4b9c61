import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../src/briefing/largest-remainder.ts';

describe('largestRemainder', () => {
  it('gives the missing points to the largest remainders', () => {
    expect(largestRemainder([1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder([2, 3, 1])).toEqual([33, 50, 17]);
  });

  it('gives zeros when nothing is counted', () => {
    expect(largestRemainder([0, 0, 0])).toEqual([0, 0, 0]);
  });

  it('sums to 100 and never strays a whole point from the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const percents = largestRemainder(counts);
        expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
        percents.forEach((percent, index) => {
          expect(Math.abs(percent - ((counts[index] ?? 0) * 100) / total)).toBeLessThan(1);
        });
      }),
    );
  });
});
