import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, isBelow, likenessOf, ownOf, squareOf } from '../../../src/cluster/likeness/group-likeness.ts';
import { hoursApart } from '../../../src/cluster/likeness/time-apart.ts';

describe('likenessOf', () => {
  it('is the similarity itself for two articles', () => {
    expect(likenessOf(0.4, 0.16, alone, alone)).toBeCloseTo(0.4, 10);
  });

  it('asks more of groups whose members are very alike', () => {
    const tight = { size: 4, own: ownOf(4, 0.5) };
    const loose = { size: 4, own: ownOf(4, 0.1) };
    expect(likenessOf(0.3, 0.1, tight, tight)).toBeLessThan(likenessOf(0.3, 0.1, loose, loose));
  });

  it('goes by what most members share once a group is large', () => {
    const small = { size: 4, own: ownOf(4, 0.1) };
    const large = { size: 40, own: ownOf(40, 0.1) };
    expect(likenessOf(0.25, 0.08, alone, large)).toBeGreaterThan(likenessOf(0.25, 0.08, alone, small));
  });

  it('is nothing or less for what is infinitely unlike or shares nothing', () => {
    expect(likenessOf(-Infinity, Infinity, alone, alone)).toBe(-Infinity);
    expect(likenessOf(0, 0, alone, alone)).toBe(0);
  });

  it('grows with the similarities', () => {
    const share = fc.double({ min: 0.01, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 200 }), share, (less, more, size, inside) => {
        const group = { size, own: ownOf(size, inside) };
        const sum = less + more;
        expect(likenessOf(sum, sum ** 2, alone, group)).toBeGreaterThan(likenessOf(less, less ** 2, alone, group));
      }),
    );
  });
});

describe('isBelow', () => {
  it('never rules out two groups that are alike enough, and rules out most that are not', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const size = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(share, share, size, size, share, share, (mean, spread, oneSize, otherSize, inside, otherInside) => {
        const one = { size: oneSize, own: ownOf(oneSize, inside) };
        const other = { size: otherSize, own: ownOf(otherSize, otherInside) };
        const square = mean ** 2 + spread * mean * (1 - mean);
        expect(isBelow(likenessOf(mean, square, one, other), square, one, other)).toBe(false);
      }),
    );
    expect(isBelow(0.3, 0.1 ** 2, alone, { size: 3, own: ownOf(3, 0.2) })).toBe(true);
  });
});

describe('squareOf', () => {
  it('undoes ownOf', () => {
    expect(squareOf({ size: 7, own: ownOf(7, 0.3) })).toBeCloseTo(0.3, 10);
    expect(squareOf(alone)).toBe(0);
  });
});

describe('hoursApart', () => {
  it('goes from middle to middle for small groups, from end to start for large ones', () => {
    expect(hoursApart(3, 5, 30)).toBe(30);
    expect(hoursApart(10, 5, 30)).toBe(5);
    expect(hoursApart(7, 5, 30)).toBe(17.5);
    expect(hoursApart(40, -8, 12)).toBe(0);
  });
});
