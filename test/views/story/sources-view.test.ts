import { describe, expect, it } from 'vitest';
import { sourcesView } from '../../../src/views/story/sources-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const many = {
  ...exampleStory,
  articles: Array.from({ length: 30 }, (_, index) => ({ ...exampleStory.articles[index % 8]!, id: `b${index}` })),
};

describe('sourcesView', () => {
  it('draws the list as it was reviewed', async () => {
    const view = sourcesView(exampleStory, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'sources');
  });

  it('lists from left to right, then the unrated, under the numbers that citations use', () => {
    const numbers = [...textOf(sourcesView(exampleStory, exampleCatalog)).matchAll(/^\[(\d)\]/gm)].map(
      ([, number]) => number,
    );
    expect(numbers.join('')).toBe('23817564');
  });

  it('says whose text a copy repeats', () => {
    expect(textOf(sourcesView(exampleStory, exampleCatalog))).toContain(
      'The Anchor · R Lean Right · factuality mixed · US · English · same text as [1]',
    );
  });

  it('leads through all pages without losing an article', () => {
    const pages = [0, 1, 2, 3].map((page) => textOf(sourcesView(many, exampleCatalog, page)));
    const numbers = pages.flatMap((text) => [...text.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(pages[3]).toContain('Page 4 of 4 · 30 articles');
  });

  it('shows the nearest page for one that does not exist', () => {
    expect(textOf(sourcesView(many, exampleCatalog, 99))).toContain('Page 4 of 4');
    expect(textOf(sourcesView(many, exampleCatalog, Number.NaN))).toContain('Page 1 of 4');
  });

  it('shows one side alone, and stays on it while paging', () => {
    const view = sourcesView(many, exampleCatalog, 1, 'left');
    expect(textOf(view)).toContain('Sources · Left');
    expect(textOf(view)).not.toContain('Bastion');
    expect(customIds(view)).toContain('story:syria-russia:sources:0:left');
    expect(customIds(view)).toContain('story:syria-russia:sources:0');
  });
});
