import fc from 'fast-check';
import { describe, it } from 'vitest';
import { digestFeed, fuzzRuns } from '../digest-feed.ts';
import { feedFixtures } from './feed-fixtures.ts';

const fixtures = feedFixtures();
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
  '<constructor>',
  '__proto__',
  '<div>',
);

describe('parseFeed, fuzzed', () => {
  it('survives random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), digestFeed), fuzzRuns(200));
  });

  it('survives random bytes behind the start of a feed', () => {
    const start = fc.constantFrom(
      '<rss version="2.0"><channel><item>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
    );
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 1_000 }), (head, tail) => {
        digestFeed(Buffer.from(head + tail));
      }),
      fuzzRuns(300),
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
        digestFeed(bytes);
      }),
      fuzzRuns(400),
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
        digestFeed(Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items })));
      }),
      fuzzRuns(200),
    );
  });
});
