import { describe, expect, it, onTestFinished } from 'vitest';
import { minute } from '../../src/domain/clock.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import type { FeedNetwork } from '../../src/ingest/fetch/feed-network.ts';
import { fetchFeed } from '../../src/ingest/fetch/fetch-feed.ts';
import { parseFeed } from '../../src/ingest/parse/parse-feed.ts';
import { loadDemo, type DemoArticle } from '../../src/playground/demo.ts';
import { createFeedServer, type FeedServer } from '../../src/playground/feed-server.ts';
import { articles, rssSource, writeDemo } from './demo-fixture.ts';

const start = new Date('2026-11-02T12:00:00Z');

async function open(files: Record<string, unknown> = {}) {
  let now = start;
  const demo = await loadDemo(await writeDemo(files));
  const server = await createFeedServer({ demo, clock: () => now });
  const network = createFeedNetwork({ userAgent: 'Broadsheet/0', allowPrivateHosts: [new URL(server.url).host] });
  onTestFinished(async () => {
    await network.close();
    await server.close();
  });
  return {
    server,
    network,
    moveClock: (minutes: number): void => {
      now = new Date(now.getTime() + minutes * minute);
    },
  };
}

async function read(server: FeedServer, network: FeedNetwork, id: string) {
  const outcome = await fetchFeed({ url: server.feedUrl(id) }, network);
  if (outcome.kind !== 'fresh') throw new Error(`Expected a fresh feed, got ${JSON.stringify(outcome)}`);
  const parsed = parseFeed(outcome.body, { url: outcome.url, contentType: outcome.contentType ?? '' });
  if (parsed.kind !== 'parsed') throw new Error(parsed.message);
  return { outcome, parsed };
}

describe('createFeedServer', () => {
  it.each([
    ['quay-gazette', 'rss', 'en', 'application/rss+xml; charset=utf-8'],
    ['kaiblatt', 'atom', 'de', 'application/atom+xml; charset=utf-8'],
    ['lodka', 'json', 'ru', 'application/feed+json; charset=utf-8'],
  ])('serves %s as %s, which our own reader reads without a problem', async (id, format, language, contentType) => {
    const { server, network } = await open();
    const { outcome, parsed } = await read(server, network, id);
    expect(outcome.contentType).toBe(contentType);
    expect(parsed).toMatchObject({ format, language, title: 'Quay & Gazette', problems: [] });
    expect(parsed.items.map(({ url }) => url)).toEqual([
      'https://quay-gazette.example/2026/ferry?a=1&b=2',
      'https://quay-gazette.example/2026/old',
    ]);
    expect(parsed.items[0]).toMatchObject({
      description: '<p>They are <b>back</b> &amp; well.</p>',
      publishedAt: new Date('2026-11-02T11:00:00Z'),
      author: 'Night desk',
      imageUrl: `${server.url}/pictures/ferry.png`,
      categories: ['world'],
    });
  });

  it('brings an article when the clock reaches its time, and answers 304 until then', async () => {
    const { server, network, moveClock } = await open();
    const { outcome } = await read(server, network, 'quay-gazette');
    const request = { url: outcome.url, etag: outcome.etag ?? '' };
    moveClock(29);
    expect(await fetchFeed(request, network)).toEqual({ kind: 'unchanged' });
    expect(await fetchFeed({ url: outcome.url, lastModified: outcome.lastModified ?? '' }, network)).toEqual({
      kind: 'unchanged',
    });
    moveClock(1);
    expect(await fetchFeed(request, network)).toHaveProperty('kind', 'fresh');
    const { parsed } = await read(server, network, 'quay-gazette');
    expect(parsed.items[0]).toMatchObject({ title: 'Later', publishedAt: new Date('2026-11-02T12:30:00Z') });
  });

  it('serves at most fifty articles, the newest', async () => {
    const many: DemoArticle[] = Array.from({ length: 60 }, (_, n) => ({
      path: `/${n}`,
      title: `News ${n}`,
      description: '',
      minutesAgo: n,
    }));
    const { server, network } = await open({ 'articles/quay-gazette.json': many });
    const { parsed } = await read(server, network, 'quay-gazette');
    expect(parsed.items.map(({ title }) => title)).toEqual(many.slice(0, 50).map(({ title }) => title));
  });

  it('serves the pictures and nothing else', async () => {
    const { server } = await open();
    const picture = await fetch(`${server.url}/pictures/ferry.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(await picture.text()).toBe('a picture');
    for (const path of [
      '/pictures/other.png',
      '/pictures/../sources.json',
      '/ferry.png',
      '/',
      '/feeds/quay-gazette.json',
    ]) {
      expect((await fetch(server.url + path)).status).toBe(404);
    }
    expect((await fetch(server.feedUrl(rssSource.id), { method: 'POST' })).status).toBe(405);
  });

  it('lets the site’s feed fail while it is told to, and no other', async () => {
    const siteSource = { ...rssSource, id: 'lorn', domain: 'lorn.example' };
    const { server } = await open({ 'site.json': { source: siteSource, articles } });
    const status = async (path: string) => (await fetch(server.url + path)).status;
    server.breakSite(true);
    expect([await status('/feeds/lorn.xml'), await status('/feeds/quay-gazette.xml')]).toEqual([503, 200]);
    server.breakSite(false);
    expect(await status('/feeds/lorn.xml')).toBe(200);
  });

  it('has no feed of a source that the demo does not know', async () => {
    const { server } = await open();
    expect(() => server.feedUrl('nobody')).toThrow('Expected a source of the demo, got nobody');
  });
});
