import { setTimeout as delay } from 'node:timers/promises';
import { newFeedState } from '../../src/domain/source/feed-state.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import { fetchAll, type FeedTask } from '../../src/ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../src/ingest/poll/next-feed-state.ts';
import { refreshCatalog } from '../children/refresh-catalog.ts';
import { megabytes } from '../format-table.ts';
import { startServer, type FeedServer } from './start-server.ts';

export const pollHead = ['feeds', 'CPU seconds', 'kB on the wire', 'seconds', 'peak RSS MB'];

/** For each number of feeds what 1,000 polls cost, from the request to articles and the feed's next state. */
export async function measurePolls(sizes: readonly number[]): Promise<string[][]> {
  const server = await startServer('serve-polls');
  const rows: string[][] = [];
  await poll(server, 1_000);
  for (const feeds of sizes) rows.push(await poll(server, feeds));
  server.stop();
  return rows;
}

/** Polls that many feeds once, each with the ETag of its last answer, as a refresh does. */
async function poll(server: FeedServer, feeds: number): Promise<string[]> {
  const { hosts } = server;
  const network = createFeedNetwork({ userAgent: 'bench', allowPrivateHosts: hosts });
  const tasks = toTasks(Array.from({ length: feeds }, (_, at) => `http://${hosts[at % hosts.length]!}/${at}`));
  const before = await server.ask('bytes');
  const cpu = process.cpuUsage();
  const start = performance.now();
  const counts = { fresh: 0, unchanged: 0, failed: 0 };
  await fetchAll(tasks, network, {}, (result) => {
    counts[result.outcome.kind] += 1;
    nextFeedState(result.task.state, result, new Date(), { intervalMs: 900_000 });
  });
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await network.close();
  await delay(200);
  if (counts.unchanged !== feeds * 0.9 || counts.failed > 0)
    throw new Error(`Expected nine of ten feeds unchanged, got ${JSON.stringify(counts)}`);
  const per = 1_000 / feeds;
  const kilobytes = ((await server.ask('bytes')) - before) / 1_000;
  const peak = megabytes(process.resourceUsage().maxRSS * 1_024);
  return [
    String(feeds),
    (((user + system) / 1e6) * per).toFixed(2),
    (kilobytes * per).toFixed(0),
    (seconds * per).toFixed(2),
    peak,
  ];
}

function toTasks(urls: readonly string[]): FeedTask[] {
  return [...refreshCatalog(urls).sources.values()].flatMap((source) =>
    source.feeds.map((feed) => ({ feed, source, state: { ...newFeedState(source, feed, new Date()), etag: '"1"' } })),
  );
}
