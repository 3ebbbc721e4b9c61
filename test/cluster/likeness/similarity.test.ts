import { describe, expect, it } from 'vitest';
import { compareAll } from '../../../src/cluster/likeness/compare-all.ts';
import { createClusterState, makeRoom } from '../../../src/cluster/cluster-state.ts';
import { defaultSettings } from '../../../src/cluster/cluster-options.ts';
import { decayOver } from '../../../src/cluster/likeness/score-pair.ts';
import { holdArticle, scorePair } from '../../../src/cluster/likeness/score-strand.ts';
import { vectorizeArticle } from '../../../src/cluster/terms/vectorize-article.ts';
import { ferry, meeting, rates } from '../event-articles.ts';

describe('compareAll', () => {
  it('finds by terms what comparing pair by pair finds', () => {
    const state = createClusterState(defaultSettings);
    const articles = [
      ...ferry,
      ...rates,
      ...meeting,
      ...ferry.map((article) => ({ ...article, title: `Again: ${article.title}` })),
    ];
    const slots = articles.map((article, slot) => {
      const { terms } = vectorizeArticle(article, article.language, 0, state.statistics);
      makeRoom(state, slot);
      state.places[slot] = state.vectors.store(terms);
      state.times[slot] = article.publishedAt.getTime() / 3_600_000;
      state.isColumn[slot] = slot % 3 === 0 ? 1 : 0;
      return slot;
    });
    expect(slots.length).toBeGreaterThan(12);
    const matrix = compareAll(state, slots);
    for (const one of slots) {
      for (const other of slots) {
        if (one === other) continue;
        expect(matrix[one * slots.length + other]).toBeCloseTo(scorePair(state, holdArticle(state, one), other), 4);
      }
    }
  });
});

describe('decayOver', () => {
  it('falls from one with the hours in either direction and ends at nothing', () => {
    expect(decayOver(0)).toBe(1);
    expect(decayOver(-12)).toBe(decayOver(12));
    expect(decayOver(40)).toBeCloseTo(Math.exp(-0.5), 5);
    expect(decayOver(10_000)).toBe(0);
  });
});
