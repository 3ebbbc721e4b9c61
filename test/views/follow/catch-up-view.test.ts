import { describe, expect, it } from 'vitest';
import type { CatchUp } from '../../../src/domain/story/catch-up.ts';
import { catchUpView } from '../../../src/views/follow/catch-up-view.ts';
import { changeLines } from '../../../src/views/story/change-lines.ts';
import { discordProblems } from '../discord-problems.ts';
import { exampleCatalog } from '../example-catalog.ts';
import { exampleNow, exampleStory } from '../example-story.ts';

const figure = { label: 'killed', before: [9, 12], value: 19, text: 'at least 19', articleId: 'a2' };

describe('changeLines', () => {
  it('says what a figure was and is, with its source, how many sources came, and the phase', () => {
    const phase = { from: 'developing', to: 'sustained' } as const;
    expect(changeLines({ sources: 8, figures: [figure], phase }, exampleStory, exampleCatalog)).toEqual([
      expect.stringMatching(/^killed: 9–12 → \[at least 19\]\(https:\/\/harbor\.example\/moscow-talks\) \(.+\)$/),
      '8 more independent sources',
      'developing → sustained',
    ]);
  });

  it('puts a figure that is no higher beside what was known, and a first one by itself', () => {
    const linesOf = (...figures: (typeof figure)[]) =>
      changeLines({ sources: 1, figures }, exampleStory, exampleCatalog);
    expect(linesOf({ ...figure, value: 10, text: '10' })[0]).toMatch(/^killed: 9–12, now also \[10\]/);
    expect(linesOf({ ...figure, label: 'damage', before: [], text: '$1.2 million' })[0]).toMatch(/^damage: \[\$1\.2/);
    const large = linesOf({ ...figure, before: [580_000], value: 600_000, text: '600,000' });
    expect(large[0]).toMatch(/^killed: 580,000 → \[600,000\]/);
    expect(large[1]).toBe('1 more independent source');
  });

  it('tells all figures of one thing in one line', () => {
    const figures = [figure, { ...figure, value: 21, text: '21', articleId: 'a3' }];
    const [line, ...others] = changeLines({ sources: 0, figures }, exampleStory, exampleCatalog);
    expect(others).toEqual([]);
    expect(line).toMatch(/^killed: 9–12 → \[at least 19\]\S+ \(.+\), \[21\]\S+ \(.+\)$/);
  });
});

describe('catchUpView', () => {
  const caughtUp: CatchUp = { since: exampleNow, hasLooked: true, stories: [], hasMore: false };
  const story = { story: exampleStory, articles: 2, independent: 7, phase: 'developing' } as const;

  it('says since when nothing changed', () => {
    expect(catchUpView(caughtUp, exampleCatalog)).toEqual({ content: 'Nothing changed since <t:1795456800:f>.' });
    const first = { ...caughtUp, hasLooked: false };
    const science = { id: 'science', name: 'Science', words: [] };
    expect(catchUpView(first, exampleCatalog, science).content).toBe(
      'Nothing changed on Science in the last 24 hours.',
    );
  });

  it('lists what is new and what changed, whatever the stories hold, as Discord takes it', () => {
    const long = {
      ...exampleStory,
      articles: exampleStory.articles.map((each) => ({ ...each, title: '**x** '.repeat(400) })),
    };
    const change = { sources: 2, figures: Array.from({ length: 30 }, () => figure) };
    const stories = [story, ...Array.from({ length: 7 }, () => ({ ...story, story: long, change }))];
    const view = catchUpView({ ...caughtUp, stories, hasMore: true }, exampleCatalog);
    expect(discordProblems(view)).toEqual([]);
    expect(view.embeds?.[0]?.description).toContain('new story: 7 independent sources, developing');
    expect(view.embeds?.[0]?.description).toContain('25 more figures');
  });
});
