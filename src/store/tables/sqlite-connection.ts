import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { closedError } from './table.ts';

/** How long a statement waits for another process's transaction before it fails, in milliseconds. */
const busyTimeoutMs = 5_000;

const retryPauseMs = 10;

/** Counts up with every change of the tables that an older program could not read. */
const schemaVersion = 1;

/** A SQLite file whose statements are prepared once. Everything is synchronous; a closed one throws. */
export interface SqliteConnection {
  /** The first row, if there is one. */
  get(sql: string, ...parameters: unknown[]): unknown;
  all<Row>(sql: string, ...parameters: unknown[]): Row[];
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, ...parameters: unknown[]): number;
  /** Runs the work in one transaction that holds the write lock from its start; an error in it undoes all of it. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/**
 * Opens a SQLite file in WAL mode, making its folder and table when they are missing.
 * @throws Error naming the file when it can't be opened, is no database, or was written by a newer program.
 */
export function openSqliteConnection(file: string): SqliteConnection {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const database = new Database(file);
    retryWhileLocked(() => {
      prepareDatabase(database);
    });
    return connectionOf(database);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Expected ${file} to be a SQLite file that can be written, got: ${reason}`, { cause: error });
  }
}

/**
 * Two processes that make the same new file at once can each hold what the other's switch to WAL waits for. SQLite then
 * answers SQLITE_BUSY at once, whatever the time-out, and the loser has to begin again: https://sqlite.org/rescode.html#busy
 */
function retryWhileLocked(work: () => void): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const until = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
      Atomics.wait(pause, 0, 0, retryPauseMs);
    }
  }
}

function prepareDatabase(database: Database.Database): void {
  // First of all: switching to WAL itself has to wait for others.
  database.pragma(`busy_timeout = ${busyTimeoutMs}`);
  database.pragma('journal_mode = WAL');
  // In WAL mode NORMAL can't corrupt the file; a power cut may take back the last transactions, a crash of ours can't.
  database.pragma('synchronous = NORMAL');
  const [{ user_version: version = 0 } = {}] = database.pragma('user_version') as { user_version?: number }[];
  if (version > schemaVersion) {
    throw new Error(`it has version ${version}, this program knows up to ${schemaVersion}; start a newer one`);
  }
  database.exec(`
    CREATE TABLE IF NOT EXISTS documents (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL, expires INTEGER);
    CREATE INDEX IF NOT EXISTS documents_by_expiry ON documents (expires) WHERE expires IS NOT NULL;
    PRAGMA user_version = ${schemaVersion};
  `);
}

function connectionOf(database: Database.Database): SqliteConnection {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    // A statement of a closed connection fails silently in libsql.
    if (!database.open) throw closedError('sqlite');
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    get: (sql, ...parameters) => prepare(sql).get(...parameters),
    all: <Row>(sql: string, ...parameters: unknown[]) => prepare(sql).all(...parameters) as Row[],
    run: (sql, ...parameters) => prepare(sql).run(...parameters).changes,
    transaction: (work) => {
      if (!database.open) throw closedError('sqlite');
      return database.transaction(work).immediate();
    },
    close: () => {
      statements.clear();
      if (database.open) database.close();
    },
  };
}
