import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { afterAll, expect, it } from 'vitest';
import { openSqliteTable } from '../../src/store/tables/sqlite-table.ts';
import { runChild } from './children/run-child.ts';
import { processContract } from './process-contract.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-processes-'));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

processContract('sqlite', async () => {
  files += 1;
  return `sqlite:${path.join(folder, `${files}.sqlite`)}`;
});

it('leaves nothing of a transaction whose process died between two of its rows', { timeout: 30_000 }, async () => {
  const file = path.join(folder, 'half.sqlite');
  const { child } = runChild('die-in-transaction.ts', [file]);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const table = openSqliteTable(file);
  expect(await table.read(['old', 'first', 'second', 'third'])).toEqual(['1', undefined, undefined, undefined]);
  await table.close();
});

it('lets processes that make the same new file at once wait for each other', { timeout: 60_000 }, async () => {
  const url = `sqlite:${path.join(folder, 'new.sqlite')}`;
  const racers = Array.from({ length: 4 }, () => runChild('claim-slots.ts', [url, '1']).child);
  const codes = racers.map(async (child) => {
    const exit = once(child, 'exit');
    child.stdin?.write('go\n');
    const [code] = (await exit) as [number | null];
    return code;
  });
  expect(await Promise.all(codes)).toEqual([0, 0, 0, 0]);
});
