import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';
import { toArticles } from '../../../src/ingest/article/to-articles.ts';
import { feedFixtures } from './feed-fixtures.ts';

const url = 'https://harbour.example/feeds/all.xml';
const now = new Date('2026-11-02T12:00:00Z');
const fixtures = feedFixtures();

/** Runs the whole way from bytes to articles; throws only when our code does. */
function digest(body: Uint8Array): void {
  const parsed = parseFeed(body, { url });
  if (parsed.kind === 'unreadable') {
    expect(parsed.message).not.toBe('');
    return;
  }
  const { articles } = toArticles(parsed.items, { feed: { url }, source: { id: 'harbour', language: 'en' }, now });
  expect(parsed.items.length).toBeLessThanOrEqual(1_000);
  for (const article of articles) {
    expect(article.title.length).toBeLessThanOrEqual(300);
    expect(article.title).not.toBe('');
    expect(article.excerpt.length).toBeLessThanOrEqual(1_000);
    expect(article.publishedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(article.url).toMatch(/^https?:\/\//);
  }
}

const fixture = fc.constantFrom(...fixtures);
const scrap = fc.constantFrom(
  '<',
  '>',
  '"',
  "'",
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</',
  '<item>',
  '</item>',
  '\0',
  '<!DOCTYPE [',
  '{',
  '}',
  ',',
  '\u202e',
  '&#x110000;',
  '&#0;',
  '<title',
  'xmlns:a="',
  '\ud800',
);

describe('parseFeed, fuzzed', () => {
  it('survives random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), digest), { numRuns: 200 });
  });

  it('survives random bytes behind the start of a feed', () => {
    const start = fc.constantFrom(
      '<rss version="2.0"><channel><item>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 1_000 }), (head, tail) => {
        digest(Buffer.from(head + tail));
      }),
      { numRuns: 300 },
    );
  });

  it('survives fixtures with bytes changed, cut out and repeated', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(),
        remove: fc.nat(40),
        insert: fc.oneof(scrap, fc.string({ maxLength: 8 })),
        times: fc.integer({ min: 1, max: 200 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fixture, edits, ({ body }, changes) => {
        let bytes = Buffer.from(body);
        for (const { at, remove, insert, times } of changes) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([
            bytes.subarray(0, place),
            Buffer.from(insert.repeat(times)),
            bytes.subarray(place + remove),
          ]);
        }
        digest(bytes);
      }),
      { numRuns: 400 },
    );
  });

  it('survives JSON feeds of any shape', () => {
    const field = fc.oneof(fc.jsonValue(), fc.string(), fc.webUrl());
    const item = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          id: field,
          url: field,
          title: field,
          content_html: field,
          date_published: field,
          authors: field,
          tags: field,
          attachments: field,
          image: field,
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(fc.array(item), field, (items, title) => {
        digest(Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items })));
      }),
      { numRuns: 200 },
    );
  });
});
