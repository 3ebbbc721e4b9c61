import { describe, expect, it } from 'vitest';
import { createClusterer } from '../../src/cluster/create-clusterer.ts';
import type { Clusterer } from '../../src/cluster/clusterer.ts';
import type { Article } from '../../src/domain/story/article.ts';
import { anArticle, hoursLater } from './an-article.ts';
import { ferry, meeting, rates } from './event-articles.ts';

/** Story ids by article id after everything that the changes say was applied. */
function runAll(clusterer: Clusterer, ...batches: (readonly Article[])[]): Map<string, string> {
  const stories = new Map<string, string>();
  for (const batch of batches) {
    const { assigned, merged } = clusterer.add(batch);
    for (const [articleId, storyId] of assigned) stories.set(articleId, storyId);
    for (const { from, into } of merged) {
      for (const [articleId, storyId] of stories) if (storyId === from) stories.set(articleId, into);
    }
  }
  return stories;
}

describe('createClusterer', () => {
  it('puts reports of one event together and those of another apart', () => {
    const stories = runAll(createClusterer(), [...rates, ...ferry]);
    expect(new Set(ferry.map(({ id }) => stories.get(id)))).toEqual(new Set(['sf1']));
    expect(new Set(rates.map(({ id }) => stories.get(id)))).toEqual(new Set(['sr1']));
  });

  it('gives the same stories for the same articles in another order within the batch', () => {
    const articles = [...rates, ...ferry, ...meeting];
    const forwards = runAll(createClusterer(), articles);
    const backwards = runAll(createClusterer(), articles.toReversed());
    expect(new Map([...backwards].sort())).toEqual(new Map([...forwards].sort()));
  });

  it('finds the same stories whether articles come one by one or at once', () => {
    const atOnce = runAll(createClusterer(), [...ferry, ...rates]);
    const ordered = [...ferry, ...rates].sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime());
    const oneByOne = runAll(createClusterer(), ...ordered.map((article) => [article]));
    expect(oneByOne).toEqual(new Map(ordered.map(({ id }) => [id, atOnce.get(id)])));
  });

  it('skips articles that it knows', () => {
    const clusterer = createClusterer();
    clusterer.add(ferry);
    expect(clusterer.add(ferry).assigned.size).toBe(0);
    expect(clusterer.size).toEqual({ stories: 1, articles: 3 });
    expect([clusterer.has('f1'), clusterer.has('r1')]).toEqual([true, false]);
  });

  it('goes on with a restored story', () => {
    const clusterer = createClusterer();
    clusterer.restore('an-old-id', ferry.slice(0, 2));
    expect(runAll(clusterer, ferry.slice(2)).get('f3')).toBe('an-old-id');
  });

  it('keeps a story in several languages together over a restart', () => {
    const clusterer = createClusterer();
    clusterer.restore('meeting', meeting.slice(0, 5));
    expect(clusterer.size.stories).toBe(1);
    expect(runAll(clusterer, meeting.slice(5)).get('m-uk')).toBe('meeting');
  });

  it('links reports of one event in five languages', () => {
    const stories = runAll(createClusterer(), [...meeting, ...ferry, ...rates]);
    expect(new Set(meeting.map(({ id }) => stories.get(id))).size).toBe(1);
    expect(new Set(stories.values()).size).toBe(3);
  });

  it('does not link events in two languages that only share a country', () => {
    const stories = runAll(createClusterer(), [
      anArticle({
        id: 'en',
        title: 'Syria opens its wheat harvest in the north',
        excerpt: 'Farmers in Syria expect more grain.',
      }),
      anArticle({
        id: 'fr',
        language: 'fr',
        title: 'La Syrie joue en finale de la coupe',
        excerpt: 'Le football réunit la Syrie.',
      }),
    ]);
    expect(stories.get('en')).not.toBe(stories.get('fr'));
  });

  it('tells which stories went into which, the older one staying', () => {
    const clusterer = createClusterer();
    clusterer.restore('older', ferry.slice(0, 1));
    clusterer.restore('newer', ferry.slice(1, 2));
    const { assigned, merged } = clusterer.add(ferry.slice(2));
    expect(merged).toEqual([{ from: 'newer', into: 'older' }]);
    expect(assigned.get('f3')).toBe('older');
    expect(clusterer.size.stories).toBe(1);
  });

  it('forgets stories whose newest article is too old, and only those', () => {
    const clusterer = createClusterer();
    clusterer.add([
      ...ferry,
      ...rates.map((article) => ({ ...article, publishedAt: hoursLater(200), firstSeenAt: hoursLater(200) })),
    ]);
    expect(clusterer.expire(hoursLater(100))).toEqual(['sf1']);
    expect(clusterer.size).toEqual({ stories: 1, articles: 2 });
    expect([clusterer.has('f1'), clusterer.has('r1')]).toEqual([false, true]);
    expect(runAll(clusterer, ferry).get('f2')).toBe('sf1');
  });

  it('takes the time at which an article was seen when its date is missing or in the future', () => {
    const [first, second, third] = ferry as [Article, Article, Article];
    const stories = runAll(createClusterer(), [
      first,
      { ...second, publishedAt: new Date(Number.NaN) },
      { ...third, publishedAt: new Date('2031-01-01T00:00:00Z') },
    ]);
    expect(new Set(stories.values())).toEqual(new Set(['sf1']));
  });

  it('gives every article a story even when it says nothing', () => {
    const stories = runAll(createClusterer(), [
      anArticle({ id: 'empty', title: '' }),
      anArticle({ id: 'dots', title: '…', excerpt: '🙂' }),
    ]);
    expect(stories).toEqual(
      new Map([
        ['dots', 'sdots'],
        ['empty', 'sempty'],
      ]),
    );
  });

  it('does not glue live pages or opinions of one form together', () => {
    const stories = runAll(createClusterer(), [
      anArticle({
        id: 'l1',
        title: 'Live: election results as they come in',
        excerpt: 'The counting goes on in Norlund all night.',
      }),
      anArticle({
        id: 'l2',
        title: 'Live: every goal of the night',
        excerpt: 'Twelve matches are played on the last day of the season.',
      }),
      anArticle({ id: 'o1', title: 'Opinion: why the harbour needs a bridge' }),
      anArticle({ id: 'o2', title: 'Opinion: what every school needs' }),
    ]);
    expect(new Set(stories.values()).size).toBe(4);
  });
});
