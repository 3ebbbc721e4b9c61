import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCatalog } from '../../src/catalog.ts';
import { startBroadsheet, type Broadsheet } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import type { Clock } from '../../src/domain/clock.ts';
import type { Catalog } from '../../src/domain/source/catalog.ts';
import type { Topic } from '../../src/domain/story/topic.ts';
import { createLog } from '../../src/ops/log.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';

export interface ProgramOptions {
  clock: Clock;
  /** Names of sources in the catalog, with one feed each. */
  sources: readonly string[];
  /** The JSON feed of a name, in the catalog or not; undefined is answered with 503. */
  answer: (feed: string) => string | undefined;
  environment?: Record<string, string>;
  topics?: readonly Topic[];
  /** Changes the catalog before the program starts. */
  change?: (catalog: Catalog) => Catalog;
  /** Takes what is logged, line by line. */
  lines?: Record<string, unknown>[];
}

/** The whole program over SQLite and a loopback Discord without limits, with feeds that a test writes. */
export interface Program {
  loopback: Loopback;
  /** The running program: another one after a restart. */
  broadsheet: () => Broadsheet;
  urlOf: (feed: string) => string;
  /** Ends the program and starts it again over the same store. */
  restart(): Promise<void>;
  /** A second process over the same store. */
  startOther(): Promise<Broadsheet>;
  close(): Promise<void>;
}

/** Starts it; nothing ticks by itself. */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { clock, sources, answer, environment = {}, topics = [], change, lines } = options;
  const server = createServer((request, response) => {
    const feed = answer((request.url ?? '/').slice(1));
    if (feed === undefined) response.writeHead(503).end();
    else response.setHeader('content-type', 'application/feed+json').end(feed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urlOf = (feed: string) => `http://${host}/${feed}`;
  const loopback = await createLoopback({ limits: false, clock });
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-program-'));
  const config = readConfig({
    STORE_URL: `sqlite:${path.join(folder, 'broadsheet.sqlite')}`,
    DISCORD_TOKEN: loopback.token,
    DISCORD_API_BASE: loopback.apiBase,
    ALLOW_FEED_HOSTS: host,
    FEEDS: 'all',
    ...environment,
  });
  const files = sources.map((id) => ({
    id,
    name: id,
    domains: [`${id}.example`],
    language: 'en',
    ownership: { kind: 'unknown' as const },
    feeds: [{ url: urlOf(id) }],
  }));
  const plain = buildCatalog(files, [], topics);
  const catalog = change?.(plain) ?? plain;
  const start = () =>
    startBroadsheet({
      config: { ...config, DISCORD_TOKEN: loopback.token },
      catalog,
      clock,
      ticks: false,
      log:
        lines === undefined
          ? createLog('silent')
          : createLog('info', {
              write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
            }),
    });
  let broadsheet = await start();
  return {
    loopback,
    broadsheet: () => broadsheet,
    urlOf,
    async restart() {
      await broadsheet.close();
      broadsheet = await start();
    },
    startOther: start,
    async close() {
      await broadsheet.close();
      await loopback.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
