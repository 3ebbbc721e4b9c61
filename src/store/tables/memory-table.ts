import { closedError, type Table, type TableEntry } from './table.ts';

/** A table that lives as long as the process. */
export function openMemoryTable(): Table {
  const rows = new Map<string, { value: string; expiresAt: number }>();
  let isOpen = true;

  const requireOpen = () => {
    if (!isOpen) throw closedError('memory');
  };
  const read = (key: string): string | undefined => {
    const row = rows.get(key);
    return row === undefined || row.expiresAt <= Date.now() ? undefined : row.value;
  };
  const put = ({ key, value, ttl }: TableEntry) => {
    rows.set(key, { value, expiresAt: ttl === undefined ? Infinity : Date.now() + ttl });
  };

  return {
    dialect: 'memory',
    async read(keys) {
      requireOpen();
      return keys.map(read);
    },
    async write(entries, removedKeys = []) {
      requireOpen();
      const removed = removedKeys.filter((key) => rows.delete(key)).length;
      entries.forEach(put);
      return removed;
    },
    async claim(entry) {
      requireOpen();
      if (read(entry.key) !== undefined) return false;
      put(entry);
      return true;
    },
    async *scan(prefix) {
      requireOpen();
      for (const key of [...rows.keys()]) {
        const value = key.startsWith(prefix) ? read(key) : undefined;
        if (value !== undefined) yield [key, value];
      }
    },
    async clear(prefix) {
      requireOpen();
      for (const key of [...rows.keys()]) if (key.startsWith(prefix)) rows.delete(key);
    },
    async close() {
      isOpen = false;
      rows.clear();
    },
  };
}
