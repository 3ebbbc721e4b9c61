import { expect, it } from 'vitest';
import type { NoticeFacts } from '../../../src/app/notice/pending-notices.ts';
import type { PostOutcome } from '../../../src/domain/message/digest-sender.ts';
import { sendNotices, type NoticeParts } from '../../../src/schedule/notice/send-notices.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { makeSubscription } from '../make-subscription.ts';

const now = new Date('2026-11-24T12:00:00Z');

function factsOf(guildId: string): NoticeFacts {
  const paused = { reason: 'The channel is gone.', at: now };
  return {
    guildId,
    channelId: `of ${guildId}`,
    feeds: [],
    subscriptions: [makeSubscription({ guildId, paused })],
    follows: [],
    alerts: [],
    muted: [],
  };
}

/** A sender as Discord is: the same nonce gets the same message. It answers by channel, and sends unless told. */
async function openParts(answers: Record<string, PostOutcome> = {}) {
  const store = await openStore('memory:');
  const nonces: string[] = [];
  const sender: NoticeParts['sender'] = {
    async post({ channelId = '' }, _message, nonce) {
      if (!nonces.includes(nonce)) nonces.push(nonce);
      return answers[channelId] ?? { kind: 'sent', messageId: nonce };
    },
    find: async () => ({ kind: 'absent' }),
  };
  const parts: NoticeParts = { store, sender, clock: () => now, render: () => ({ content: 'notice' }) };
  return { parts, nonces };
}

it('posts a notice once from many processes at once', async () => {
  const { parts, nonces } = await openParts();
  await Promise.all(Array.from({ length: 10 }, () => sendNotices([factsOf('one')], parts)));
  expect(nonces).toHaveLength(1);
  expect(await sendNotices([factsOf('one')], parts)).toEqual([]);
});

it('goes on with other guilds when one’s channel, or the store, fails', async () => {
  const { parts, nonces } = await openParts({ 'of two': { kind: 'permanent', message: 'Unknown Channel' } });
  const getNoticeBook: NoticeParts['store']['getNoticeBook'] = (guildId) =>
    guildId === 'three' ? Promise.reject(new Error('disk')) : parts.store.getNoticeBook(guildId);
  const outcomes = await sendNotices(['one', 'two', 'three', 'four'].map(factsOf), {
    ...parts,
    store: { ...parts.store, getNoticeBook },
  });
  const kinds = Object.fromEntries(outcomes.map(({ guildId, kind }) => [guildId, kind]));
  expect(kinds).toEqual({ one: 'sent', two: 'hindered', three: 'broken', four: 'sent' });
  expect(nonces).toHaveLength(3);
});

it('begins nothing more once the token is refused', async () => {
  const { parts, nonces } = await openParts({ 'of one': { kind: 'fatal', message: 'Unauthorized' } });
  const guilds = ['one', ...Array.from({ length: 40 }, (_, index) => `guild ${index}`)].map(factsOf);
  const outcomes = await sendNotices(guilds, parts);
  expect(outcomes.filter(({ kind }) => kind === 'stopped')).toHaveLength(1);
  expect(nonces.length).toBeLessThan(41);
});
