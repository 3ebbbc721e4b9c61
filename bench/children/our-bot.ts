import path from 'node:path';
import { loadCatalog } from '../../src/catalog.ts';
import { startBroadsheet } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/ops/log.ts';
import { root } from '../../src/root.ts';
import { readArgument, report, reportMemoryWhenAsked } from './messages.ts';

// The whole program, as `npm start` composes it, but for the minute tick: nothing is fetched while it is measured.
const { storeUrl, apiBase, token } = readArgument();
const startedAt = performance.now();
const config = readConfig({ STORE_URL: storeUrl, DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase });
const broadsheet = await startBroadsheet({
  config: { ...config, DISCORD_TOKEN: token },
  catalog: await loadCatalog(path.join(root, 'data')),
  clock: () => new Date(),
  log: createLog(config.LOG_LEVEL),
  ticks: false,
});
report({ startMs: performance.now() - startedAt, ...broadsheet.app.status() });
reportMemoryWhenAsked();
