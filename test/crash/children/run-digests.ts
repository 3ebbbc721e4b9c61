import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { openApp } from '../../../src/app/app.ts';
import { createDigestSender } from '../../../src/bot/post/post-message.ts';
import { buildCatalog } from '../../../src/catalog.ts';
import { createFeedNetwork } from '../../../src/ingest/fetch/create-feed-network.ts';
import { createLog } from '../../../src/ops/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createTicker } from '../../../src/ticker.ts';
import type { DigestKill } from '../digests/digest-kill.ts';

/** What the test hands to the program. */
export interface DigestSettings {
  storeUrl: string;
  apiBase: string;
  token: string;
  /** Milliseconds by which the clock is ahead of the machine's. */
  ahead: number;
  kill?: DigestKill;
}

// What posts digests, as the program composes it, without its gateway: each line of its input sets the clock.
const settings = JSON.parse(process.argv[2] ?? '{}') as DigestSettings;
const { kill, storeUrl, apiBase, token } = settings;
const tell = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
let { ahead } = settings;
createInterface({ input: process.stdin }).on('line', (line) => (ahead = Number(line)));
if (kill?.at === 'claim' || kill?.at === 'settle') dieAtStatement(kill);

/** Never read: the stories are in the store. */
const silent = {
  id: 'silent',
  name: 'The Silent Post',
  domains: ['silent.example'],
  language: 'en',
  ownership: { kind: 'unknown' as const },
  feeds: [{ url: 'http://127.0.0.1:9/feed.xml' }],
};
const clock = () => new Date(Date.now() + ahead);
const log = createLog('info', { write: (line) => writeSync(1, line) });
const store = await openStore(storeUrl);
const network = createFeedNetwork({ userAgent: 'test', allowPrivateHosts: [], clock });
const app = await openApp({
  catalog: buildCatalog([silent], [], []),
  store,
  network,
  clock,
  log,
  feeds: ['all'],
  refreshMinutes: 15,
  storyDays: 7,
});
const sender = createDigestSender({ token, apiBase });
const ticker = createTicker({ app, store, sender, clock, log, onDead: (reason) => tell({ event: 'dead', reason }) });
await ticker.resume();
tell({ event: 'ready' });
let isOpen = true;
for (let ticks = 0; isOpen && ticks < 20; ticks += 1) {
  const outcomes = await ticker.sendDue();
  isOpen = outcomes.some(({ kind }) => kind === 'held' || kind === 'waiting' || kind === 'broken');
  if (isOpen) ahead += 60_000;
}
tell({ event: 'done', isOpen });
await store.close();
process.exit(0);

/** Kills this process right before or after it writes the n-th claim or settlement to SQLite. */
function dieAtStatement({ at, number, isDone }: Extract<DigestKill, { at: 'claim' | 'settle' }>): void {
  const connection = new Database(':memory:');
  const statement = Object.getPrototypeOf(connection.prepare('SELECT 1')) as Record<
    'all' | 'run',
    (this: unknown, ...parameters: unknown[]) => unknown
  >;
  connection.close();
  const name = at === 'claim' ? 'all' : 'run';
  const original = statement[name];
  let count = 0;
  statement[name] = function (...parameters) {
    const isMet = String(parameters[0]).startsWith('deliveries:') && parameters.length === 3;
    const isTurn = isMet && count === number;
    if (isMet) count += 1;
    if (isTurn && !isDone) process.kill(process.pid, 'SIGKILL');
    const result = original.apply(this, parameters);
    if (isTurn) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}
