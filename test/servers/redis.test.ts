import { createClient } from '@redis/client';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { exampleNow, makeSlot, makeStory, makeSubscription } from '../store/example-documents.ts';
import { serverContract } from './server-contract.ts';

const url = process.env['TEST_REDIS_URL'];

async function send(...command: string[]): Promise<unknown> {
  const client = createClient({ url: url ?? '' });
  client.on('error', () => undefined);
  await client.connect();
  const reply = await client.sendCommand(command);
  await client.close();
  return reply;
}

serverContract({
  name: 'Redis',
  url,
  variable: 'TEST_REDIS_URL',
  cutConnections: async () => {
    await send('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  },
});

it.skipIf(url === undefined)(
  'rejects when Redis has no memory left, and writes nothing (needs TEST_REDIS_URL)',
  async () => {
    const store = await openStore(url ?? '');
    await store.saveStories([makeStory('old')]);
    await send('CONFIG', 'SET', 'maxmemory', '1');
    try {
      await expect(store.saveStories([makeStory('new')], ['old'])).rejects.toThrow();
      await expect(store.claim(makeSlot('full'), exampleNow)).rejects.toThrow(/OOM/);
    } finally {
      await send('CONFIG', 'SET', 'maxmemory', '0');
    }
    expect(await store.getStory('old')).toBeDefined();
    expect(await store.getStory('new')).toBeUndefined();
    expect(await store.claim(makeSlot('full'), exampleNow)).toBe(true);
    await store.close();
  },
);

it.skipIf(url === undefined)('leaves keys of other programs alone (needs TEST_REDIS_URL)', async () => {
  await send('SET', 'subscriptions:foreign', 'not ours');
  const store = await openStore(url ?? '');
  await store.saveSubscription(makeSubscription('one'));
  expect((await store.listSubscriptions()).map(({ id }) => id)).toContain('one');
  expect(await send('GET', 'subscriptions:foreign')).toBe('not ours');
  await send('DEL', 'subscriptions:foreign');
  await store.removeSubscription('one');
  await store.close();
});
