import { describe, expect, it } from 'vitest';
import { createClusterer } from '../../../src/cluster/create-clusterer.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { anArticle, hoursLater } from '../an-article.ts';
import { ferry, rates } from '../event-articles.ts';

const aspects = [
  'divers search the flooded deck for the missing',
  'coast guard tows the hull off the rocks',
  'captain questioned about the speed of the ship',
  'families wait at the harbour for news',
  'owner suspends crossings until the inquiry ends',
  'oil from the tank reaches a nature reserve',
];

/** Reports of the ferry accident by many sources, one every so many hours. */
function manyReports(count: number, everyHours: number): Article[] {
  return Array.from({ length: count }, (_, number) =>
    anArticle({
      id: `many-${String(number).padStart(3, '0')}`,
      title: `Port Calder ferry: ${aspects[number % aspects.length]}`,
      excerpt: `The ferry ran aground on a reef off Port Calder with 213 aboard; ${aspects[(number * 5 + 1) % aspects.length]}.`,
      publishedAt: hoursLater(number * everyHours),
    }),
  );
}

/** The story of each article after each batch, following what the changes say. */
function readAll(batches: readonly (readonly Article[])[]): { stories: Map<string, string>; moves: string[] } {
  const clusterer = createClusterer();
  const stories = new Map<string, string>();
  const moves: string[] = [];
  for (const batch of batches) {
    const { assigned, merged } = clusterer.add(batch);
    const heirs = new Map(merged.map(({ from, into }) => [from, into]));
    for (const [articleId, storyId] of assigned) {
      const before = stories.get(articleId);
      if (before !== undefined && before !== storyId && heirs.get(before) !== storyId) moves.push(articleId);
      stories.set(articleId, storyId);
    }
    for (const [articleId, storyId] of stories) stories.set(articleId, heirs.get(storyId) ?? storyId);
  }
  return { stories, moves };
}

describe('a long story', () => {
  it.each([
    ['of 150 articles in two days', 150, 0.3],
    ['of an article every eight hours for three weeks', 60, 8],
  ])('%s is one, and none of its articles ever moves', (_, count, everyHours) => {
    const { stories, moves } = readAll(manyReports(count, everyHours).map((article) => [article]));
    expect(new Set(stories.values())).toEqual(new Set(['smany-000']));
    expect(moves).toEqual([]);
  });

  it('does not take in what is told beside it', () => {
    const { stories } = readAll([[...manyReports(60, 0.5), ...rates]]);
    expect(stories.get('r1')).not.toBe(stories.get('many-000'));
    expect(stories.get('r2')).toBe(stories.get('r1'));
  });

  it('lets a sub-event go once more is told of it; the older one keeps its id', () => {
    const clusterer = createClusterer();
    // As if the reports of the bank's decision had been taken for ones of the ferry.
    clusterer.restore('ferry', [...ferry, ...rates]);
    const third = anArticle({
      id: 'r3',
      title: 'Central bank of Norlund cuts rate as inflation slows to 2.1 percent',
      excerpt: 'The interest rate of the central bank of Norlund falls by a quarter point to 3.25 percent.',
      publishedAt: hoursLater(4),
    });
    const { assigned, merged } = clusterer.add([third]);
    expect(new Set(rates.map(({ id }) => assigned.get(id)))).toEqual(new Set([assigned.get('r3')]));
    expect(assigned.get('r3')).not.toBe('ferry');
    expect(assigned.has('f1')).toBe(false);
    expect(merged).toEqual([]);
  });

  it('keeps a settled story whole: nothing is torn off after two and a half days', () => {
    const clusterer = createClusterer();
    clusterer.restore('ferry', [...ferry, ...rates]);
    const late = hoursLater(80);
    const third = { ...rates[1]!, id: 'r3', sourceId: 'source-r3', publishedAt: late, firstSeenAt: late };
    expect([...clusterer.add([third]).assigned.keys()]).toEqual(['r3']);
  });
});
