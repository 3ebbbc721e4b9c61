import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newFeedState } from '../../src/domain/feed-state.ts';
import { createFeedNetwork } from '../../src/ingest/fetch/create-feed-network.ts';
import { fetchAll, type FeedTask } from '../../src/ingest/fetch/fetch-all.ts';
import { nextFeedState } from '../../src/ingest/poll/next-feed-state.ts';
import { formatTable, megabytes } from '../format-table.ts';

const server = fork(path.join(import.meta.dirname, 'serve-polls.ts'));
const [ports] = (await once(server, 'message')) as [number[]];
const rows: string[][] = [];
for (const feeds of [500, 1_000, 2_000, 4_000]) rows.push(await poll(feeds));
console.log('**Polls of feeds of 25 items on 127.0.0.1, 90% unchanged; per 1,000 polls**\n');
console.log(formatTable(['feeds', 'CPU seconds', 'kB on the wire', 'seconds', 'peak RSS MB'], rows));
server.kill();

/** Polls that many feeds once, each with the ETag of its last answer, as a refresh does. */
async function poll(feeds: number): Promise<string[]> {
  const hosts = ports.map((port) => `127.0.0.1:${port}`);
  const network = createFeedNetwork({ userAgent: 'bench', allowPrivateHosts: hosts });
  const tasks = Array.from({ length: feeds }, (_, at) => toTask(`http://${hosts[at % hosts.length]!}/${at}`));
  const before = await bytesSent();
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
  const kilobytes = ((await bytesSent()) - before) / 1_000;
  const peak = megabytes(process.resourceUsage().maxRSS * 1_024);
  return [
    String(feeds),
    (((user + system) / 1e6) * per).toFixed(2),
    (kilobytes * per).toFixed(0),
    (seconds * per).toFixed(2),
    peak,
  ];
}

async function bytesSent(): Promise<number> {
  server.send('bytes');
  const [bytes] = (await once(server, 'message')) as [number];
  return bytes;
}

function toTask(url: string): FeedTask {
  const id = 'harbour';
  const feed = { url };
  const known = { kind: 'unknown' as const };
  return {
    feed,
    state: { ...newFeedState({ id }, feed, new Date()), etag: '"1"' },
    source: {
      id,
      name: id,
      domains: [],
      language: 'en',
      ownership: known,
      feeds: [feed],
      ratings: [],
      leaning: 'unrated',
      factuality: 'unrated',
    },
  };
}
