import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDigestSender } from '../../src/bot/post/post-message.ts';
import { minute } from '../../src/domain/clock.ts';
import type { ChannelTarget } from '../../src/domain/message/digest-sender.ts';
import type { MessageBook, MessageOwner } from '../../src/domain/message/outbox.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../src/playground/loopback/world.ts';
import {
  isHindered,
  messageIdOf,
  resumeMessage,
  sendMessage,
  turnHindered,
  turnSent,
  type OutboxParts,
} from '../../src/schedule/outbox.ts';
import { openStore } from '../../src/store/open-store.ts';

const { news, stories } = demo.readingRoom;
const owner: MessageOwner = { guildId: demo.readingRoom.id, name: 'test' };
const book: MessageBook = { next: 1 };
const buttonOf = (id: string) => `digest:d:${id}`;

let now: number;
let loopback: Loopback;
let sender: ReturnType<typeof createDigestSender>;
let parts: OutboxParts;
beforeEach(async () => {
  now = Date.parse('2026-11-24T12:00:00Z');
  const clock = () => new Date(now);
  loopback = await createLoopback({ limits: false, clock });
  sender = createDigestSender({ token: loopback.token, apiBase: loopback.apiBase });
  parts = { store: await openStore('memory:'), sender, clock };
});
afterEach(async () => {
  sender.close();
  await loopback.close();
});

const posted = (channelId: string) => findChannel(loopback.world, channelId)!.messages.length;
const path = `/channels/${news}/messages`;
const resume = () => resumeMessage(parts, owner, book, buttonOf);

function send(target: ChannelTarget = { channelId: news }, number = 1) {
  const button = { type: 2, style: 2, label: 'Why?', custom_id: buttonOf(messageIdOf(owner, number)) };
  const message = { content: 'Once', components: [{ type: 1, components: [button] }] };
  return sendMessage(parts, {
    owner,
    number,
    target,
    claimedAt: new Date(now),
    message,
    after: { told: number, at: new Date(0) },
  });
}

describe('a message of an owner', () => {
  it('is posted once by many who try at once, and tells what to remember', async () => {
    const after = { told: 1, at: '1970-01-01T00:00:00.000Z' };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(outcomes.find(({ kind }) => kind === 'sent')?.message.after).toEqual(after);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['sent', ...Array.from({ length: 7 }, () => 'taken')]);
    expect(posted(news)).toBe(1);
    expect(await resume()).toMatchObject({ kind: 'sent', message: { after } });
    expect((await send(undefined, 2)).kind).toBe('sent');
    expect(posted(news)).toBe(2);
  });

  it.each([
    ['at once', 0],
    ['a minute later', minute],
    ['an hour later', 60 * minute],
    ['after the clock was set back an hour', -60 * minute],
  ])('that was made before its answer was lost is not posted again %s', async (_, wait) => {
    loopback.faults.request({ method: 'POST', path }, { kind: 'drop', when: 'after' });
    expect((await send()).kind).toBe('waiting');
    now += wait;
    expect((await resume())?.kind).toBe('sent');
    expect(posted(news)).toBe(1);
  });

  it('that was never made is posted while its nonce holds, and surely absent later', async () => {
    loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 503 }, 2);
    expect((await send()).kind).toBe('waiting');
    now += minute;
    expect((await resume())?.kind).toBe('waiting');
    now += minute;
    expect((await resume())?.kind).toBe('absent');
    expect(posted(news)).toBe(0);
  });

  it('is looked for in a forum, which knows no nonces', async () => {
    const target = { channelId: stories, forum: { guildId: owner.guildId, title: 'A post' } };
    loopback.faults.request({ method: 'POST', path: `/channels/${stories}/threads` }, { kind: 'drop', when: 'after' });
    expect((await send(target)).kind).toBe('waiting');
    expect((await resume())?.kind).toBe('sent');
    expect(
      loopback.requests.filter(({ method, path: at }) => method === 'POST' && at.endsWith('/threads')),
    ).toHaveLength(1);
  });

  it('is unknown where the history can’t be read', async () => {
    loopback.faults.request({ method: 'POST', path }, { kind: 'drop', when: 'after' });
    await send();
    loopback.faults.takePermission(news, 'ReadMessageHistory');
    now += 10 * minute;
    const reason = 'the channel’s history can’t be read: Read Message History is missing';
    expect(await resume()).toMatchObject({ kind: 'unknown', reason });
  });

  it('is refused with whose move it is, and waits when the look fails', async () => {
    loopback.faults.takePermission(news, 'EmbedLinks');
    loopback.faults.takePermission(news, 'SendMessages');
    expect(await send()).toMatchObject({ kind: 'refused', failure: { kind: 'misconfigured' } });
    now += 10 * minute;
    loopback.faults.request({ method: 'GET', path }, { kind: 'status', status: 503 });
    expect((await resume())?.kind).toBe('waiting');
  });

  it('stops everything when the token is refused', async () => {
    const body = { code: 0, message: '401: Unauthorized' };
    loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 401, body });
    expect((await send()).kind).toBe('stopped');
  });
});

it('does not ask a channel for an hour that did not take a message, but another at once', () => {
  const at = new Date(now);
  const hindered = turnHindered({ ...book, told: 'kept' }, news, 'No.', at);
  expect(hindered).toEqual({ next: 2, told: 'kept', hindrance: { channelId: news, reason: 'No.', at } });
  const after = (minutes: number) => new Date(now + minutes * minute);
  expect(isHindered(hindered, news, after(59))).toBe(true);
  expect(isHindered(hindered, news, after(-59))).toBe(true);
  expect(isHindered(hindered, news, after(60))).toBe(false);
  expect(isHindered(hindered, stories, at)).toBe(false);
  expect(turnSent(hindered, at)).toEqual({ next: 3, told: 'kept', lastSentAt: at });
});
