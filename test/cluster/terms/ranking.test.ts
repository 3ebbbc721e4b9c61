import { describe, expect, it } from 'vitest';
import { createRanking } from '../../../src/cluster/terms/ranking.ts';

describe('createRanking', () => {
  it('keeps the best, higher scores first, then lower numbers', () => {
    const ranking = createRanking(3);
    for (const [number, score] of [
      [4, 1],
      [9, 5],
      [7, 2],
      [3, 2],
      [1, 0],
      [8, 2],
    ] as const) {
      ranking.offer(number, score);
    }
    expect(ranking.numbers).toEqual([9, 3, 7]);
    expect(ranking.scores).toEqual([5, 2, 2]);
  });
});
