import { describe, expect, it } from 'vitest';
import { digestView, type DigestCard } from '../../../src/views/digest/digest-view.ts';
import { readingMinutes } from '../../../src/views/digest/reading-minutes.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleCoverage, exampleStory, exampleSummary } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const second = {
  ...exampleStory,
  id: 's2',
  slug: 'harbor-strike',
  articles: exampleStory.articles
    .slice(1, 3)
    .map((article) => ({ ...article, id: `${article.id}s`, title: 'Dock workers walk out', url: `${article.url}-2` })),
  brief: { headlineId: 'a2s', keyPoints: [], quotes: [] },
};

const card: DigestCard = {
  stories: [
    { story: exampleStory, coverage: exampleCoverage },
    { story: second, coverage: { ...exampleCoverage, articles: 2, independent: 2 }, isUpdate: true },
  ],
  also: [
    { ...exampleSummary, slug: 'river-flood', title: 'River floods the old town', url: 'https://wire.example/flood' },
  ],
  feeds: { answered: 208, total: 212 },
  catalog: exampleCatalog,
  subscription: { topics: ['world', 'science'], time: '08:00', zone: 'Europe/Berlin' },
  deliveryId: 'd7f3',
};

describe('digestView', () => {
  it('draws the digest as it was reviewed', async () => {
    const view = digestView(card);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'digest');
  });

  it('sums up in one line, a newsroom in two stories counted once', () => {
    expect(digestView(card).content).toBe('2 stories · 10 articles · 7 independent newsrooms · 1 min');
  });

  it('gives each story its own embed and link, and marks an update', () => {
    const embeds = digestView(card).embeds ?? [];
    expect(embeds.map(({ url }) => url)).toEqual([
      'https://wire.example/moscow-talks',
      'https://harbor.example/moscow-talks-2',
    ]);
    expect(embeds[1]?.author?.name).toBe('Harbor Post · update');
  });

  it('tells in the footer how many feeds answered', () => {
    expect(textOf(digestView(card))).toContain('208 of 212 feeds answered · World, Science · 08:00 Europe/Berlin');
  });

  it('opens any of its stories from a menu, and carries the delivery’s id in a button', () => {
    const view = digestView(card);
    expect(customIds(view)).toEqual(['digest:open', 'digest:d:d7f3']);
    expect(view.components?.[0]?.components[0]).toMatchObject({
      options: [{ value: 'syria-russia' }, { value: 'harbor-strike' }, { value: 'river-flood' }],
    });
  });

  it('has no button that asks about a delivery in a preview', () => {
    const { stories, also, feeds, catalog } = card;
    expect(customIds(digestView({ stories, also, feeds, catalog }))).toEqual(['digest:open']);
  });

  it('keeps the coverage of all ten stories when every text is long', () => {
    const long = (index: number) => ({
      ...exampleStory,
      slug: `story-${index}`,
      articles: exampleStory.articles.map((article) => ({
        ...article,
        title: `${index} ${'talk '.repeat(200)}`,
        url: `https://wire.example/${index}/${'p'.repeat(400)}`,
      })),
      brief: { ...exampleStory.brief, keyPoints: [{ text: 'word '.repeat(300), articleIds: ['a1'] }] },
    });
    const stories = Array.from({ length: 10 }, (_, index) => ({ story: long(index), coverage: exampleCoverage }));
    const view = digestView({ ...card, stories });
    expect(discordProblems(view)).toEqual([]);
    for (const { description } of view.embeds ?? []) {
      expect(description).toMatch(
        /^word word [^]+… \[1\]\nL 43% · C 29% · R 28% of 7 rated · 8 articles · 7 independent$/,
      );
    }
    expect(textOf(view)).toContain('River floods the old town');
  });
});

describe('a compact digest', () => {
  const compact: DigestCard = { ...card, subscription: { ...card.subscription!, style: 'compact' } };

  it('draws all stories on one card, as it was reviewed', async () => {
    const view = digestView(compact);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'digest-compact');
  });

  it('keeps every story when all texts and links are long', () => {
    const long = (index: number) => ({
      ...exampleStory,
      slug: `story-${index}`,
      articles: exampleStory.articles.map((article) => ({
        ...article,
        title: `${index} ${'talk_'.repeat(200)}`,
        url: `https://wire.example/${index}/${'p'.repeat(400)}`,
      })),
    });
    const stories = Array.from({ length: 10 }, (_, index) => ({ story: long(index), coverage: exampleCoverage }));
    const view = digestView({ ...compact, stories });
    expect(discordProblems(view)).toEqual([]);
    const text = view.embeds?.[0]?.description ?? '';
    for (const index of stories.keys()) expect(text).toMatch(new RegExp(`^\\D*${index} talk`, 'm'));
    expect(text.match(/8 articles · L 3 · C 2 · R 2/g)).toHaveLength(10);
  });
});

describe('the text above a digest', () => {
  it('names the role that is pinged, and only there', () => {
    const view = digestView({ ...card, subscription: { ...card.subscription!, mentionRoleId: '77' } });
    expect(view.content).toBe('<@&77> 2 stories · 10 articles · 7 independent newsrooms · 1 min');
    expect(digestView(card).content).not.toContain('<@&');
  });

  it('tells below what it is limited to, and all its times', () => {
    const subscription = { ...card.subscription!, countries: ['AT'], languages: ['de'], moreTimes: ['18:00'] };
    expect(textOf(digestView({ ...card, subscription }))).toContain(
      '208 of 212 feeds answered · World, Science · from Austria · in German · 08:00, 18:00 Europe/Berlin',
    );
  });
});

describe('readingMinutes', () => {
  it('counts words of any script, and never less than a minute', () => {
    expect(readingMinutes(['word '.repeat(800)])).toBe(4);
    expect(readingMinutes(['今天天气很好'.repeat(200)])).toBeGreaterThan(2);
    expect(readingMinutes([])).toBe(1);
  });
});
