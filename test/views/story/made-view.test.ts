import { describe, expect, it } from 'vitest';
import { madeView } from '../../../src/views/story/made-view.ts';
import { discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleCoverage, exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

describe('madeView', () => {
  it('draws the explanation as it was reviewed', async () => {
    const view = madeView(exampleStory, exampleCoverage, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'made');
  });

  it('names the raters with the dates of their ratings', () => {
    expect(textOf(madeView(exampleStory, exampleCoverage, exampleCatalog))).toContain(
      'Media Desk: 7 sources, as of 2026-03-01',
    );
  });

  it('says so when nobody rated a source', () => {
    const catalog = { ...exampleCatalog, sources: new Map() };
    const text = textOf(madeView(exampleStory, exampleCoverage, catalog));
    expect(text).toContain('No rater has rated a source of this story.');
  });
});
