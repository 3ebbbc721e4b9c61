import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/domain/story/comparison.ts';
import { compareView } from '../../../src/views/story/compare-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const comparison: Comparison = {
  sides: {
    left: { articleIds: ['a2', 'a3', 'a8'], words: ['extradition', 'presses'] },
    center: { articleIds: ['a1', 'a7'], words: [] },
    right: { articleIds: [], words: [] },
  },
  wordsShown: true,
};

describe('compareView', () => {
  it('draws the comparison as it was reviewed', async () => {
    const view = compareView(exampleStory, comparison, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'compare');
  });

  it('says which side covers nothing', () => {
    const text = textOf(compareView(exampleStory, comparison, exampleCatalog));
    expect(text).toContain('**R · Right** · 0 sources\nNo source rated Right among ours covers this.');
  });

  it('hides the words and says why when the sides have too few sources', () => {
    const text = textOf(compareView(exampleStory, { ...comparison, wordsShown: false }, exampleCatalog));
    expect(text).not.toContain('extradition · presses');
    expect(text).toContain('Too few sources to compare words: that takes 3 on each of two sides.');
  });
});
