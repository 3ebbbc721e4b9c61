import { expect } from 'vitest';
import { toArticles } from '../../src/ingest/article/to-articles.ts';
import { parseFeed } from '../../src/ingest/parse/parse-feed.ts';

const url = 'https://harbour.example/feeds/all.xml';
const now = new Date('2026-11-02T12:00:00Z');
/** Of processor time for one feed, whatever it is; a reader whose time grows by the square takes minutes. */
const mostMs = 2_000;

/** How many examples a fuzzed test tries: `npm run test:fuzz` multiplies them. */
export function fuzzRuns(runs: number): { numRuns: number } {
  return { numRuns: runs * Number(process.env['FUZZ_TIMES'] ?? 1) };
}

/** Goes the whole way from bytes to articles, and holds what comes out against what is promised of it. */
export function digestFeed(body: Uint8Array): void {
  const start = process.cpuUsage();
  const parsed = parseFeed(body, { url });
  const source = { id: 'harbour', language: 'en' };
  const { articles, problems } =
    parsed.kind === 'parsed'
      ? toArticles(parsed.items, { feed: { url }, source, now })
      : { articles: [], problems: [parsed.message] };
  const used = process.cpuUsage(start);
  expect((used.user + used.system) / 1_000).toBeLessThan(mostMs);
  // Both are what is said of an exception that was caught.
  for (const problem of problems) expect(problem).not.toMatch(/can’t be read|cannot be read|^$/);
  if (parsed.kind === 'parsed') expect(parsed.items.length).toBeLessThanOrEqual(1_000);
  for (const article of articles) {
    expect(article.title.length).toBeLessThanOrEqual(300);
    expect(article.title).not.toBe('');
    expect(article.excerpt.length).toBeLessThanOrEqual(1_000);
    expect(article.publishedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    expect(article.url).toMatch(/^https?:\/\//);
  }
}
