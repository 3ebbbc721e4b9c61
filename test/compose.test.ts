import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBroadsheet } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { Catalog } from '../src/domain/source/catalog.ts';
import { createLog } from '../src/ops/log.ts';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';

function catalogOf(feedUrl: string): Catalog {
  const source = {
    id: 'slow',
    name: 'The Slow Post',
    domains: ['slow.example'],
    language: 'en',
    ownership: { kind: 'unknown' },
    feeds: [{ url: feedUrl }],
    ratings: [],
    leaning: 'unrated',
    factuality: 'unrated',
  } as const;
  return { sources: new Map([[source.id, source]]), topics: new Map() };
}

describe('startBroadsheet', () => {
  it(
    'closes without waiting for a feed that does not answer, and holds it against none',
    { timeout: 8_000 },
    async () => {
      const server = createServer();
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const loopback = await createLoopback();
      onTestFinished(async () => {
        server.closeAllConnections();
        server.close();
        await loopback.close();
      });
      const config = readConfig({
        STORE_URL: 'memory:',
        FEEDS: 'all',
        ALLOW_FEED_HOSTS: host,
        DISCORD_API_BASE: loopback.apiBase,
      });
      const asked = once(server, 'request');
      const broadsheet = await startBroadsheet({
        config: { ...config, DISCORD_TOKEN: loopback.token },
        catalog: catalogOf(`http://${host}/feed.xml`),
        clock: () => new Date('2026-11-23T12:00:00Z'),
        log: createLog('silent'),
      });
      await asked;
      await broadsheet.close();
      expect(broadsheet.app.feedStates.size).toBe(0);
    },
  );
});
