import path from 'node:path';
import { openApp, type App } from '../src/app/app.ts';
import type { Context } from '../src/bot/command/command.ts';
import { loadTopics } from '../src/catalog.ts';
import { createFeedNetwork } from '../src/ingest/fetch/create-feed-network.ts';
import { createLog } from '../src/ops/log.ts';
import { demoCatalog } from '../src/playground/demo-catalog.ts';
import { loadDemo } from '../src/playground/demo.ts';
import { createFeedServer } from '../src/playground/feed-server.ts';
import { root } from '../src/root.ts';
import { createKeyvStore } from '../src/store/keyv-store.ts';
import type { Store } from '../src/store/store.ts';
import { openMemoryTable } from '../src/store/tables/memory-table.ts';
import type { TableEntry } from '../src/store/tables/table.ts';

export const demoNow = new Date('2026-11-23T12:00:00Z');
export const demoLog = createLog('silent');

export interface DemoApp {
  app: App;
  store: Store;
  /** A site that is not in the catalog. */
  siteUrl: string;
  /** Moves the app's and the feed server's clock. */
  advance: (milliseconds: number) => void;
  close: () => Promise<void>;
}

/** What the first app of a process has stored of the demo's news, and the host that served it. */
let stored: { host: string; entries: TableEntry[] } | undefined;

/**
 * The use cases over the demo's news, in a store in memory. The first in a process fetches the news over HTTP and reads
 * it; those after it open as after a restart, over what the first one has stored.
 */
export async function openDemoApp({
  refreshed = true,
  /** Hosts on 127.0.0.1 that may be fetched beside the demo's own. */
  hosts = [] as string[],
} = {}): Promise<DemoApp> {
  let now = demoNow.getTime();
  const clock = () => new Date(now);
  const data = path.join(root, 'data');
  const demo = await loadDemo(path.join(data, 'demo'));
  const feedServer = await createFeedServer({ demo, clock });
  const { host } = new URL(feedServer.url);
  const network = createFeedNetwork({
    userAgent: 'test',
    allowPrivateHosts: [host, ...hosts],
    clock,
  });
  const table = openMemoryTable();
  if (refreshed && stored !== undefined) {
    const { host: formerHost, entries } = stored;
    const move = (text: string) => text.replaceAll(formerHost, host);
    await table.write(entries.map(({ key, value }) => ({ key: move(key), value: move(value) })));
  }
  const store = createKeyvStore(table, (problem) => {
    process.emitWarning(problem);
  });
  const app = await openApp({
    catalog: demoCatalog(demo, feedServer, await loadTopics(data)),
    store,
    network,
    clock,
    log: demoLog,
    feeds: ['all'],
    refreshMinutes: 15,
    storyDays: 7,
  });
  if (refreshed && stored === undefined) {
    await app.refresh();
    const entries: TableEntry[] = [];
    for await (const [key, value] of table.scan('')) entries.push({ key, value });
    stored = { host, entries };
  }
  return {
    app,
    store,
    siteUrl: feedServer.siteUrl,
    advance(milliseconds) {
      now += milliseconds;
    },
    async close() {
      await network.close();
      await store.close();
      await feedServer.close();
    },
  };
}

/** A member of a guild who asks in a channel; `some` changes what matters to the test. */
export function contextOf(some: Partial<Context> = {}): Context {
  return {
    interactionId: '900',
    userId: '300',
    guildId: '100',
    channelId: '200',
    mayPost: true,
    permissions: 0n,
    roleIds: [],
    download: () => Promise.reject(new Error('Expected no file to be downloaded here')),
    channels: new Map(),
    roles: new Map(),
    sendNow: () => Promise.reject(new Error('Expected no digest to be asked for here')),
    tendFollow: () => Promise.reject(new Error('Expected no story to be followed here')),
    now: demoNow,
    isOwner: () => Promise.resolve(false),
    commands: [],
    ...some,
  };
}
