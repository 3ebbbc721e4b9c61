// JavaScript, since the suite's types are not among the project's dependencies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import { Keyv } from 'keyv';
import * as vitest from 'vitest';
import { openTable } from '../../src/store/open-store.ts';
import { TableAdapter } from '../../src/store/tables/table-adapter.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-keyv-'));
vitest.afterAll(() => {
  rmSync(folder, { recursive: true });
});

runSuite('memory', 'memory:');
runSuite('sqlite', `sqlite:${path.join(folder, 'suite.sqlite')}`);
runSuite('postgres', process.env.TEST_POSTGRES_URL);
runSuite('redis', process.env.TEST_REDIS_URL);

function runSuite(name, url) {
  const title = url === undefined ? `${name} (skipped: TEST_${name.toUpperCase()}_URL is not set)` : name;
  vitest.describe.skipIf(url === undefined)(`Keyv's own suite on ${title}`, () => {
    let table;
    vitest.beforeAll(async () => {
      table = await openTable(url, (problem) => {
        throw problem;
      });
    });
    vitest.afterAll(() => table.close());
    const store = () => new TableAdapter(table);
    keyvTestSuite(vitest, Keyv, store);
    keyvIteratorTests(vitest, Keyv, store);
  });
}
