import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reluctanceOf } from '../../../src/cluster/likeness/reluctance.ts';

describe('reluctanceOf', () => {
  it('asks no more than usual of a third article, and a little more of each behind it, however late', () => {
    expect([reluctanceOf(1, 2, 100), reluctanceOf(2, 1, 100)]).toEqual([1, 1]);
    expect([reluctanceOf(1, 3, 100), reluctanceOf(30, 1, 100)]).toEqual([1.1, 1.1]);
  });

  it('asks a little more of two single articles', () => {
    expect(reluctanceOf(1, 1, 100)).toBe(1.05);
  });

  it('asks more of chapters than of groups that overlap', () => {
    expect(reluctanceOf(4, 9, -5)).toBeCloseTo(1.32);
    expect(reluctanceOf(9, 4, 5)).toBeCloseTo(1.92);
    expect(reluctanceOf(4, 4, 24)).toBeCloseTo(2.52);
  });

  it('takes groups too large to be most stories for parts of one, unless nothing is known of their times', () => {
    expect(reluctanceOf(16, 16, -5)).toBeLessThan(reluctanceOf(4, 4, -5));
    expect(reluctanceOf(16, 16, 0, false)).toBeGreaterThan(reluctanceOf(4, 4, 0, false));
  });

  it('never falls with distance, nor below one', () => {
    const size = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(size, size, fc.nat(200), fc.nat(200), fc.boolean(), (one, other, gap, further, isTimed) => {
        const near = reluctanceOf(one, other, gap, isTimed);
        expect(near).toBeGreaterThanOrEqual(1);
        expect(reluctanceOf(one, other, gap + further, isTimed)).toBeGreaterThanOrEqual(near);
      }),
    );
  });
});
