import { describe, expect, it } from 'vitest';
import { headlinesView } from '../../../src/views/story/headlines-view.ts';
import { nearestView } from '../../../src/views/story/nearest-view.ts';
import { customIds, discordProblems, textOf } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow, exampleSummary } from '../example-story.ts';
import { expectGolden } from '../expect-golden.ts';

const stories = Array.from({ length: 12 }, (_, index) => ({
  ...exampleSummary,
  id: `s${index}`,
  slug: `story-${index}`,
  title: `Headline ${index}`,
}));

describe('headlinesView', () => {
  it('draws a page as it was reviewed', async () => {
    const topic = exampleCatalog.topics.get('world')!;
    const view = headlinesView({ stories: stories.slice(0, 6), catalog: exampleCatalog, page: 1, topic });
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'headlines');
  });

  it('numbers the stories on over the pages and leads back and on', () => {
    const view = headlinesView({ stories, catalog: exampleCatalog, page: 1 });
    expect(textOf(view)).toContain('**6.** [Headline 5](https://wire.example/moscow-talks) — Meridian Wire');
    expect(customIds(view)).toEqual(['story:pick', 'headlines:all:0', 'headlines:all:2']);
  });

  it('gives the shares as letters and the way to open the story', () => {
    expect(textOf(headlinesView({ stories, catalog: exampleCatalog }))).toMatch(
      /L 43% · C 29% · R 28% of 7 rated · 8 articles · 7 independent · <t:\d+:R>\n`\/story story-0`/,
    );
  });

  it('says when there is none', () => {
    expect(textOf(headlinesView({ stories: [], catalog: exampleCatalog }))).toContain(
      'No story here has had news in the last 48 hours. `/story` finds older ones.',
    );
  });
});

describe('nearestView', () => {
  it('draws the offer as it was reviewed', async () => {
    const view = nearestView('**siria** russia', [exampleSummary, stories[1]!], exampleNow);
    expect(discordProblems(view)).toEqual([]);
    await expectGolden(view, 'nearest');
  });

  it('shows sources and age in plain text, which is all that an option can', () => {
    expect(textOf(nearestView('x', [exampleSummary], exampleNow))).toContain('8 sources · 4 h ago');
  });

  it('points to the headlines when nothing is near', () => {
    expect(nearestView('@everyone', [], exampleNow)).toEqual({
      content: 'No live story matches “@\u200beveryone”. `/headlines` lists what there is.',
    });
  });
});
