import { describe, expect, it } from 'vitest';
import { phaseOf, traceTimeline } from '../../src/briefing/trace-timeline.ts';
import { makeArticle, noon } from './make-article.ts';

describe('traceTimeline', () => {
  it('starts with the first report and adds what others then take up', () => {
    const articles = [
      makeArticle('b', 'Ferry sinks off Port Adelin', '', { minutes: 3 }),
      makeArticle('a', 'Ferry sinks off Port Adelin'),
      makeArticle('c', 'Minister resigns over ferry licence', '', { minutes: 240 }),
      makeArticle('d', 'Ferry licence: minister resigns', '', { minutes: 260 }),
      makeArticle('e', 'My weekend with the ferry and two dogs', '', { minutes: 300 }),
    ];
    expect(traceTimeline(articles).map(({ articleId, kind }) => [articleId, kind])).toEqual([
      ['a-0', 'first'],
      ['c-240', 'update'],
    ]);
  });

  it('adds each figure that is new, in whatever language, once, and none from a copy', () => {
    const articles = [
      makeArticle('a', 'Blast in Tarnby kills 12'),
      makeArticle('b', 'Explosion à Tarnby : 12 morts', '', { minutes: 40, language: 'fr' }),
      makeArticle('c', 'Explosion à Tarnby : 19 morts', '', { minutes: 80, language: 'fr' }),
      makeArticle('d', 'Blast in Tarnby kills 19', '', { minutes: 120 }),
      makeArticle('e', 'Blast in Tarnby kills 23', '', { minutes: 160, copyOf: 'd-120' }),
    ];
    expect(traceTimeline(articles)).toEqual([
      { at: articles[0]?.publishedAt, articleId: 'a-0', kind: 'first' },
      { at: articles[2]?.publishedAt, articleId: 'c-80', kind: 'update', figure: { label: 'killed', text: '19' } },
    ]);
  });

  it('keeps the six most telling updates of many', () => {
    const articles = Array.from({ length: 20 }, (_, index) =>
      makeArticle(`s${index}`, `Blast in Tarnby kills ${index + 12}`, '', { minutes: index * 60 }),
    );
    expect(traceTimeline(articles)).toHaveLength(7);
  });

  it('is empty without articles', () => {
    expect(traceTimeline([])).toEqual([]);
  });
});

describe('phaseOf', () => {
  const now = new Date(noon.getTime() + 72 * 3_600_000);
  const at = (...hoursAgo: number[]) =>
    hoursAgo.map((hours) => makeArticle('a', 'T', '', { minutes: (72 - hours) * 60 }));

  it.each([
    ['breaking', [2, 1, 0]],
    ['developing', [20, 18, 5, 1]],
    ['sustained', [70, 60, 40, 20, 3]],
    ['fading', [40, 39, 38]],
  ])('calls it %s', (phase, hours) => {
    expect(phaseOf(at(...hours), now)).toBe(phase);
  });
});
