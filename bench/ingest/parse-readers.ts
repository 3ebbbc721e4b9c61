import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseFeed } from '../../src/ingest/parse/parse-feed.ts';
import { toArticles } from '../../src/ingest/article/to-articles.ts';

/** Where a body came from, as a reader is told. */
export interface BodyHints {
  url: string;
  contentType?: string;
}

/** What a reader makes of one item; the counts tell whether two readers saw the same. */
export interface ReadItem {
  title?: string | undefined;
  link?: string | undefined;
}

/** A way from bytes to items. Throws or rejects on what it cannot read. */
export interface Reader {
  name: string;
  read(body: Buffer, hints: BodyHints): ReadItem[] | Promise<ReadItem[]>;
}

interface FeedParserStream {
  on(event: 'error' | 'end', listener: (error?: Error) => void): this;
  on(event: 'data', listener: (item: ReadItem) => void): this;
  end(body: Buffer): void;
}

/** The part of each library that is measured; the libraries are not installed with the project. */
interface Libraries {
  'rss-parser': new () => { parseString(text: string): Promise<{ items: ReadItem[] }> };
  feedparser: new (options: { feedurl: string }) => FeedParserStream;
  '@rowanmanning/feed-parser': { parseFeed(text: string): { items: { title: string; url: string }[] } };
  htmlparser2: { parseFeed(text: string): { items: ReadItem[] } | null };
}

const folder = path.join(import.meta.dirname, 'readers');
const now = new Date('2026-11-02T12:00:00Z');

/** Ours: the character set, the repair, the parser and the checks that {@link parseFeed} makes. */
export const ours: Reader = {
  name: 'ours',
  read(body, hints) {
    const parsed = parseFeed(body, hints);
    if (parsed.kind === 'unreadable') throw new Error(parsed.message);
    return parsed.items.map(({ title, url }) => ({ title, link: url }));
  },
};

/** Ours to the end: plain text, canonical address, language and id besides. */
export const oursToArticles: Reader = {
  name: 'ours, to articles',
  read(body, hints) {
    const parsed = parseFeed(body, hints);
    if (parsed.kind === 'unreadable') throw new Error(parsed.message);
    const context = { feed: { url: hints.url }, source: { id: 'harbour', language: 'en' }, now };
    return toArticles(parsed.items, context).articles.map(({ title, url }) => ({ title, link: url }));
  },
};

/** The libraries of `readers/` that are not installed. */
export function missingReaders(): string[] {
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => !existsSync(path.join(folder, 'node_modules', name)));
}

/** The libraries of `readers/`. They take text, so the bytes are decoded as UTF-8 for them, feedparser alone takes bytes. */
export function loadReaders(): Reader[] {
  const require = createRequire(path.join(folder, 'package.json'));
  const load = <Name extends keyof Libraries>(name: Name) => require(name) as Libraries[Name];
  const RssParser = load('rss-parser');
  const FeedParser = load('feedparser');
  const rowanmanning = load('@rowanmanning/feed-parser');
  const htmlparser2 = load('htmlparser2');
  const text = (body: Buffer) => body.toString('utf8');
  return [
    { name: 'rss-parser', read: async (body) => (await new RssParser().parseString(text(body))).items },
    { name: 'feedparser', read: (body, { url }) => readStream(new FeedParser({ feedurl: url }), body) },
    {
      name: '@rowanmanning/feed-parser',
      read: (body) => rowanmanning.parseFeed(text(body)).items.map(({ title, url }) => ({ title, link: url })),
    },
    {
      name: 'htmlparser2',
      read(body) {
        const feed = htmlparser2.parseFeed(text(body));
        if (feed === null) throw new Error('Expected a feed, got none');
        return feed.items;
      },
    },
  ];
}

function readStream(stream: FeedParserStream, body: Buffer): Promise<ReadItem[]> {
  return new Promise((resolve, reject) => {
    const items: ReadItem[] = [];
    stream
      .on('error', (error) => {
        reject(error ?? new Error('unknown'));
      })
      .on('data', ({ title, link }) => items.push({ title, link }))
      .on('end', () => {
        resolve(items);
      })
      .end(body);
  });
}
