import { openSqliteTable } from '../../../src/store/tables/sqlite-table.ts';

/** Removes a row and writes three, and is killed when the third is asked for its value: in the midst of the transaction. */
const table = openSqliteTable(process.argv[2] ?? '');
await table.write([{ key: 'old', value: '1' }]);
const deadly = {
  key: 'third',
  get value(): string {
    process.kill(process.pid, 'SIGKILL');
    return 'never written';
  },
};
await table.write([{ key: 'first', value: '1' }, { key: 'second', value: '2' }, deadly], ['old']);
