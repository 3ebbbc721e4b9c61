import { describe, expect, it } from 'vitest';
import { storyView, type StoryCard } from '../../../src/views/story/story-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleCoverage, exampleStory } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const card: StoryCard = { story: exampleStory, coverage: exampleCoverage, catalog: exampleCatalog };

function describeCard(changes: Partial<StoryCard> = {}): string {
  return textOf(storyView({ ...card, ...changes }));
}

describe('storyView', () => {
  it('draws the card as it was reviewed', async () => {
    const blindspot = {
      missed: 'right',
      missedCount: 2,
      rated: 33,
      missedPercent: 6,
      poolPercent: 25,
      covering: 'left',
    } as const;
    const figures = [
      { text: '12', articleId: 'a2', at: new Date('2026-11-23T07:00:00Z') },
      { text: '19', articleId: 'a6', at: new Date('2026-11-23T11:00:00Z') },
    ];
    const view = storyView({ ...card, blindspot, disputed: [{ label: 'delegates', figures }], phase: 'developing' });
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'story');
  });

  it('links the real headline and names its source', () => {
    const [embed] = storyView(card).embeds ?? [];
    expect(embed?.title).toBe('Syria and Russia open talks in Moscow on the future of two bases');
    expect(embed?.url).toBe('https://wire.example/moscow-talks');
    expect(embed?.author?.name).toBe('via Meridian Wire · World');
  });

  it('sums the coverage up in one line', () => {
    expect(describeCard()).toContain('43% of 7 rated sources lean Left · 8 articles · 7 independent');
  });

  it('cites each key point by the numbers of the source list', () => {
    expect(describeCard()).toContain(
      '• A Syrian spokesman named an extradition as the first condition. ' +
        '[[2]](https://harbor.example/moscow-talks)[[3]](https://courant.example/moscow-talks)[[8]](https://plaza.example/moscow-talks)',
    );
  });

  it('marks a key point that one text alone stands behind, however many copy it', () => {
    const lines = describeCard().split('\n');
    expect(lines.filter((line) => line.endsWith('· one text'))).toHaveLength(1);
    expect(lines.find((line) => line.endsWith('· one text'))).toContain('The talks continue on Thursday.');
  });

  it('marks a key point that one source alone has', () => {
    const keyPoints = [{ text: 'Only one desk has this.', articleIds: ['a2'] }];
    const view = storyView({
      story: { ...exampleStory, brief: { ...exampleStory.brief, keyPoints } },
      coverage: exampleCoverage,
      catalog: exampleCatalog,
    });
    expect(view.embeds?.[0]?.description).toMatch(/Only one desk has this\. \[\[2\]\]\(\S+\) · single source\n/);
  });

  it('quotes with the speaker where there is one, and names a language that is not the headline’s', () => {
    const text = describeCard();
    expect(text).toContain('> “We will review every agreement.”\n> — a ministry spokesman, via Harbor Post [[2]]');
    expect(text).toMatch(/> “Nous attendons une réponse\.”\n> — Le Courant \[\[3\]\]\(\S+\) · in French/);
  });

  it('says that too few sources are rated, without percentages', () => {
    const sides = {
      left: { count: 1, percent: 33 },
      center: { count: 2, percent: 67 },
      right: { count: 0, percent: 0 },
    };
    const text = describeCard({ coverage: { ...exampleCoverage, rated: 3, unrated: 5, sides } });
    expect(text).toContain('too few rated sources (3)');
    expect(text).not.toContain('%');
  });

  it('takes the picture of another article when the headline’s has none, and none that is not http', () => {
    const withPictures = (first: string | undefined, second: string | undefined): StoryCard['story'] => ({
      ...exampleStory,
      articles: exampleStory.articles.map(({ imageUrl: _imageUrl, ...article }, index) => {
        const url = index === 0 ? first : index === 1 ? second : undefined;
        return url === undefined ? article : { ...article, imageUrl: url };
      }),
    });
    const imageOf = (story: StoryCard['story']) => storyView({ ...card, story }).embeds?.[0]?.image?.url;
    expect(imageOf(withPictures(undefined, 'https://b.example/b.png'))).toBe('https://b.example/b.png');
    expect(imageOf(withPictures('data:image/png;base64,AA', undefined))).toBeUndefined();
  });

  it('has buttons whose ids carry the slug', () => {
    expect(customIds(storyView(card))).toEqual([
      'story:syria-russia:sources:0',
      'story:syria-russia:compare',
      'story:syria-russia:timeline',
      'story:syria-russia:made',
      'correct:syria-russia:open',
      'follow:here:syria-russia',
    ]);
  });

  it('turns Compare off when one side alone covers the story', () => {
    const sides = {
      left: { count: 7, percent: 100 },
      center: { count: 0, percent: 0 },
      right: { count: 0, percent: 0 },
    };
    const view = storyView({ ...card, coverage: { ...exampleCoverage, sides } });
    expect(view.components?.[0]?.components[1]).toMatchObject({ label: 'Compare', disabled: true });
  });

  it('gives up citations and quotes before key points and rows when the links are long', () => {
    const articles = exampleStory.articles.map((article) => ({ ...article, url: `${article.url}?${'p'.repeat(380)}` }));
    const keyPoints = Array.from({ length: 5 }, (_, index) => ({
      text: `Point ${index}: ${'talks go on '.repeat(15)}.`,
      articleIds: ['a1', 'a2', 'a3', 'a4', 'a6'],
    }));
    const quotes = exampleStory.brief.quotes.flatMap((quote) => [quote, quote]);
    const story = { ...exampleStory, articles, brief: { headlineId: 'a1', keyPoints, quotes } };
    const text = describeCard({ story });
    expect(text).toContain('Point 4');
    expect(text).toContain('C ████');
    expect(text).toContain(' +4');
  });
});
