import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reluctanceOf } from '../../src/cluster/reluctance.ts';

describe('reluctanceOf', () => {
  it('asks no more than usual of a single article, however late', () => {
    expect(reluctanceOf(1, 3, 100)).toBe(1);
    expect(reluctanceOf(3, 1, 100)).toBe(1);
  });

  it('asks a little more of two single articles', () => {
    expect(reluctanceOf(1, 1, 100)).toBe(1.05);
  });

  it('asks more of chapters than of groups that overlap', () => {
    expect(reluctanceOf(4, 9, -5)).toBeCloseTo(1.2);
    expect(reluctanceOf(9, 4, 5)).toBeCloseTo(1.6);
    expect(reluctanceOf(4, 4, 24)).toBeCloseTo(2);
  });

  it('never falls with size or distance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.nat(500),
        fc.nat(200),
        fc.nat(200),
        (size, more, gap, further) => {
          expect(reluctanceOf(size + more, 600, gap + further)).toBeGreaterThanOrEqual(reluctanceOf(size, 600, gap));
        },
      ),
    );
  });
});
