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
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';

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

/** The use cases over the demo's news, fetched over HTTP and read, in a store in memory unless said otherwise. */
export async function openDemoApp({
  refreshed = true,
  storeUrl = 'memory:',
  /** Hosts on 127.0.0.1 that may be fetched beside the demo's own. */
  hosts = [] as string[],
} = {}): Promise<DemoApp> {
  let now = demoNow.getTime();
  const clock = () => new Date(now);
  const data = path.join(root, 'data');
  const demo = await loadDemo(path.join(data, 'demo'));
  const feedServer = await createFeedServer({ demo, clock });
  const network = createFeedNetwork({
    userAgent: 'test',
    allowPrivateHosts: [new URL(feedServer.url).host, ...hosts],
    clock,
  });
  const store = await openStore(storeUrl);
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
  if (refreshed) await app.refresh();
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
