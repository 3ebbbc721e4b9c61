import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBurst } from '../../../src/briefing/coverage/find-burst.ts';
import { minute } from '../../../src/domain/clock.ts';
import type { Leaning } from '../../../src/domain/source/leaning.ts';
import { makeArticle, makeCatalog, makeSource, noon } from '../make-article.ts';

const leanings: Record<string, Leaning> = {
  lefty: 'left',
  leaner: 'lean-left',
  middle: 'center',
  righty: 'right',
  plain: 'unrated',
  other: 'unrated',
};
const catalog = makeCatalog(...Object.entries(leanings).map(([id, leaning]) => makeSource(id, leaning)));
const rule = { sources: 3, sides: 2, minutes: 60 };
const at = (minutes: number) => new Date(noon.getTime() + minutes * minute);
const long = at(-10_000);
const reports = (times: Record<string, number>) =>
  Object.entries(times).map(([id, minutes]) => makeArticle(id, 'News', '', { minutes }));

describe('findBurst', () => {
  it('finds so many sources of so many sides within the span, and says how many and how fast', () => {
    const burst = findBurst(reports({ lefty: 0, middle: 20, plain: 40 }), catalog, rule, long);
    expect(burst).toEqual({ sources: 3, sides: 2, minutes: 40, at: at(40) });
  });

  it.each([
    ['one source too few', { lefty: 0, middle: 20 }],
    ['too slow', { lefty: 0, middle: 20, plain: 61 }],
    ['of one side alone', { lefty: 0, leaner: 20, plain: 40 }],
    ['of no side', { plain: 0, other: 1 }],
  ])('finds nothing in what is %s', (_, times) => {
    expect(findBurst(reports(times), catalog, rule, long)).toBeUndefined();
  });

  it('takes the very last minute of the span', () => {
    expect(findBurst(reports({ lefty: 0, middle: 20, plain: 60 }), catalog, rule, long)?.minutes).toBe(60);
  });

  it('lets unrated sources do where sides don’t matter', () => {
    const times = reports({ plain: 0, other: 1 });
    expect(findBurst(times, catalog, { sources: 2, sides: 1, minutes: 5 }, long)).toMatchObject({
      sources: 2,
      sides: 0,
    });
  });

  it('counts neither copies nor a source twice', () => {
    const copied = makeArticle('middle', 'News', '', { minutes: 5, copyOf: 'lefty-0' });
    const again = makeArticle('lefty', 'News again', '', { minutes: 9 });
    const articles = [...reports({ lefty: 0, righty: 3 }), copied, again];
    expect(findBurst(articles, catalog, rule, long)).toBeUndefined();
    expect(findBurst(articles, catalog, { ...rule, sources: 2 }, long)?.sources).toBe(2);
  });

  it('looks for one that is not over', () => {
    const times = reports({ lefty: 0, middle: 20, plain: 40, righty: 500 });
    expect(findBurst(times, catalog, rule, at(40))?.sources).toBe(3);
    expect(findBurst(times, catalog, rule, at(41))).toBeUndefined();
  });

  it('agrees with looking at every span', () => {
    const report = fc.record({
      id: fc.constantFrom(...Object.keys(leanings)),
      minutes: fc.integer({ min: 0, max: 90 }),
    });
    const given = fc.record({
      reported: fc.array(report, { maxLength: 14 }),
      sources: fc.integer({ min: 1, max: 4 }),
      sides: fc.integer({ min: 1, max: 3 }),
      minutes: fc.integer({ min: 1, max: 40 }),
      since: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(given, ({ reported, since, ...asked }) => {
        const articles = reported.map(({ id, minutes }) => makeArticle(id, 'News', '', { minutes }));
        const spans = reported
          .filter(({ minutes }) => minutes >= since)
          .map((last) => {
            const within = reported.filter(
              ({ minutes }) => minutes <= last.minutes && minutes >= last.minutes - asked.minutes,
            );
            const ids = new Set(within.map(({ id }) => id));
            const sides = new Set(
              [...ids].map((id) => leanings[id]?.replace('lean-', '')).filter((side) => side !== 'unrated'),
            );
            return { sources: ids.size, sides: sides.size };
          })
          .filter(({ sources, sides }) => sources >= asked.sources && (asked.sides === 1 || sides >= asked.sides));
        const most = spans.length === 0 ? undefined : Math.max(...spans.map(({ sources }) => sources));
        expect(findBurst(articles, catalog, asked, at(since))?.sources).toBe(most);
      }),
    );
  });
});
