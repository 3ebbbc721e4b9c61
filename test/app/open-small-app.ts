import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApp, type App } from '../../src/app/app.ts';
import { buildCatalog } from '../../src/catalog.ts';
import type { Catalog } from '../../src/domain/source/catalog.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import { createLog } from '../../src/ops/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

export const start = new Date('2026-11-23T12:00:00Z');
export const sourceIds = ['alder', 'birch', 'cedar'] as const;
type SourceId = (typeof sourceIds)[number];

/** What a feed answers: items as [title, hours before the start], or anything else by hand. */
export type FeedAnswer =
  | readonly (readonly [title: string, hoursAgo: number])[]
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SmallApp {
  app: App;
  store: Store;
  catalog: Catalog;
  feeds: Record<SourceId, FeedAnswer>;
  /** What other paths answer; 404 where there is nothing. */
  others: Record<string, FeedAnswer>;
  /** Where all of it is served. */
  url: string;
  /** Paths that were asked for. */
  asked: string[];
  /** Every line that was logged. */
  lines: Record<string, unknown>[];
  /** The events of that name. */
  logged: (event: string) => Record<string, unknown>[];
  advance: (milliseconds: number) => void;
  /** Another app over the same feeds, with this store. */
  reopen: (store: Store) => Promise<App>;
  close(): Promise<void>;
}

/** An app over three feeds that the test writes, read over HTTP. */
export async function openSmallApp(
  options: {
    store?: Store;
    guildFeeds?: number;
    guildSources?: number;
    guildSubscriptions?: number;
    changeCatalog?: (catalog: Catalog) => Catalog;
  } = {},
): Promise<SmallApp> {
  let now = start.getTime();
  const clock = () => new Date(now);
  const feeds: SmallApp['feeds'] = { alder: [], birch: [], cedar: [] };
  const others: SmallApp['others'] = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const id = (request.url ?? '/').slice(1);
    asked.push(id);
    const answer = (feeds as SmallApp['others'])[id] ?? others[id];
    if (answer === undefined) response.writeHead(404).end();
    else if (typeof answer === 'function') answer(request, response);
    else response.setHeader('content-type', 'application/feed+json').end(jsonFeed(id, answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const network = createFeedNetwork({ userAgent: 'test', allowPrivateHosts: [host], clock });
  const plain = catalogOf(host);
  const catalog = options.changeCatalog?.(plain) ?? plain;
  const lines: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  const store = options.store ?? (await openStore('memory:'));
  const { guildFeeds = 200, guildSources = 200, guildSubscriptions = 25 } = options;
  const quotas = { guildFeeds, guildSources, guildSubscriptions };
  const reopen = (of: Store) =>
    openApp({ catalog, store: of, network, clock, log, feeds: ['all'], ...quotas, refreshMinutes: 15, storyDays: 7 });
  return {
    app: await reopen(store),
    store,
    catalog,
    feeds,
    others,
    url: `http://${host}`,
    asked,
    lines,
    logged: (event) => lines.filter((line) => line['event'] === event),
    advance(milliseconds) {
      now += milliseconds;
    },
    reopen,
    async close() {
      await network.close();
      await store.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function catalogOf(host: string): Catalog {
  const sources = sourceIds.map((id) => ({
    id,
    name: id,
    domains: [`${id}.example`],
    language: 'en',
    ownership: { kind: 'unknown' as const },
    feeds: [{ url: `http://${host}/${id}` }],
  }));
  return buildCatalog(sources, [], [{ id: 'science', name: 'Science', words: ['comet', 'telescope'] }]);
}

function jsonFeed(id: string, items: readonly (readonly [string, number])[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: id,
    items: items.map(([title, hoursAgo]) => ({
      id: title,
      url: `https://${id}.example/${encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`,
      title,
      content_text: `${title}.`,
      date_published: new Date(start.getTime() - hoursAgo * 3_600_000).toISOString(),
    })),
  });
}

/** Every story that is stored. */
export async function storedStories(store: Store) {
  const stories = [];
  for await (const story of store.loadStories()) stories.push(story);
  return stories.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The titles of all stored articles, with repetitions. */
export async function storedTitles(store: Store): Promise<string[]> {
  return (await storedStories(store)).flatMap((story) => story.articles.map(({ title }) => title)).sort();
}
