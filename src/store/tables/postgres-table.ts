import pg from 'pg';
import { closedError, endOfPrefix, type Table, type TableEntry } from './table.ts';

const pageSize = 200;

/** Any number that no other program locks: two processes that start at once must not both create the table. */
const creationLock = 7_308_332;

interface Row {
  key: string;
  value: string;
}

/**
 * A table in a PostgreSQL database, created when it is missing. Keys compare by byte, so that a range is a prefix.
 * @throws Error when the database does not answer or does not let us in.
 */
export async function openPostgresTable(url: string, onProblem: (problem: Error) => void): Promise<Table> {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000, allowExitOnIdle: true });
  // A connection that dies while idle: the pool replaces it, but without a listener the process would end.
  pool.on('error', onProblem);
  try {
    await inTransaction(pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [creationLock]);
      await client.query(
        `CREATE TABLE IF NOT EXISTS broadsheet_documents
         (key text COLLATE "C" PRIMARY KEY, value text NOT NULL, expires bigint)`,
      );
      await client.query('DELETE FROM broadsheet_documents WHERE expires <= $1', [Date.now()]);
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return tableOf(pool);
}

function tableOf(pool: pg.Pool): Table {
  const query = async (sql: string, parameters: unknown[]): Promise<Row[]> => {
    if (pool.ended || pool.ending) throw closedError('postgres');
    return (await pool.query<Row>(sql, parameters)).rows;
  };
  return {
    dialect: 'postgres',
    async read(keys) {
      const rows = await query(
        `SELECT key, value FROM broadsheet_documents
         WHERE key = ANY($1::text[]) AND (expires IS NULL OR expires > $2)`,
        [keys, Date.now()],
      );
      const values = new Map(rows.map(({ key, value }) => [key, value]));
      return keys.map((key) => values.get(key));
    },
    async write(entries, removedKeys = []) {
      if (pool.ended || pool.ending) throw closedError('postgres');
      return inTransaction(pool, async (client) => {
        const removed = await client.query('DELETE FROM broadsheet_documents WHERE key = ANY($1::text[])', [
          removedKeys,
        ]);
        await upsert(client, entries);
        return removed.rowCount ?? 0;
      });
    },
    async claim({ key, value, ttl }) {
      const won = await query(
        `INSERT INTO broadsheet_documents (key, value, expires) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING key`,
        [key, value, expiryOf(ttl)],
      );
      return won.length > 0;
    },
    async *scan(prefix) {
      let last = prefix;
      for (;;) {
        const rows = await query(
          `SELECT key, value FROM broadsheet_documents
           WHERE key > $1 AND key < $2 AND (expires IS NULL OR expires > $3) ORDER BY key LIMIT ${pageSize}`,
          [last, endOfPrefix(prefix), Date.now()],
        );
        for (const { key, value } of rows) yield [key, value];
        last = rows.at(-1)?.key ?? last;
        if (rows.length < pageSize) return;
      }
    },
    async clear(prefix) {
      await query('DELETE FROM broadsheet_documents WHERE key >= $1 AND key < $2', [prefix, endOfPrefix(prefix)]);
    },
    async close() {
      if (!pool.ended && !pool.ending) await pool.end();
    },
  };
}

async function upsert(client: pg.PoolClient, entries: readonly TableEntry[]): Promise<void> {
  // One statement must not touch a row twice; sorted, so that two writers can't wait for each other.
  const unique = new Map(entries.map((entry) => [entry.key, entry]));
  const rows = [...unique.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  await client.query(
    `INSERT INTO broadsheet_documents (key, value, expires)
     SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
    [rows.map(({ key }) => key), rows.map(({ value }) => value), rows.map(({ ttl }) => expiryOf(ttl))],
  );
}

async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Thrown away with its transaction: a rollback could fail as well, and the first error is the one to know.
    client.release(true);
    throw error;
  }
}

function expiryOf(ttl: number | undefined): number | null {
  return ttl === undefined ? null : Date.now() + ttl;
}
