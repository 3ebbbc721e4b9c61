import { describe, expect, it } from 'vitest';
import { day, hour } from '../../../src/domain/clock.ts';
import { measureRhythm } from '../../../src/ingest/poll/measure-rhythm.ts';

const now = new Date('2026-11-02T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const published = (...hoursAgo: number[]) =>
  hoursAgo.map((hours) => ({ publishedAt: ago(hours * hour), firstSeenAt: now }));

describe('measureRhythm', () => {
  it('counts the pauses of what a feed gives, and the longest', () => {
    expect(measureRhythm({}, published(1, 2, 3, 9, 10, 10), now)).toEqual({
      lastArticleAt: ago(hour),
      rhythm: { articles: 4, since: ago(10 * hour), longestPauseMs: 6 * hour },
    });
  });

  it('says nothing of four articles, nor of what is a month old', () => {
    expect(measureRhythm({}, published(1, 2, 3, 4), now)).toEqual({ lastArticleAt: ago(hour) });
    expect(measureRhythm({}, published(1, 700, 701, 702, 703, 704), now)).toEqual({ lastArticleAt: ago(hour) });
  });

  it('goes on with what is new, and counts the pause before it', () => {
    const known = { lastArticleAt: ago(9 * hour), rhythm: { articles: 6, since: ago(day), longestPauseMs: 2 * hour } };
    expect(measureRhythm(known, published(1, 2, 9, 10, 11), now)).toEqual({
      lastArticleAt: ago(hour),
      rhythm: { articles: 8, since: ago(day), longestPauseMs: 7 * hour },
    });
    expect(measureRhythm(known, published(9, 10, 11, 12, 13, 14), now)).toEqual(known);
    expect(measureRhythm(known, [], now)).toEqual(known);
  });

  it('counts what is weeks ago half', () => {
    const known = { lastArticleAt: ago(day), rhythm: { articles: 39, since: ago(40 * day), longestPauseMs: 3 * day } };
    expect(measureRhythm(known, published(0.5), now).rhythm).toEqual({
      articles: 20,
      since: ago(20 * day),
      longestPauseMs: 3 * day,
    });
  });

  it('takes articles without a date for new ones that say nothing about the rhythm', () => {
    const undated = [{ publishedAt: now, firstSeenAt: now }];
    expect(measureRhythm({}, undated, now)).toEqual({ lastArticleAt: now });
    expect(measureRhythm({}, [...undated, ...published(1, 2, 3, 4, 5)], now).rhythm?.articles).toBe(4);
  });
});
