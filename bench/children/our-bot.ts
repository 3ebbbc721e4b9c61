import path from 'node:path';
import { loadCatalog } from '../../src/catalog.ts';
import { startBroadsheet } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/ops/log.ts';
import { root } from '../../src/root.ts';
import { refreshCatalog } from './refresh-catalog.ts';
import { readArgument, report, reportMemoryWhenAsked } from './messages.ts';

// The whole program, as `npm start` composes it, but for the minute tick. Its one feed answers nothing: a refresh only
// puts the stored stories back into the clusterer.
const { storeUrl, apiBase, token } = readArgument();
const startedAt = performance.now();
const config = readConfig({
  FEEDS: 'source:source-0',
  STORE_URL: storeUrl,
  DISCORD_TOKEN: token,
  DISCORD_API_BASE: apiBase,
});
const catalog = await loadCatalog(path.join(root, 'data'));
const silent = refreshCatalog(['http://127.0.0.1:9/feed.xml']).sources;
const broadsheet = await startBroadsheet({
  config: { ...config, DISCORD_TOKEN: token },
  catalog: { ...catalog, sources: new Map([...catalog.sources, ...silent]) },
  clock: () => new Date(),
  log: createLog(config.LOG_LEVEL),
  ticks: false,
});
const startMs = performance.now() - startedAt;
await broadsheet.app.refresh();
report({ startMs, restoreMs: performance.now() - startedAt - startMs, ...broadsheet.app.status() });
reportMemoryWhenAsked();
