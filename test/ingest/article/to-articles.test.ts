import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src/ingest/parse/feed-item.ts';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';
import { articleId, toArticles } from '../../../src/ingest/article/to-articles.ts';
import { feedFixture } from '../parse/feed-fixtures.ts';

const now = new Date('2026-11-02T12:00:00Z');
const context = { feed: { url: 'https://harbour.example/feed' }, source: { id: 'harbour', language: 'en' }, now };

function item(fields: Partial<FeedItem> = {}): FeedItem {
  return { title: 'Ferry returns', description: '', categories: [], url: 'https://harbour.example/ferry', ...fields };
}

describe('toArticles', () => {
  it('makes an article of an item', () => {
    const { articles, problems } = toArticles(
      [
        item({
          title: 'Ferry &amp; crew <b>return</b>',
          description: '<p>They are back.</p>',
          publishedAt: new Date('2026-11-02T09:00:00Z'),
          author: 'Night desk',
          imageUrl: 'https://harbour.example/ferry.jpg',
          url: 'https://harbour.example/ferry/?utm_source=rss',
        }),
      ],
      { ...context, feed: { ...context.feed, topic: 'world' }, language: 'en-GB' },
    );
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        id: articleId('harbour', 'https://harbour.example/ferry'),
        sourceId: 'harbour',
        url: 'https://harbour.example/ferry',
        title: 'Ferry & crew return',
        excerpt: 'They are back.',
        language: 'en',
        publishedAt: new Date('2026-11-02T09:00:00Z'),
        firstSeenAt: now,
        topic: 'world',
        author: 'Night desk',
        imageUrl: 'https://harbour.example/ferry.jpg',
      },
    ]);
  });

  it('gives the same id when GUID, date or tracking change, another one for another source', () => {
    const first = toArticles([item({ guid: '1', publishedAt: new Date('2026-11-01') })], context).articles[0];
    const changed = item({ guid: '2', url: 'https://HARBOUR.example/ferry/?fbclid=9#top', title: 'Corrected' });
    expect(toArticles([changed], context).articles[0]?.id).toBe(first?.id);
    expect(first?.id).toMatch(/^[0-9a-f]{24}$/);
    expect(articleId('other', 'https://harbour.example/ferry')).not.toBe(first?.id);
  });

  it('takes an address once, as it stands first', () => {
    const { articles } = toArticles(
      [item(), item({ url: 'https://harbour.example/ferry#2', title: 'Again' })],
      context,
    );
    expect(articles.map(({ title }) => title)).toEqual(['Ferry returns']);
  });

  it('takes an item with a permalink as its GUID and tells of those without an address', () => {
    const parsed = parseFeed(feedFixture('permalink-guid.xml'), { url: context.feed.url });
    const { articles, problems } = toArticles(parsed.kind === 'parsed' ? parsed.items : [], context);
    expect(articles.map(({ url }) => url)).toEqual(['https://harbour.example/guid']);
    expect(problems).toEqual([
      'Item 2 “Guid is not”: expected a link of at most 2,000 characters, got none',
      'Item 3 “Guid is a word”: expected a link of at most 2,000 characters, got none',
    ]);
  });

  it('takes the description for a title that is missing, and tells of an item with neither', () => {
    const { articles, problems } = toArticles(
      [item({ title: '<img src="x">', description: 'Only a description.' }), item({ title: ' ', url: '/b' })],
      context,
    );
    expect(articles.map(({ title }) => title)).toEqual(['Only a description.']);
    expect(problems).toEqual(['Item 2: expected a title or a description, got neither']);
  });

  it('takes a missing date and one in the future for now, and an old one as it is', () => {
    const future = new Date('2026-11-02T12:30:00Z');
    const { articles, problems } = toArticles(
      [
        item(),
        item({ url: '/b', publishedAt: future, title: 'Early' }),
        item({ url: '/c', publishedAt: new Date('2026-11-02T12:05:00Z') }),
        item({ url: '/d', publishedAt: new Date('2026-08-01T00:00:00Z') }),
      ],
      context,
    );
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual([now, now, now, new Date('2026-08-01T00:00:00Z')]);
    expect(problems).toEqual([
      'Item 2 “Early”: expected a date in the past, got 2026-11-02T12:30:00.000Z; it is taken as new',
    ]);
  });

  it('takes a day without a time for the end of that day, or for now: it is no proof of having been first', () => {
    const days = ['2026-11-01', '2026-11-02'].map((on) => item({ url: `/${on}`, publishedAt: new Date(on) }));
    const { articles, problems } = toArticles(days, context);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual([new Date('2026-11-01T23:59:00Z'), now]);
    expect(problems).toEqual([]);
    const timed = [...days, item({ url: '/timed', publishedAt: new Date('2026-11-01T09:30:00Z') })];
    expect(toArticles(timed, context).articles[0]?.publishedAt).toEqual(new Date('2026-11-01T00:00:00Z'));
  });

  it('cuts title and excerpt at a word', () => {
    const [article] = toArticles(
      [item({ title: 'word '.repeat(100), description: 'text '.repeat(400) })],
      context,
    ).articles;
    expect(article?.title).toMatch(/^word (?:word )+word…$/);
    expect(article?.title.length).toBeLessThanOrEqual(300);
    expect(article?.excerpt.length).toBeGreaterThan(980);
    expect(article?.excerpt.length).toBeLessThanOrEqual(1_000);
  });

  it('makes a problem of an item that something goes wrong with in us, and keeps the others', () => {
    const broken = Object.defineProperty(item(), 'url', {
      get() {
        throw new Error('a bug of ours');
      },
    });
    const { articles, problems } = toArticles([broken, item()], context);
    expect(articles).toHaveLength(1);
    expect(problems).toEqual(['Item 1: can’t be read: a bug of ours']);
  });
});
