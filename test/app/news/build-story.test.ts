import { describe, expect, it } from 'vitest';
import { buildStory } from '../../../src/app/news/build-story.ts';
import { buildCatalog } from '../../../src/catalog.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import type { Story } from '../../../src/domain/story/story.ts';

const catalog = buildCatalog([], [], [{ id: 'science', name: 'Science', words: ['comet'] }]);
const free = () => false;

function makeArticles(count: number, title = 'Comet passes over Lindholm', from = 0): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2026, 10, 23, 8, from + index));
    const id = `${title.slice(0, 5)}${String(from + index).padStart(3, '0')}`;
    return {
      id,
      sourceId: `source-${id}`,
      url: `https://source.example/${id}`,
      title: `${title} ${['again', 'today', 'slowly', 'tonight'][index % 4]}`,
      excerpt: `${title}.`,
      language: 'en',
      publishedAt: at,
      firstSeenAt: at,
    };
  });
}

const build = (
  articles: readonly Article[],
  previous: readonly Story[] = [],
  isTaken: (slug: string) => boolean = free,
) => buildStory('s1', articles, previous, catalog, isTaken);

describe('buildStory', () => {
  it('puts the articles in order of publication and dates the story by them', () => {
    const articles = makeArticles(3);
    const story = build(articles.toReversed());
    expect(story.articles.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    expect(story.firstSeenAt).toEqual(articles[0]?.publishedAt);
    expect(story.updatedAt).toEqual(articles[2]?.publishedAt);
    expect(story.topics).toEqual(['science']);
  });

  it('counts its revision up', () => {
    const first = build(makeArticles(1));
    expect(first.revision).toBe(1);
    expect(build(makeArticles(2), [first]).revision).toBe(2);
  });

  it('keeps its slug between milestones, whatever the headlines say by then', () => {
    const first = build(makeArticles(3));
    const second = build([...makeArticles(3), ...makeArticles(5, 'Telescope Vega sees Brontes', 3)], [first]);
    expect(second.slug).toBe(first.slug);
    expect(second.aliases).toEqual([]);
  });

  it.each([3, 10])('chooses the slug again at %i articles and keeps the old one as an alias', (milestone) => {
    const first = build(makeArticles(1));
    const others = makeArticles(milestone - 1, 'Telescope Vega sees Brontes', 1);
    const before = { ...build([...makeArticles(1), ...others.slice(0, -1)], [first]), slug: 'first-name', aliases: [] };
    const after = build([...makeArticles(1), ...others], [before]);
    expect(after.slug).not.toBe('first-name');
    expect(after.aliases).toEqual(['first-name']);
  });

  it('may choose its own slug again, which is not taken by another', () => {
    const first = build(makeArticles(2));
    const second = build(makeArticles(3), [first], (slug) => slug === first.slug);
    expect(second.slug).toBe(first.slug);
    expect(second.aliases).toEqual([]);
  });

  it('takes no slug of another story', () => {
    const { slug } = build(makeArticles(1));
    expect(build(makeArticles(1), [], (candidate) => candidate === slug).slug).not.toBe(slug);
  });

  it('keeps the slugs and aliases of the stories that went into it', () => {
    const own = { ...build(makeArticles(4)), slug: 'own', aliases: ['own-before'] };
    const other = {
      ...build(makeArticles(2, 'Telescope Vega sees Brontes')),
      id: 's2',
      slug: 'other',
      aliases: ['own'],
    };
    const merged = build([...own.articles, ...other.articles], [own, { ...other, revision: 8 }]);
    expect(merged.slug).toBe('own');
    expect(merged.aliases.toSorted()).toEqual(['other', 'own-before']);
    expect(merged.revision).toBe(9);
  });

  it('marks wire copies, and no longer marks an article whose original went elsewhere', () => {
    const [original, ...rest] = makeArticles(3);
    const text =
      'The observatory of Lindholm reports that the comet was seen by thousands of people on the hills tonight';
    const same = [original!, ...rest].map((article) => ({ ...article, title: text, excerpt: `${text}.` }));
    const story = build(same);
    expect(story.articles.map(({ copyOf }) => copyOf)).toEqual([undefined, original?.id, original?.id]);
    const left = build(story.articles.slice(1), [story]);
    expect(left.articles.map(({ copyOf }) => copyOf)).toEqual([undefined, rest[0]?.id]);
  });
});
