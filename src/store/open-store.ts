import { createKeyvStore } from './keyv-store.ts';
import { openMemoryTable } from './tables/memory-table.ts';
import { openSqliteTable } from './tables/sqlite-table.ts';
import type { Store } from './store.ts';
import type { Table } from './tables/table.ts';

export interface StoreOptions {
  /** Told of a stored document that can't be read and of a lost connection. A process warning unless given. */
  onProblem?: (problem: Error) => void;
}

/**
 * Opens the store that `STORE_URL` names: `memory:`, `sqlite:<file>`, `postgres://...` or `redis://...`.
 * @throws Error when the scheme is unknown, the backend's client is not installed, or the backend does not answer.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const onProblem =
    options.onProblem ??
    ((problem: Error) => {
      process.emitWarning(problem);
    });
  return createKeyvStore(await openTable(url, onProblem), onProblem);
}

/** Opens the bare table behind a store: what the adapter's own tests run on. */
export async function openTable(url: string, onProblem: (problem: Error) => void): Promise<Table> {
  const scheme = url.split(':', 1)[0] ?? '';
  switch (scheme) {
    case 'memory':
      return openMemoryTable();
    case 'sqlite':
      return openSqliteTable(url.slice('sqlite:'.length));
    case 'postgres':
    case 'postgresql': {
      const { openPostgresTable } = await loadDriver('pg', () => import('./tables/postgres-table.ts'));
      return connect(url, () => openPostgresTable(url, onProblem));
    }
    case 'redis':
    case 'rediss': {
      const { openRedisTable } = await loadDriver('@redis/client', () => import('./tables/redis-table.ts'));
      return connect(url, () => openRedisTable(url, onProblem));
    }
    default:
      // Only the scheme is repeated: what follows it may hold a password.
      throw new Error(`Expected the store to be memory:, sqlite:<file>, postgres:// or redis://, got "${scheme}:"`);
  }
}

/**
 * Loads a module whose driver is an optional package.
 * @throws Error that says which package to install when it is missing.
 */
export async function loadDriver<Module>(driver: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`Expected the package ${driver}, which this store needs, to be installed: npm install ${driver}`, {
      cause: error,
    });
  }
}

async function connect(url: string, open: () => Promise<Table>): Promise<Table> {
  try {
    return await open();
  } catch (error) {
    const { protocol, host, pathname } = new URL(url);
    // A refused connection comes as an AggregateError without a message.
    const { message = '', code = String(error) } = error as Partial<NodeJS.ErrnoException>;
    const reason = message === '' ? code : message;
    throw new Error(`Expected the store at ${protocol}//${host}${pathname} to answer, got: ${reason}`, {
      cause: error,
    });
  }
}
