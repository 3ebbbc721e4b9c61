/** One row to write. `ttl` in milliseconds; without it the row stays until it is removed. */
export interface TableEntry {
  key: string;
  value: string;
  ttl?: number | undefined;
}

/**
 * A backend seen as one table of texts by key: the little that SQLite, PostgreSQL, Redis and memory have in common.
 * Every method rejects when the backend fails or is closed. A row whose time is over is not there.
 */
export interface Table {
  /** The backend's name in errors: `sqlite`, `postgres`, `redis`, `memory`. */
  readonly dialect: string;
  /** The texts at these keys, in their order; undefined where there is none. */
  read(keys: readonly string[]): Promise<(string | undefined)[]>;
  /** Removes, then writes, all in one transaction. Resolves with how many of the removed keys were there. */
  write(entries: readonly TableEntry[], removedKeys?: readonly string[]): Promise<number>;
  /** Writes the row unless its key is taken, in one atomic statement: true for exactly one of any number of callers. */
  claim(entry: TableEntry): Promise<boolean>;
  /** All rows whose key begins with the prefix, in no particular order; rows written meanwhile may be among them. */
  scan(prefix: string): AsyncGenerator<[key: string, value: string], void>;
  /** Removes all rows whose key begins with the prefix. */
  clear(prefix: string): Promise<void>;
  close(): Promise<void>;
}

/** The key right behind every key that begins with the prefix, in byte order: the end of a range query. */
export function endOfPrefix(prefix: string): string {
  return prefix === ''
    ? '\u{10ffff}'
    : prefix.slice(0, -1) + String.fromCodePoint(prefix.charCodeAt(prefix.length - 1) + 1);
}

/** The error of a method that is called after `close`. */
export function closedError(dialect: string): Error {
  return new Error(`Expected the ${dialect} store to be open, but it was closed`);
}
