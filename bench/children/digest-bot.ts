import path from 'node:path';
import { loadCatalog } from '../../src/catalog.ts';
import { startBroadsheet } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/ops/log.ts';
import { root } from '../../src/root.ts';
import { watchLoop, type LoopLoad } from '../watch-loop.ts';
import { readArgument, report } from './messages.ts';

/** What a run of digests came to. */
export interface DigestRun {
  /** How many slots ended in each way. */
  kinds: Record<string, number>;
  /** Bytes. */
  peakRss: number;
  /** The bot's own process before the run, and in it. */
  idleLoad: LoopLoad;
  busyLoad: LoopLoad;
}

// The whole program, but for its feeds and the minute tick: a message makes it post what is due.
const { storeUrl, apiBase, token } = readArgument();
const config = readConfig({ STORE_URL: storeUrl, DISCORD_API_BASE: apiBase, FEEDS: 'en' });
const broadsheet = await startBroadsheet({
  config: { ...config, DISCORD_TOKEN: token },
  catalog: await loadCatalog(path.join(root, 'data')),
  clock: () => new Date(),
  log: createLog('silent'),
  ticks: false,
});
const loop = watchLoop();
report(broadsheet.app.status());
process.once('disconnect', () => process.exit(0));
process.on('message', () => {
  const idleLoad = loop.read();
  void broadsheet.ticker.sendDue().then((outcomes) => {
    const kinds: Record<string, number> = {};
    for (const { kind } of outcomes) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const peakRss = process.resourceUsage().maxRSS * 1024;
    report({ kinds, peakRss, idleLoad, busyLoad: loop.read() } satisfies DigestRun);
  });
});
