import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestSender } from '../../../src/bot/post/post-message.ts';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';

const { news } = demo.readingRoom;

let loopback: Loopback;
let sender: ReturnType<typeof createDigestSender>;
let messageId = '';
beforeAll(async () => {
  loopback = await createLoopback({ limits: false });
  sender = createDigestSender({ token: loopback.token, apiBase: loopback.apiBase });
  const posted = await sender.post({ channelId: news }, { content: 'First', embeds: [{ title: 'A story' }] }, 'card');
  if (posted.kind === 'sent') messageId = posted.messageId;
});
afterAll(async () => {
  sender.close();
  await loopback.close();
});

const shown = () =>
  findChannel(loopback.world, news)!.messages.find(({ message }) => message.id === messageId)!.message;

describe('edit', () => {
  it('replaces what is given, keeps the rest, and pings nobody', async () => {
    expect(await sender.edit(news, messageId, { content: 'Second @everyone' })).toBeUndefined();
    expect(shown()).toMatchObject({
      content: 'Second @everyone',
      embeds: [{ title: 'A story' }],
      mention_everyone: false,
    });
  });

  it('tells what stands in its way', async () => {
    expect(await sender.edit(news, '1', { content: 'x' })).toMatchObject({ kind: 'removed', code: 10_008 });
    expect(await sender.edit('1', messageId, { content: 'x' })).toMatchObject({ kind: 'permanent', code: 10_003 });
    const body = { code: 30_046, message: 'Maximum number of edits to messages older than 1 hour reached.' };
    loopback.faults.request({ method: 'PATCH' }, { kind: 'status', status: 400, body });
    expect(await sender.edit(news, messageId, { content: 'x' })).toMatchObject({ kind: 'limited', code: 30_046 });
    loopback.faults.request({ method: 'PATCH' }, { kind: 'status', status: 429, retryAfter: 600 });
    expect(await sender.edit(news, messageId, { content: 'x' })).toMatchObject({
      kind: 'limited',
      retryAfterMs: expect.closeTo(600_000, -3) as number,
    });
    expect(shown().content).toBe('Second @everyone');
  });

  it('names the permission that is missing', async () => {
    loopback.faults.takePermission(news, 'ViewChannel');
    const failure = await sender.edit(news, messageId, { content: 'x' });
    expect(failure).toMatchObject({ kind: 'misconfigured', code: 50_001 });
    loopback.faults.givePermission(news, 'ViewChannel');
  });
});

describe('startThread', () => {
  it('starts a message’s thread once, and finds it again', async () => {
    const started = await sender.startThread(news, messageId, 'What changed');
    expect(started).toEqual({ threadId: messageId });
    expect(await sender.startThread(news, messageId, 'What changed')).toEqual(started);
    expect(findChannel(loopback.world, messageId)).toMatchObject({ name: 'What changed', parentId: news });
  });

  it('tells when it may not', async () => {
    loopback.faults.takePermission(news, 'CreatePublicThreads');
    const other = await sender.post({ channelId: news }, { content: 'Other' }, 'other');
    const id = other.kind === 'sent' ? other.messageId : '';
    expect(await sender.startThread(news, id, 'What changed')).toMatchObject({ kind: 'misconfigured', code: 50_013 });
    loopback.faults.givePermission(news, 'CreatePublicThreads');
  });
});
