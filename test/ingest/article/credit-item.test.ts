import { describe, expect, it } from 'vitest';
import { creditItem, ownersOf } from '../../../src/ingest/article/credit-item.ts';
import { toArticles } from '../../../src/ingest/article/to-articles.ts';
import { parseFeed } from '../../../src/ingest/parse/parse-feed.ts';
import { buildCatalog } from '../../../src/catalog.ts';
import { feedFixture } from '../parse/feed-fixtures.ts';

const source = (id: string, language: string, domains: string[]) => ({
  id,
  name: id,
  domains,
  language,
  ownership: { kind: 'unknown' as const },
  feeds: [{ url: `https://${id}/feed` }],
});
const { sources } = buildCatalog(
  [
    source('quay.example', 'en', ['quay.example']),
    source('harbour.example', 'en', ['harbour.example']),
    source('moor.example', 'de', ['moor.example', 'moor-online.example']),
  ],
  [],
  [],
);
const ownerOf = ownersOf(sources.values());
const harbour = sources.get('harbour.example')!;
const link = 'https://news.aggregator.example/rss/articles/CBMi123';

function credit(
  sourceUrl: string | undefined,
  sourceName: string,
  some: { url?: string; title?: string; description?: string } = {},
) {
  const article = { url: link, title: `Ferry returns - ${sourceName}`, description: 'It is back.', ...some };
  return creditItem({ ...(sourceUrl === undefined ? {} : { sourceUrl }), sourceName }, article, {
    source: harbour,
    ownerOf,
  });
}

describe('creditItem', () => {
  it.each([
    ['https://quay.example', 'quay.example'],
    ['https://www.quay.example/', 'quay.example'],
    ['https://live.moor-online.example/rss', 'moor.example'],
    ['https://harbour.example', 'harbour.example'],
    ['https://unlisted.example', 'unlisted.example'],
  ])('credits what %s published to %s', (url, id) => {
    expect(credit(url, 'A Paper')).toMatchObject({
      source: { id },
      title: 'Ferry returns',
      description: 'It is back.',
    });
  });

  it('leaves what a feed links on its own site to its source, whoever it names', () => {
    const own = { url: 'https://www.harbour.example/ferry', title: 'Ferry returns - Quay' };
    expect(credit('https://quay.example', 'Quay', own)).toMatchObject({
      source: harbour,
      title: 'Ferry returns - Quay',
    });
  });

  it.each([undefined, 'not an address', 'mailto:desk@quay.example'])('takes %s for no publisher', (url) => {
    expect(credit(url, 'Quay')).toMatchObject({ source: harbour, title: 'Ferry returns - Quay' });
  });

  it.each([
    ['Ferry - the old one - returns – Quay', 'Ferry - the old one - returns'],
    ['Ferry returns | Quay', 'Ferry returns'],
    ['Ferry returns to the Quay', 'Ferry returns to the Quay'],
    ['Quay', 'Quay'],
    [' - Quay', ' - Quay'],
  ])('takes the publisher off “%s” and nothing else', (title, plain) => {
    expect(credit('https://quay.example', 'Quay', { title }).title).toBe(plain);
  });

  it('drops a description that is headlines again', () => {
    const description = 'Ferry returns Quay Gazette Old ferry is sold Moor Post Ferry plans Quay Gazette';
    expect(credit('https://quay.example', 'Quay Gazette', { description }).description).toBe('');
  });
});

describe('a feed of an aggregator', () => {
  it('gives each article to its publisher, in its language', () => {
    const parsed = parseFeed(feedFixture('aggregated-source.xml'), { url: link });
    if (parsed.kind !== 'parsed') throw new Error(parsed.message);
    const context = {
      feed: { url: link },
      source: sources.get('moor.example')!,
      ownerOf,
      now: new Date('2026-11-02T12:00:00Z'),
    };
    const [article] = toArticles(parsed.items, context).articles;
    expect(article).toMatchObject({ sourceId: 'quay.example', title: 'Ferry returns', language: 'en' });
  });

  it('stays with the feed’s source where nobody says who publishes where', () => {
    const parsed = parseFeed(feedFixture('aggregated-source.xml'), { url: link });
    if (parsed.kind !== 'parsed') throw new Error(parsed.message);
    const context = {
      feed: { url: link },
      source: { id: 'guild', language: 'en' },
      now: new Date('2026-11-02T12:00:00Z'),
    };
    expect(toArticles(parsed.items, context).articles[0]).toMatchObject({ sourceId: 'guild', title: 'Ferry returns' });
  });
});
