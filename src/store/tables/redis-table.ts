import { createClient } from '@redis/client';
import { closedError, type Table } from './table.ts';

/** Keeps our keys apart from other programs' in a shared Redis. */
const ownPrefix = 'broadsheet:';

const commandTimeoutMs = 10_000;
const scanCount = 1_000;

/**
 * A table in a Redis database. A write is one MULTI: nobody sees half of it and a lost connection sends none of it; what
 * a crash of Redis itself leaves is decided by its own persistence (use `appendonly yes`).
 * @throws Error when Redis does not answer or does not let us in.
 */
export async function openRedisTable(url: string, onProblem: (problem: Error) => void): Promise<Table> {
  const progress = { wasReady: false };
  const client = createOwnClient(url, progress);
  client.on('error', (error: Error) => {
    if (progress.wasReady) onProblem(error);
  });
  await client.connect();
  progress.wasReady = true;
  return tableOf(client);
}

function createOwnClient(url: string, progress: { wasReady: boolean }) {
  return createClient({
    url,
    // While disconnected a command fails at once, rather than waiting in a queue that grows.
    disableOfflineQueue: true,
    commandOptions: { timeout: commandTimeoutMs },
    socket: {
      connectTimeout: 10_000,
      // An address that never answered is a mistake to report; one that did will come back.
      reconnectStrategy: (retries) => (progress.wasReady ? Math.min(100 * 2 ** retries, 5_000) : false),
    },
  });
}

function tableOf(client: ReturnType<typeof createOwnClient>): Table {
  const requireOpen = () => {
    if (!client.isOpen) throw closedError('redis');
  };
  const own = (keys: readonly string[]) => keys.map((key) => ownPrefix + key);
  const read = async (ownKeys: string[]) => (ownKeys.length === 0 ? [] : await client.mGet(ownKeys));
  const keysOf = (prefix: string) =>
    client.scanIterator({ MATCH: `${escapeGlob(ownPrefix + prefix)}*`, COUNT: scanCount });

  return {
    dialect: 'redis',
    async read(keys) {
      requireOpen();
      return (await read(own(keys))).map((value) => value ?? undefined);
    },
    async write(entries, removedKeys = []) {
      requireOpen();
      const transaction = client.multi();
      if (removedKeys.length > 0) transaction.del(own(removedKeys));
      for (const { key, value, ttl } of entries) {
        transaction.set(ownPrefix + key, value, ttl === undefined ? {} : { expiration: { type: 'PX', value: ttl } });
      }
      if (removedKeys.length === 0 && entries.length === 0) return 0;
      const [first] = await transaction.exec();
      return removedKeys.length > 0 ? Number(first) : 0;
    },
    async claim({ key, value, ttl }) {
      requireOpen();
      const expiration = ttl === undefined ? {} : { expiration: { type: 'PX' as const, value: ttl } };
      return (await client.set(ownPrefix + key, value, { condition: 'NX', ...expiration })) === 'OK';
    },
    async *scan(prefix) {
      requireOpen();
      // SCAN may return a key more than once.
      const seen = new Set<string>();
      for await (const page of keysOf(prefix)) {
        const fresh = page.filter((key) => !seen.has(key));
        for (const key of fresh) seen.add(key);
        const values = await read(fresh);
        for (const [index, key] of fresh.entries()) {
          const value = values[index] ?? undefined;
          if (value !== undefined) yield [key.slice(ownPrefix.length), value];
        }
      }
    },
    async clear(prefix) {
      requireOpen();
      for await (const page of keysOf(prefix)) if (page.length > 0) await client.unlink(page);
    },
    async close() {
      if (client.isOpen) await client.close();
    },
  };
}

function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]^-]/g, '\\$&');
}
