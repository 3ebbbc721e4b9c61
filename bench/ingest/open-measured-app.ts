import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openApp, type App } from '../../src/app/app.ts';
import type { RefreshReport } from '../../src/app/news/refresh.ts';
import { minute } from '../../src/domain/clock.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import { createLog } from '../../src/ops/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { refreshCatalog } from '../children/refresh-catalog.ts';

export const startTime = new Date('2026-11-02T12:00:00Z');

/** The app as the program composes it, on a SQLite file and a clock that is moved by hand. */
export interface MeasuredApp {
  app: App;
  store: Store;
  /** Moves the clock minute by minute, refreshes at each as the minute tick does, and says what that took. */
  run: (minutes: number, onMinute?: (now: Date) => Promise<unknown>) => Promise<Run>;
  close: () => Promise<void>;
}

export interface Run {
  cpuSeconds: number;
  polls: number;
  unchanged: number;
  articles: number;
  /** Milliseconds of each refresh that brought articles, from asking the feeds to stored stories. */
  refreshMs: number[];
  /** Milliseconds of each stage of all refreshes. */
  stages: RefreshReport['stages'];
}

/** Opens it on feeds of as many sources. `prepare` may fill the store before. */
export async function openMeasuredApp(
  feedUrls: readonly string[],
  prepare: (store: Store) => Promise<void> = () => Promise.resolve(),
): Promise<MeasuredApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-ingest-'));
  const store = await openStore(`sqlite:${path.join(folder, 'store.sqlite')}`);
  await prepare(store);
  let now = startTime;
  const clock = () => now;
  const allowPrivateHosts = [...new Set(feedUrls.map((url) => new URL(url).host))];
  const network = createFeedNetwork({ userAgent: 'bench', allowPrivateHosts, clock });
  const parts = { catalog: refreshCatalog(feedUrls), store, network, clock, log: createLog('silent') };
  const app = await openApp({ ...parts, feeds: ['all'], refreshMinutes: 15, storyDays: 7 });
  return {
    app,
    store,
    async run(minutes, onMinute = () => Promise.resolve()) {
      const run = { cpuSeconds: 0, polls: 0, unchanged: 0, articles: 0, refreshMs: [] as number[] };
      const stages = { fetch: 0, parse: 0, cluster: 0, brief: 0, store: 0, edition: 0 };
      for (let passed = 0; passed < minutes; passed += 1) {
        now = new Date(now.getTime() + minute);
        await onMinute(now);
        const cpu = process.cpuUsage();
        const startedAt = performance.now();
        const { feeds, articles, stages: taken } = await app.refresh();
        const { user, system } = process.cpuUsage(cpu);
        if (feeds.failed > 0) throw new Error(`Expected every feed to answer, ${feeds.failed} did not`);
        run.cpuSeconds += (user + system) / 1e6;
        run.polls += feeds.due;
        run.unchanged += feeds.unchanged;
        run.articles += articles;
        if (articles > 0) run.refreshMs.push(performance.now() - startedAt);
        for (const stage of Object.keys(stages) as (keyof typeof stages)[]) stages[stage] += taken[stage];
      }
      return { ...run, stages };
    },
    async close() {
      await network.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
