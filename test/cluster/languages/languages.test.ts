import { describe, expect, it } from 'vitest';
import { createClusterer } from '../../../src/cluster/create-clusterer.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { anArticle, hoursLater } from '../an-article.ts';
import { accidentsInAsia } from './accidents-in-asia.ts';
import { accidentsInEurope } from './accidents-in-europe.ts';
import type { Reports } from './accidents.ts';

const accidents = [...accidentsInEurope, ...accidentsInAsia];

function articlesOf(language: string, event: string, reports: Reports): Article[] {
  return reports.map(([title, excerpt], index) =>
    anArticle({ id: `${language}-${event}-${index}`, language, title, excerpt, publishedAt: hoursLater(2 * index) }),
  );
}

/** The ids of the articles of each story, in order. */
function storiesOf(articles: readonly Article[]): string[] {
  const stories = new Map<string, string[]>();
  const { assigned } = createClusterer().add(articles);
  for (const [articleId, storyId] of assigned) stories.set(storyId, [...(stories.get(storyId) ?? []), articleId]);
  return [...stories.values()].map((ids) => ids.sort().join(' ')).sort();
}

const expected = (language: string) =>
  ['explosion', 'fire'].map((event) => `${language}-${event}-0 ${language}-${event}-1`);

describe('stories in each language', () => {
  it.each(accidents)(
    '%s: two reports of a fire are one story, those of an explosion another',
    (language, fire, explosion) => {
      const articles = [...articlesOf(language, 'fire', fire), ...articlesOf(language, 'explosion', explosion)];
      expect(storiesOf(articles)).toEqual(expected(language));
    },
  );

  it.each(accidents)('%s: their headlines alone are enough', (language, fire, explosion) => {
    const articles = [...articlesOf(language, 'fire', fire), ...articlesOf(language, 'explosion', explosion)];
    expect(storiesOf(articles.map((article) => ({ ...article, excerpt: '' })))).toEqual(expected(language));
  });

  it('keeps the accidents of all languages apart', () => {
    const articles = accidents.flatMap(([language, fire, explosion]) => [
      ...articlesOf(language, 'fire', fire),
      ...articlesOf(language, 'explosion', explosion),
    ]);
    expect(storiesOf(articles)).toEqual(accidents.flatMap(([language]) => expected(language)).sort());
  });

  it('knows names that the segmenter cuts into characters', () => {
    const articles = [
      anArticle({ id: 'one', language: 'zh', title: '普京抵达塔尔图斯' }),
      anArticle({ id: 'two', language: 'zh', title: '塔尔图斯迎接普京' }),
      anArticle({ id: 'other', language: 'zh', title: '马斯克参观奥斯汀' }),
    ];
    expect(storiesOf(articles)).toEqual(['one two', 'other']);
  });
});
