import pg from 'pg';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { exampleNow, makeSlot, makeStory } from '../store/example-documents.ts';
import { serverContract } from './server-contract.ts';

const url = process.env['TEST_POSTGRES_URL'];

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

serverContract({
  name: 'PostgreSQL',
  url,
  variable: 'TEST_POSTGRES_URL',
  cutConnections: () =>
    query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = current_user',
    ),
});

it.skipIf(url === undefined)('rejects on PostgreSQL when the table is gone (needs TEST_POSTGRES_URL)', async () => {
  const store = await openStore(url ?? '');
  await query('DROP TABLE broadsheet_documents');
  await expect(store.getStory('s1')).rejects.toThrow(/broadsheet_documents/);
  await expect(store.saveStories([makeStory('s1')])).rejects.toThrow(/broadsheet_documents/);
  await expect(store.claim(makeSlot('one'), exampleNow)).rejects.toThrow(/broadsheet_documents/);
  await store.close();
});

it.skipIf(url === undefined)(
  'lets several programs start at once on an empty database (needs TEST_POSTGRES_URL)',
  async () => {
    await query('DROP TABLE IF EXISTS broadsheet_documents');
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore(url ?? '')));
    await Promise.all(stores.map((store) => store.close()));
  },
);
