import { rm } from 'node:fs/promises';
import { openApp } from '../../src/app/app.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import { createLog } from '../../src/ops/log.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readSimply } from './read-simply.ts';
import { refreshCatalog } from './refresh-catalog.ts';
import { readArgument, report } from './messages.ts';

/** One round: milliseconds and articles of the baseline's reading and of our refresh of the same feeds. */
export interface RefreshRound {
  bare: { milliseconds: number; articles: number };
  ours: { milliseconds: number; articles: number; stories: number; stages: Record<string, number> };
}

const { folder, feedUrls, rounds } = readArgument();
const catalog = refreshCatalog(feedUrls);
const hosts = [...new Set(feedUrls.map((url) => new URL(url).host))];
const results: RefreshRound[] = [];
for (let round = 0; round < rounds; round += 1) {
  const startedAt = performance.now();
  const articles = await readSimply(feedUrls, `${folder}/bare-${round}.sqlite`);
  const bare = { milliseconds: performance.now() - startedAt, articles };
  results.push({ bare, ours: await refreshOnce(`${folder}/ours-${round}.sqlite`) });
}
report(results);
process.disconnect();

async function refreshOnce(file: string): Promise<RefreshRound['ours']> {
  const store = await openStore(`sqlite:${file}`);
  const network = createFeedNetwork({ userAgent: 'bench', allowPrivateHosts: hosts });
  const parts = { catalog, store, network, clock: () => new Date(), log: createLog('silent') };
  const app = await openApp({ ...parts, feeds: ['all'], refreshMinutes: 15, storyDays: 7 });
  const startedAt = performance.now();
  const { articles, stages } = await app.refresh();
  const milliseconds = performance.now() - startedAt;
  const { stories } = app.status();
  await network.close();
  await store.close();
  await rm(file, { force: true });
  return { milliseconds, articles, stories, stages };
}
