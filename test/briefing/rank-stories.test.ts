import { describe, expect, it } from 'vitest';
import { rankStories, type RankInput } from '../../src/briefing/rank-stories.ts';
import { noon } from './make-article.ts';

const hoursAgo = (hours: number): Date => new Date(noon.getTime() - hours * 3_600_000);
const story = (id: string, extra: Partial<RankInput> = {}): RankInput => ({
  id,
  independent: 5,
  sidesCovered: 2,
  articles: 8,
  firstSeenAt: hoursAgo(6),
  updatedAt: hoursAgo(1),
  ...extra,
});
const order = (...stories: RankInput[]): string[] => rankStories(stories, noon).map(({ id }) => id);

describe('rankStories', () => {
  it('puts more independent sources first', () => {
    expect(order(story('few'), story('many', { independent: 20 }))).toEqual(['many', 'few']);
  });

  it('values independent sources above copies', () => {
    expect(order(story('copied', { articles: 60 }), story('reported', { independent: 9 }))).toEqual([
      'reported',
      'copied',
    ]);
  });

  it('puts a story that all sides cover before one of a single side', () => {
    expect(order(story('one', { sidesCovered: 1 }), story('all', { sidesCovered: 3 }))).toEqual(['all', 'one']);
  });

  it('lets a story fade when nobody adds to it', () => {
    const yesterday = story('big', { independent: 30, firstSeenAt: hoursAgo(40), updatedAt: hoursAgo(30) });
    expect(order(yesterday, story('fresh'))).toEqual(['fresh', 'big']);
  });

  it('is the same whatever the order given, also among equals', () => {
    const [a, b, c] = [story('a'), story('b'), story('c')];
    expect(order(c, a, b)).toEqual(order(b, c, a));
    expect(order(c, a, b)).toEqual(['a', 'b', 'c']);
  });

  it('takes a date in the future as now', () => {
    expect(order(story('late', { updatedAt: hoursAgo(-50) }), story('strong', { independent: 30 }))).toEqual([
      'strong',
      'late',
    ]);
  });
});
