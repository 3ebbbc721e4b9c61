import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog.ts';
import { checkFeeds, type FeedCheck } from '../../src/catalog/check-feeds.ts';
import { checkReport } from '../../src/catalog/check-report.ts';
import { selectFeeds } from '../../src/app/news/select-feeds.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';

const now = new Date('2026-11-23T12:00:00Z');
const rss = (...dates: string[]) =>
  `<rss version="2.0"><channel><title>T</title>${dates
    .map(
      (date, index) =>
        `<item><title>${index}</title><link>https://x.example/${index}</link><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
const fresh = rss('Mon, 23 Nov 2026 09:00:00 GMT', 'Sun, 22 Nov 2026 09:00:00 GMT');
const page =
  '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/ok"></head><body>Hi</body></html>';

const answers: Record<string, [status: number, headers: Record<string, string>, body: string]> = {
  '/ok': [200, {}, fresh],
  '/moved': [301, { location: '/ok' }, ''],
  '/for-now': [302, { location: '/ok' }, ''],
  '/html': [200, { 'content-type': 'text/html' }, page],
  '/forbidden': [403, {}, ''],
  '/missing': [404, {}, ''],
  '/gone': [410, {}, ''],
  '/broken': [500, {}, ''],
  '/nonsense': [200, {}, 'no feed'],
  '/old': [200, {}, rss('Mon, 23 Feb 2026 09:00:00 GMT')],
  '/empty': [200, {}, rss()],
};
let underWay = 0;
let most = 0;
const server = createServer((request, response) => {
  underWay += 1;
  most = Math.max(most, underWay);
  const [status, headers, body] = answers[request.url ?? ''] ?? [404, {}, ''];
  setImmediate(() => {
    underWay -= 1;
    response.writeHead(status, headers).end(body);
  });
});
let checks: FeedCheck[] = [];
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  const urls = [...Object.keys(answers).map((path) => origin + path), 'http://10.0.0.1/feed'];
  const source = {
    id: 'x.example',
    name: 'X',
    domains: ['x.example'],
    language: 'en',
    ownership: { kind: 'unknown' as const },
  };
  const catalog = buildCatalog([{ ...source, feeds: urls.map((url) => ({ url })) }], [], []);
  const network = createFeedNetwork({ userAgent: 'test', allowPrivateHosts: [host], clock: () => now });
  const heard: FeedCheck[] = [];
  checks = await checkFeeds(selectFeeds(catalog, ['all']), network, (check) => heard.push(check));
  expect(heard).toHaveLength(checks.length);
  await network.close();
});
afterAll(() => void server.close());

const checkOf = (path: string) => checks.find(({ url }) => url === (path.startsWith('/') ? origin + path : path));

describe('checkFeeds', () => {
  it.each([
    ['/ok', { result: 'ok', articles: 2, newest: new Date('2026-11-23T09:00:00Z') }],
    ['/for-now', { result: 'ok', articles: 2 }],
    ['/moved', { result: 'moved', articles: 2, message: 'It says that it has moved for good' }],
    ['/html', { result: 'html', articles: 0 }],
    ['/forbidden', { result: 'forbidden' }],
    ['/missing', { result: 'not-found' }],
    ['/gone', { result: 'not-found' }],
    ['/broken', { result: 'dead' }],
    ['/nonsense', { result: 'dead' }],
    ['http://10.0.0.1/feed', { result: 'dead', message: expect.stringContaining('not a public') as string }],
    ['/old', { result: 'stale', articles: 1, message: 'Its newest article is of 2026-02-23' }],
    ['/empty', { result: 'stale', articles: 0, message: 'It has no articles' }],
  ])('tells what became of %s', (path, expected) => {
    expect(checkOf(path)).toMatchObject({ source: 'x.example', ...expected });
  });

  it('proposes the address that a feed has moved to, or that a page names', () => {
    expect(checkOf('/moved')?.proposed).toBe(`${origin}/ok`);
    expect(checkOf('/html')?.proposed).toBe(`${origin}/ok`);
    expect(checkOf('/for-now')?.proposed).toBeUndefined();
  });

  it('asks one host for one thing at a time', () => {
    expect(most).toBe(1);
  });
});

describe('checkReport', () => {
  it('counts the results and lists all that want a look', () => {
    const report = checkReport(
      [...checks, { source: 'y', url: 'https://y.example/', result: 'dead', articles: 0, message: 'a | b\n<c>' }],
      now,
    );
    expect(report).toContain('# Feeds as of 2026-11-23 12:00 UTC');
    expect(report).toContain('| ok | 2 |');
    expect(report).toContain('| not-found | 2 |');
    expect(report).toContain(
      `| moved | x.example | ${origin}/moved | 2 | 2026-11-23 | It says that it has moved for good | ${origin}/ok |`,
    );
    expect(report).toContain('a \\| b &lt;c>');
    expect(report).not.toContain(`| ${origin}/for-now |`);
  });
});
