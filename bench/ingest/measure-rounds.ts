import { minute } from '../../src/domain/clock.ts';
import { newFeedState } from '../../src/domain/source/feed-state.ts';
import { openMeasuredApp, startTime } from './open-measured-app.ts';
import { startServer } from './start-server.ts';

export const roundHead = ['feeds', 'polls', 'CPU seconds', 'CPU seconds per 1,000 polls'];

/** For each number of feeds, none of which has anything new, what half an hour of polling them costs the whole app. */
export async function measureRounds(sizes: readonly number[]): Promise<string[][]> {
  const server = await startServer('serve-polls');
  const rows: string[][] = [];
  await poll(server.hosts, 1_000);
  for (const feeds of sizes) rows.push(await poll(server.hosts, feeds));
  server.stop();
  return rows;
}

async function poll(hosts: readonly string[], feeds: number): Promise<string[]> {
  // Not one of them is the server's tenth, which has changed.
  const urls = Array.from({ length: feeds }, (_, at) => `http://${hosts[at % hosts.length]!}/${at}1`);
  const { run, close } = await openMeasuredApp(urls, (store) =>
    store.saveFeedStates(
      urls.map((url, at) => ({
        ...newFeedState({ id: `source-${at}` }, { url }, new Date(startTime.getTime() + (at % 15) * minute)),
        etag: '"1"',
      })),
    ),
  );
  const { cpuSeconds, polls, unchanged } = await run(30);
  await close();
  if (unchanged !== polls || polls < feeds) throw new Error(`Expected ${feeds} unchanged feeds, got ${unchanged}`);
  return [String(feeds), String(polls), cpuSeconds.toFixed(1), ((cpuSeconds * 1_000) / polls).toFixed(2)];
}
