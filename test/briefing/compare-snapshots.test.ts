import { describe, expect, it } from 'vitest';
import { citeChange } from '../../src/briefing/cite-change.ts';
import { compareSnapshots } from '../../src/briefing/compare-snapshots.ts';
import type { StorySnapshot } from '../../src/domain/story/story-snapshot.ts';
import { makeArticle } from './make-article.ts';

const before: StorySnapshot = {
  storyId: 's',
  slug: 'tarnby-blast',
  independent: 8,
  phase: 'developing',
  figures: [
    { label: 'killed', value: 12 },
    { label: 'killed', value: 9 },
  ],
};
const after: StorySnapshot = {
  ...before,
  independent: 16,
  phase: 'sustained',
  figures: [...before.figures, { label: 'killed', value: 19 }, { label: 'injured', value: 40 }],
};

describe('compareSnapshots', () => {
  it('tells sources that were added, figures beside what was known, and the phase', () => {
    expect(compareSnapshots(before, after)).toEqual({
      sources: 8,
      figures: [
        { label: 'killed', before: [9, 12], value: 19 },
        { label: 'injured', before: [], value: 40 },
      ],
      phase: { from: 'developing', to: 'sustained' },
    });
  });

  it('tells nothing where nothing was added: a story that lost some of its articles has no news', () => {
    expect(compareSnapshots(before, before)).toEqual({ sources: 0, figures: [] });
    expect(compareSnapshots(before, { ...before, independent: 2, figures: [] })).toEqual({ sources: 0, figures: [] });
  });
});

describe('citeChange', () => {
  it('cites the first own article that gives a figure, in its words, and leaves out what none gives', () => {
    const copy = makeArticle('copy', 'Tarnby blast kills at least 19', '', { minutes: -5, copyOf: 'wire-0' });
    const wire = makeArticle('wire', 'Tarnby blast kills at least 19', '');
    const later = makeArticle('later', '19 killed in Tarnby', '', { minutes: 30 });
    const cited = citeChange(compareSnapshots(before, after), [later, wire, copy]);
    expect(cited.figures).toEqual([
      { label: 'killed', before: [9, 12], value: 19, text: 'at least 19', articleId: wire.id },
    ]);
    expect(cited).toMatchObject({ sources: 8, phase: { to: 'sustained' } });
  });
});
