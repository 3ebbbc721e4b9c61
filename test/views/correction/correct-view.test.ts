import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/domain/guild/correction.ts';
import { correctView } from '../../../src/views/correction/correct-view.ts';
import { correctedView, restoredView } from '../../../src/views/correction/corrected-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow, exampleStory } from '../example-story.ts';

const longest = 's'.repeat(64);
const story = {
  ...exampleStory,
  slug: longest,
  articles: Array.from({ length: 60 }, (_, index) => ({ ...exampleStory.articles[index % 8]!, id: `b${index}` })),
};
const correction: Correction = {
  id: 'AbCdEfGhIjKl',
  kind: 'split',
  articleIds: ['a7', 'a8'],
  otherIds: ['a1'],
  storyIds: ['s1'],
  slug: `our-${longest}`,
  titles: ['What **the** <@1> meeting means', 'Syria and Russia open talks'],
  by: '301',
  at: exampleNow,
};
const panel = { story, catalog: exampleCatalog, nearest: [], corrections: [], now: exampleNow };
const optionsOf = (view: object) => [...JSON.stringify(view).matchAll(/"value":"(b\d+)"/g)].map(([, id]) => id);

describe('correctView', () => {
  it('pages through all articles, twenty-five at a time, each once', () => {
    const pages = [0, 1, 2].map((page) => correctView({ ...panel, page }));
    expect(pages.flatMap(discordProblems)).toEqual([]);
    expect(pages.map((view) => optionsOf(view).length)).toEqual([25, 25, 10]);
    expect(pages.flatMap(optionsOf)).toEqual(story.articles.map(({ id }) => id));
    expect(JSON.stringify(pages[2])).toContain('51 to 60 of 60');
    expect(optionsOf(correctView({ ...panel, page: 9 }))).toEqual(optionsOf(pages[2]!));
  });

  it('offers to take back the latest corrections, with the longest slug', () => {
    const corrections = Array.from({ length: 7 }, (_, index) => ({ ...correction, id: `correction-${index}` }));
    const view = correctView({ ...panel, corrections });
    expect(discordProblems(view)).toEqual([]);
    const undos = customIds(view).filter((id) => id.includes(':undo:'));
    expect(undos).toEqual([2, 3, 4, 5, 6].map((index) => `correct:${longest}:undo:correction-${index}`));
    expect(textOf(view)).toContain('1. 2 articles, “');
  });

  it('does not offer to take one article out of itself', () => {
    const single = { ...exampleStory, articles: exampleStory.articles.slice(0, 1) };
    expect(customIds(correctView({ ...panel, story: single }))).toEqual([]);
  });
});

describe('correctedView', () => {
  it('says what holds, in whose place, and mentions or formats nothing of a headline', () => {
    const { content = '' } = correctedView({ slug: 'syria-russia', correction, replaced: '302' });
    expect(content).toContain('What \\*\\*the\\*\\* \\<@\u200b1\\> meeting means');
    expect(content).toContain(`at \`/story our-${longest}\` now, the rest at \`/story syria-russia\``);
    expect(content).toContain('This goes against what <@302> said before.');
  });

  it('names both sides of a join, and of one that was taken back', () => {
    const joined = { ...correction, kind: 'join' as const };
    const said = { slug: 'syria-russia', correction: joined };
    expect(correctedView(said).content).toContain('meeting means”');
    expect(correctedView(said).content).toContain('Both are at `/story syria-russia` now.');
    expect(restoredView(said).content).toContain('Not said any more: “');
    expect(discordProblems(restoredView(said))).toEqual([]);
  });
});
