import { describe, expect, it } from 'vitest';
import { compareProfiles, type Profile } from '../../../src/cluster/link/anchor-profile.ts';

/** A profile of one language with anchors of equal weight; those below ten are places. */
function profileOf(language: number, anchors: readonly number[]): Profile {
  return {
    anchors: new Map(anchors.map((anchor) => [anchor, 1])),
    places: new Set(anchors.filter((anchor) => anchor < 10)),
    norm: Math.sqrt(anchors.length),
    languages: new Map([[language, 1]]),
  };
}

describe('compareProfiles', () => {
  it('is the cosine of what two languages name', () => {
    expect(compareProfiles(profileOf(0, [1, 2, 11, 12]), profileOf(1, [1, 2, 11, 13]))).toBeCloseTo(0.75);
  });

  it('finds nothing in places alone, however many', () => {
    expect(compareProfiles(profileOf(0, [1, 2, 3, 4]), profileOf(1, [1, 2, 3, 4]))).toBe(0);
  });

  it('asks for three things in common', () => {
    expect(compareProfiles(profileOf(0, [1, 11]), profileOf(1, [1, 11]))).toBe(0);
  });

  it('leaves one language to its words', () => {
    expect(compareProfiles(profileOf(0, [1, 11, 12]), profileOf(0, [1, 11, 12]))).toBe(0);
  });
});
