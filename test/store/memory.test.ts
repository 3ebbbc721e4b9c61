import { openMemoryTable } from '../../src/store/tables/memory-table.ts';
import { storeContract } from './store-contract.ts';

storeContract('memory', async () => {
  const table = openMemoryTable();
  return { connect: async () => table, outlivesClose: false, dispose: () => table.close() };
});
