import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';
import { feedFixture, feedFixtures } from './feed-fixtures.ts';

const url = 'https://harbour.example/feeds/all.xml';

function parseText(text: string): ReturnType<typeof parseFeed> {
  return parseFeed(Buffer.from(text), { url });
}

describe('parseFeed', () => {
  it('has a corpus of at least 150 odd feeds', () => {
    expect(feedFixtures().length).toBeGreaterThanOrEqual(150);
  });

  for (const { file, body, hints, golden } of feedFixtures()) {
    if (golden !== undefined) {
      it(`reads ${file} as the golden file beside it says`, () => {
        expect(JSON.parse(JSON.stringify(parseFeed(body, hints)))).toEqual(JSON.parse(golden));
      });
    } else {
      it(`calls ${file} unreadable and names the host`, () => {
        const outcome = parseFeed(body, hints);
        expect(outcome.kind).toBe('unreadable');
        expect(outcome).toHaveProperty('message', expect.stringContaining('harbour.example'));
      });
    }
  }

  it('offers the feed that a web page names', () => {
    const outcome = parseFeed(feedFixture('web-page.page'), { url });
    expect(outcome).toEqual({
      kind: 'unreadable',
      message:
        'harbour.example sent a web page instead of a feed; it names this one: https://harbour.example/feeds/all.xml?a=1&b=2 (All news)',
      alternates: [{ url: 'https://harbour.example/feeds/all.xml?a=1&b=2', title: 'All news' }],
    });
  });

  it('names item, field, expectation and finding of a date it cannot read, and keeps the item', () => {
    const outcome = parseFeed(feedFixture('odd-dates.xml'), { url });
    expect(outcome).toHaveProperty('problems.0', 'Item 8 “Date 8”: expected pubDate to be a date, got “yesterday”');
    expect(outcome).toHaveProperty('items.length', 11);
  });

  it('passes over a character set and a period that are names of JavaScript’s own', () => {
    const feed = (label: string) =>
      `<?xml version="1.0" encoding="${label}"?><rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><sy:updatePeriod>${label}</sy:updatePeriod><item><title>Quay</title></item></channel></rss>`;
    for (const label of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(parseText(feed(label))).toEqual({
        kind: 'parsed',
        format: 'rss',
        items: [{ title: 'Quay', description: '', categories: [] }],
        problems: [],
      });
    }
  });

  it('never expands an entity that the document declares', () => {
    const outcome = parseFeed(feedFixture('entity-bomb.xml'), { url });
    expect(JSON.stringify(outcome)).not.toContain('harbourharbour');
  });

  it('reads the first thousand items and says how many it left out', () => {
    const items = Array.from({ length: 1_200 }, (_, n) => `<item><title>${n}</title><link>/${n}</link></item>`);
    const outcome = parseText(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`);
    expect(outcome).toHaveProperty('items.length', 1_000);
    expect(outcome).toHaveProperty('problems', ['Expected at most 1000 items, got 200 more, which are left out']);
  });

  it('tells apart JSON that breaks off from JSON that is no feed', () => {
    expect(parseText('{"version":"https://jsonfeed.org')).toHaveProperty(
      'message',
      expect.stringContaining('breaks off'),
    );
    expect(parseText('[1, 2]')).toHaveProperty('message', expect.stringContaining('got “[1, 2]”'));
  });
});
