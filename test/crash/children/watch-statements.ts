import Database from 'libsql';
import type { KillPoint, StatementKind } from '../kill-point.ts';

type StatementKill = Extract<KillPoint, { at: 'statement' }>;

/** Sees every statement that this process gives to SQLite. */
export interface StatementWatch {
  /** Counts from here on, and kills this process at the point. */
  arm(point: StatementKill): void;
}

/** Watches the driver. `tell` hears the kind of each statement that differs from the one before, and of every commit. */
export function watchStatements(tell: (kind: StatementKind | 'commit') => void): StatementWatch {
  let point: StatementKill | undefined;
  let count = 0;
  let last: string | undefined;
  const written = new Set<StatementKind>();

  const die = () => process.kill(process.pid, 'SIGKILL');
  const before = (kind: StatementKind) => {
    if (last !== kind) tell(kind);
    last = kind;
    written.add(kind);
    if (kind !== point?.kind) return;
    if (count === point.number && !point.isCommitted) die();
    count += 1;
  };
  const beforeCommit = () => {
    if (point === undefined || point.isCommitted) return;
    // Fewer statements than the point counts to: this is the last place for it.
    if (written.has(point.kind)) die();
  };
  const afterCommit = () => {
    tell('commit');
    last = undefined;
    if (point?.isCommitted === true && written.has(point.kind)) die();
    written.clear();
  };

  const connection = new Database(':memory:');
  const statement = Object.getPrototypeOf(connection.prepare('SELECT 1')) as Record<'get' | 'run', Operation>;
  const database = Object.getPrototypeOf(connection) as Record<'exec', Operation>;
  wrap(statement, 'get', (key) => {
    if (typeof key === 'string' && key.startsWith('stories:')) before('read');
  });
  wrap(statement, 'run', (key) => {
    if (typeof key !== 'string') return;
    if (key.startsWith('stories:')) before('stories');
    if (key.startsWith('feeds:')) before('feeds');
  });
  wrap(
    database,
    'exec',
    (sql) => {
      if (sql === 'COMMIT') beforeCommit();
    },
    (sql) => {
      if (sql === 'COMMIT') afterCommit();
    },
  );
  connection.close();
  return {
    arm(next) {
      point = next;
      count = 0;
      written.clear();
    },
  };
}

type Operation = (this: unknown, ...parameters: unknown[]) => unknown;

function wrap<Name extends string>(
  target: Record<Name, Operation>,
  name: Name,
  before: (first: unknown) => void,
  after: (first: unknown) => void = () => undefined,
): void {
  const original = target[name];
  target[name] = function (...parameters) {
    before(parameters[0]);
    const result = original.apply(this, parameters);
    after(parameters[0]);
    return result;
  };
}
