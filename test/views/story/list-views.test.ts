import { describe, expect, it } from 'vitest';
import type { Blindspot } from '../../../src/domain/story/blindspot.ts';
import { blindspotView } from '../../../src/views/story/blindspot-view.ts';
import { searchView } from '../../../src/views/story/search-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleSummary } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const blindspot: Blindspot = {
  missed: 'right',
  missedCount: 2,
  rated: 33,
  missedPercent: 6,
  poolPercent: 25,
  covering: 'left',
};
const stories = Array.from({ length: 7 }, (_, index) => ({
  ...exampleSummary,
  id: `s${index}`,
  slug: `story-${index}`,
}));
const found = stories.map((story) => ({ story, blindspot }));
const common = { catalog: exampleCatalog, live: 812, looked: 40 };

describe('blindspotView', () => {
  it('draws a page as it was reviewed', async () => {
    const view = blindspotView({ ...common, found, page: 1, side: 'right', palette: 'us' });
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'blindspots');
  });

  it('draws that there are none as it was reviewed', async () => {
    const view = blindspotView({ ...common, found: [] });
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'blindspots-none');
  });

  it('leads back and on', () => {
    expect(customIds(blindspotView({ ...common, found }))).toEqual([
      'story:pick',
      'blindspot:any:-1',
      'blindspot:any:1',
    ]);
  });
});

describe('searchView', () => {
  const idOf = (page: number) => `search:${page}:::talks`;
  const of = { words: 'talks *in* Moscow', filters: {}, catalog: exampleCatalog, idOf };

  it('draws a page as it was reviewed', async () => {
    const source = exampleCatalog.sources.get('wire')!;
    const view = searchView({ ...of, stories, filters: { hours: 72, source, leaning: 'lean-left' } });
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'search');
  });

  it('says that nothing matches, with what it was narrowed to', () => {
    const view = searchView({ ...of, stories: [], filters: { hours: 6, leaning: 'unrated' } });
    expect(textOf(view)).toBe('No live story matches “talks \\*in\\* Moscow”, last 6 hours, with unrated sources.');
  });
});
