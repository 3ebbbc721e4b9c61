import { setImmediate } from 'node:timers/promises';
import { openSqliteConnection } from './sqlite-connection.ts';
import { endOfPrefix, type Table, type TableEntry } from './table.ts';

const pageSize = 200;

interface Row {
  key: string;
  value: string;
}

/**
 * A table in a SQLite file, which several connections and processes may share.
 * @throws Error naming the file when it can't be used.
 */
export function openSqliteTable(file: string): Table {
  const connection = openSqliteConnection(file);
  connection.run('DELETE FROM documents WHERE expires <= ?', Date.now());

  const put = ({ key, value, ttl }: TableEntry) =>
    connection.run(
      `INSERT INTO documents (key, value, expires) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
      key,
      value,
      expiryOf(ttl),
    );

  // One by one: a statement over a list of keys takes four times as long for a single key, which is what readers ask for.
  const readOne = (key: string): string | undefined => {
    const row = connection.get(
      'SELECT value FROM documents WHERE key = ? AND (expires IS NULL OR expires > ?)',
      key,
      Date.now(),
    ) as Pick<Row, 'value'> | undefined;
    return row?.value;
  };

  return {
    dialect: 'sqlite',
    async read(keys) {
      return keys.map(readOne);
    },
    async write(entries, removedKeys = []) {
      return connection.transaction(() => {
        const removed = connection.run(
          'DELETE FROM documents WHERE key IN (SELECT value FROM json_each(?))',
          JSON.stringify(removedKeys),
        );
        entries.forEach(put);
        return removed;
      });
    },
    async claim({ key, value, ttl }) {
      const won = connection.all(
        'INSERT OR IGNORE INTO documents (key, value, expires) VALUES (?, ?, ?) RETURNING key',
        key,
        value,
        expiryOf(ttl),
      );
      return won.length > 0;
    },
    async *scan(prefix) {
      let last = prefix;
      for (;;) {
        // In pages: an open cursor would hold back the WAL's checkpoint for as long as the caller takes.
        const rows = connection.all<Row>(
          `SELECT key, value FROM documents
           WHERE key > ? AND key < ? AND (expires IS NULL OR expires > ?) ORDER BY key LIMIT ${pageSize}`,
          last,
          endOfPrefix(prefix),
          Date.now(),
        );
        for (const { key, value } of rows) yield [key, value];
        last = rows.at(-1)?.key ?? last;
        if (rows.length < pageSize) return;
        // Nothing here waits for anything: without this, nobody else's turn would come before the last page.
        await setImmediate();
      }
    },
    async clear(prefix) {
      connection.run('DELETE FROM documents WHERE key >= ? AND key < ?', prefix, endOfPrefix(prefix));
    },
    async close() {
      connection.close();
    },
  };
}

function expiryOf(ttl: number | undefined): number | null {
  return ttl === undefined ? null : Date.now() + ttl;
}
