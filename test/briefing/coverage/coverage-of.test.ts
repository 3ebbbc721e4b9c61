import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/briefing/coverage/coverage-of.ts';
import { poolOf } from '../../../src/briefing/coverage/pool-of.ts';
import { makeArticle, makeCatalog, makeSource } from '../make-article.ts';

const catalog = makeCatalog(
  makeSource('lefty', 'left'),
  makeSource('leaner', 'lean-left', 'mixed'),
  makeSource('middle', 'center'),
  makeSource('righty', 'right', 'low'),
  makeSource('silent', 'right', 'high', 0),
);
const pool = poolOf(catalog);

describe('coverageOf', () => {
  it('counts a source once however many articles it has', () => {
    const articles = [
      makeArticle('lefty', 'A'),
      makeArticle('lefty', 'B', '', { minutes: 1 }),
      makeArticle('middle', 'C'),
    ];
    const coverage = coverageOf({ articles }, catalog, pool);
    expect(coverage).toMatchObject({ articles: 3, sources: 2, rated: 2, unrated: 0 });
    expect(coverage.sides.left).toEqual({ count: 1, percent: 50 });
  });

  it('counts a source as independent only when it has an article that copies no other source', () => {
    const articles = [
      makeArticle('middle', 'Wire'),
      makeArticle('lefty', 'Wire', '', { copyOf: 'middle-0' }),
      makeArticle('righty', 'Wire', '', { copyOf: 'middle-0' }),
      makeArticle('righty', 'Own report', '', { minutes: 5 }),
      makeArticle('middle', 'Wire, again', '', { minutes: 9, copyOf: 'middle-0' }),
    ];
    const coverage = coverageOf({ articles }, catalog, pool);
    expect(coverage.independent).toBe(2);
    expect(coverage.independentSides).toEqual({ left: 0, center: 1, right: 1 });
  });

  it('names what is unrated and unknown instead of leaving it out', () => {
    const articles = [makeArticle('nobody', 'A'), makeArticle('lefty', 'B')];
    const coverage = coverageOf({ articles }, catalog, pool);
    expect(coverage).toMatchObject({ rated: 1, unrated: 1 });
    expect(coverage.factuality.unrated).toBe(1);
    expect(coverage.ownership).toMatchObject({ unknown: 1, private: 1 });
    expect(coverage.countries).toEqual([['US', 1]]);
  });
});

describe('poolOf', () => {
  it('counts the sources of each side that have a feed', () => {
    expect(pool).toEqual({ left: 2, center: 1, right: 1 });
  });
});
