import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSets } from '../../bench/stories/load-sets.ts';
import { loadStressSets } from '../../bench/stories/load-stress-sets.ts';
import { runClusterer } from '../../bench/stories/run-set.ts';
import { scoreStories } from '../../bench/stories/score-stories.ts';

const folder = new URL('../../../shared/datasets/', import.meta.url);

const sets = existsSync(folder) ? [...loadSets(folder).sets, ...loadStressSets(folder)] : [];

describe.skipIf(!existsSync(folder))('stories of the development sets (skipped without ../shared/datasets)', () => {
  it.each([
    ['neus', 0.925, 0.83],
    ['ecb', 0.875, 0.835],
    ['vi', 0.915, 0.845],
    ['titles', 0.895, 0.82],
    ['large', 0.86, 0.86],
  ])(
    '%s: BCubed F1 of %d and pairwise F1 of %d or more',
    (name, f1, pairF1) => {
      const set = sets.find((candidate) => candidate.name === name);
      const { scores } = runClusterer(set!);
      expect(scores.f1).toBeGreaterThan(f1);
      expect(scores.pairF1).toBeGreaterThan(pairF1);
    },
    60_000,
  );
});

describe('scoreStories', () => {
  it('is one for a perfect answer, whatever the stories are called', () => {
    expect(scoreStories(['x', 'x', 'y'], ['1', '1', '2'])).toMatchObject({ f1: 1, pairF1: 1, found: 2, true: 2 });
  });

  it('counts by the definition of BCubed', () => {
    // One story too large: precision is (2/3 + 2/3 + 1/3) / 3, recall 1; one right pair of three.
    const scores = scoreStories(['x', 'x', 'x'], ['1', '1', '2']);
    expect(scores.precision).toBeCloseTo(5 / 9, 10);
    expect(scores.recall).toBe(1);
    expect(scores.pairF1).toBeCloseTo(2 / (3 + 1), 10);
  });
});
