import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMaterialChange } from '../../src/briefing/is-material-change.ts';
import { snapshotStory } from '../../src/briefing/snapshot-story.ts';
import type { StorySnapshot } from '../../src/domain/story/story-snapshot.ts';
import { phases } from '../../src/domain/story/timeline.ts';
import { makeArticle } from './make-article.ts';

const before: StorySnapshot = {
  storyId: 's',
  slug: 'tarnby-blast',
  independent: 8,
  phase: 'developing',
  figures: [{ label: 'killed', value: 12 }],
};
const isNews = (changes: Partial<StorySnapshot>) => isMaterialChange(before, { ...before, ...changes });

describe('isMaterialChange', () => {
  it('counts five more independent sources, not four', () => {
    expect(isNews({ independent: 12 })).toBe(false);
    expect(isNews({ independent: 13 })).toBe(true);
  });

  it('counts a figure that is new, and one of a new kind', () => {
    expect(isNews({ figures: [...before.figures, { label: 'killed', value: 19 }] })).toBe(true);
    expect(isNews({ figures: [...before.figures, { label: 'arrested', value: 12 }] })).toBe(true);
    expect(isNews({ figures: [] })).toBe(false);
  });

  it('counts coming back to life, not growing old', () => {
    expect(isNews({ phase: 'breaking' })).toBe(true);
    expect(isNews({ phase: 'sustained' })).toBe(false);
    expect(isNews({ phase: 'fading' })).toBe(false);
    expect(isMaterialChange({ ...before, phase: 'fading' }, { ...before, phase: 'sustained' })).toBe(true);
  });

  it('never sees a change where nothing changed', () => {
    const figure = fc.record({ label: fc.constantFrom('killed', 'injured'), value: fc.nat(100) });
    const snapshot = fc.record({
      storyId: fc.constant('s'),
      slug: fc.constant('s'),
      independent: fc.nat(300),
      phase: fc.constantFrom(...phases),
      figures: fc.array(figure, { maxLength: 5 }),
    });
    fc.assert(fc.property(snapshot, (one) => !isMaterialChange(one, structuredClone(one))));
  });
});

describe('snapshotStory', () => {
  const snap = (...articles: ReturnType<typeof makeArticle>[]) =>
    snapshotStory({ id: 's', slug: 'tarnby-blast', articles }, 'developing');

  it('holds a figure that two sources give, in whatever language, and none that one gives alone', () => {
    const alone = makeArticle('a', 'Blast in Tarnby kills 12, injures 40');
    const second = makeArticle('b', 'Explosion à Tarnby : 12 morts', '', { language: 'fr' });
    expect(snap(alone)).toEqual({ ...before, independent: 1, figures: [] });
    expect(snap(alone, second)).toEqual({ ...before, independent: 2 });
    expect(snap(alone, { ...second, copyOf: alone.id })).toMatchObject({ independent: 1, figures: [] });
  });

  it('holds all figures on which sources differ', () => {
    const articles = [makeArticle('a', 'Blast in Tarnby kills 12'), makeArticle('b', 'Blast in Tarnby kills 19')];
    expect(snap(...articles).figures).toEqual([
      { label: 'killed', value: 12 },
      { label: 'killed', value: 19 },
    ]);
  });
});
