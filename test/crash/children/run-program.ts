import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildCatalog, type SourceFile } from '../../../src/catalog.ts';
import { startBroadsheet } from '../../../src/compose.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/ops/log.ts';
import type { KillPoint } from '../kill-point.ts';
import { watchStatements } from './watch-statements.ts';

/** What the test hands to the program. */
export interface ProgramSettings {
  storeUrl: string;
  apiBase: string;
  token: string;
  hosts: string[];
  sources: SourceFile[];
  killPoint?: KillPoint;
}

// The whole program, as `npm start` composes it, on a clock that the test moves: each line of its input is a time, at which
// it reads every feed. Its log, and what it tells SQLite, are the lines that the test follows.
const settings = JSON.parse(process.argv[2] ?? '{}') as ProgramSettings;
const { killPoint } = settings;
const tell = (event: string) => writeSync(1, `${JSON.stringify({ event })}\n`);
tell('program.loaded');
const watch = watchStatements((kind) => tell(`statement.${kind}`));

let now = new Date(0);
const broadsheet = await startBroadsheet({
  config: {
    ...readConfig({
      FEEDS: 'all',
      STORE_URL: settings.storeUrl,
      STORY_DAYS: '90',
      DISCORD_API_BASE: settings.apiBase,
      ALLOW_FEED_HOSTS: settings.hosts.join(','),
    }),
    DISCORD_TOKEN: settings.token,
  },
  catalog: buildCatalog(settings.sources, [], []),
  clock: () => now,
  log: createLog('debug', { write: (line) => writeSync(1, line) }),
  ticks: false,
});
tell('program.ready');
let refreshes = 0;
for await (const line of createInterface({ input: process.stdin })) {
  now = new Date(line);
  if (killPoint?.at === 'statement' && killPoint.refresh === refreshes) watch.arm(killPoint);
  tell('refresh.asked');
  await broadsheet.app.refresh({ everything: true });
  refreshes += 1;
}
await broadsheet.close();
tell('program.closed');
process.exit(0);
