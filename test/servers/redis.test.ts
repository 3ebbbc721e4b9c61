import { createClient } from '@redis/client';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { exampleNow, makeSlot, makeSubscription } from '../store/example-documents.ts';
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
  'rejects on Redis when a key holds another kind of value (needs TEST_REDIS_URL)',
  async () => {
    const store = await openStore(url ?? '');
    const slot = makeSlot('broken');
    await send('DEL', `broadsheet:deliveries:${slot.key}`);
    await send('LPUSH', `broadsheet:deliveries:${slot.key}`, 'no document');
    expect(await store.claim(slot, exampleNow)).toBe(false);
    await send('DEL', `broadsheet:deliveries:${slot.key}`);
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
