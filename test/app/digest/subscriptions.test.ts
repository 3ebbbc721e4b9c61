import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualGuildSubscriptions, type SubscribeRequest } from '../../../src/app/digest/subscriptions.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

let small: SmallApp;
beforeEach(async () => {
  small = await openSmallApp();
});
afterEach(async () => {
  await small.close();
});

const request: SubscribeRequest = {
  guildId: '100',
  channelId: '200',
  userId: '300',
  time: '08:00',
  zone: 'Europe/Berlin',
  topics: 'science',
  size: 5,
};
const admin = { guildId: '100', userId: '300' };
/** Of another guild. */
const stranger = { guildId: '101', userId: '301' };
const subscribe = (some: Partial<SubscribeRequest> = {}) => small.app.subscribe({ ...request, ...some }, start);

describe('subscribe', () => {
  it('stores the order and resolves with it', async () => {
    const subscription = await subscribe();
    const { userId, topics, ...rest } = request;
    expect(subscription).toMatchObject({
      ...rest,
      topics: [topics],
      createdBy: userId,
      createdAt: start,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    });
    expect(await small.app.listSubscriptions('100')).toEqual([subscription]);
    expect(await small.app.listSubscriptions('999')).toEqual([]);
  });

  it.each([
    ['8:00', '08:00'],
    ['7.5', '07:05'],
    [' 23:59 ', '23:59'],
    ['0:0', '00:00'],
  ])('reads “%s” as %s', async (time, read) => {
    expect((await subscribe({ time })).time).toBe(read);
  });

  it.each(['24:00', '12:60', '8', 'noon', '08:00:00', '-1:00', ''])('refuses the time “%s”', async (time) => {
    await expect(subscribe({ time })).rejects.toThrow(`from 00:00 to 23:59, such as 08:00, got “${time}”`);
    expect(await small.app.listSubscriptions('100')).toEqual([]);
  });

  it('refuses a zone that does not exist, and suggests the one that may be meant', async () => {
    await expect(subscribe({ zone: 'Berlin' })).rejects.toThrow('no time zone “Berlin” (did you mean Europe/Berlin?)');
    await expect(subscribe({ zone: 'Atlantis' })).rejects.toThrow('(such as Europe/Berlin)');
    await expect(subscribe({ zone: '+02:00' })).rejects.toBeInstanceOf(UserError);
  });

  it('takes a zone in any case, as one and the same', async () => {
    expect((await subscribe({ zone: ' europe/berlin' })).zone).toBe('Europe/Berlin');
    await expect(subscribe({ zone: 'EUROPE/BERLIN' })).rejects.toThrow('already gets this digest');
  });

  it('refuses a topic that does not exist, naming those that do', async () => {
    await expect(subscribe({ topics: 'gardening' })).rejects.toThrow('no topic “gardening”. There are: Science.');
  });

  it('refuses the same order twice, and takes one that differs', async () => {
    await subscribe();
    await expect(subscribe()).rejects.toThrow('<#200> already gets this digest at 08:00 (Europe/Berlin).');
    await subscribe({ time: '09:00' });
    await subscribe({ channelId: '201' });
    await subscribe({ topics: 'all' });
    expect(await small.app.listSubscriptions('100')).toHaveLength(4);
  });

  it('stops at a guild’s quota, even when all come at once, and leaves other guilds theirs', async () => {
    const wanted = Array.from({ length: usualGuildSubscriptions + 3 }, (_, index) =>
      subscribe({ channelId: `${index}` }),
    );
    const outcomes = await Promise.allSettled(wanted);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(usualGuildSubscriptions);
    expect(await small.app.listSubscriptions('100')).toHaveLength(usualGuildSubscriptions);
    await expect(subscribe()).rejects.toThrow(
      `may have ${usualGuildSubscriptions} digests and has ${usualGuildSubscriptions}`,
    );
    await subscribe({ guildId: '101' });
  });
});

describe('unsubscribe', () => {
  it('ends a subscription and resolves with what it was', async () => {
    const subscription = await subscribe();
    expect(await small.app.unsubscribe(admin, subscription.id, start)).toEqual(subscription);
    expect(await small.app.listSubscriptions('100')).toEqual([]);
    await expect(small.app.unsubscribe(admin, subscription.id, start)).rejects.toThrow('has no such digest');
  });

  it('stays ended when it is paused at the same moment', async () => {
    const { id } = await subscribe();
    const pausing = small.app.pauseDigest(admin, id, start);
    await Promise.all([pausing, small.app.unsubscribe(admin, id, start)]);
    expect(await small.app.listSubscriptions('100')).toEqual([]);
  });

  it('can’t see or end another guild’s', async () => {
    const { id } = await subscribe();
    await expect(small.app.unsubscribe(stranger, id, start)).rejects.toThrow('This server has no such digest');
    expect(await small.app.listSubscriptions('100')).toHaveLength(1);
  });
});

describe('edit', () => {
  const edit = (id: string, change: object, now = start) => small.app.editDigest({ ...admin, id, ...change }, now);

  it('changes what is told and leaves the rest, under the same id', async () => {
    const before = await subscribe({ time: '8:00, 18:00', mentionRoleId: '7', languages: 'en' });
    const change = { topics: 'all', days: 'mon-fri', size: 10, style: 'compact', languages: 'all', mentionRoleId: '' };
    const after = await edit(before.id, change, new Date(start.getTime() + 5));
    const kept = { ...before };
    delete kept.mentionRoleId;
    delete kept.languages;
    expect(after).toEqual({
      ...kept,
      topics: [],
      weekdays: [1, 2, 3, 4, 5],
      size: 10,
      style: 'compact',
      changedAt: new Date(start.getTime() + 5),
    });
    expect(await small.app.listSubscriptions('100')).toEqual([after]);
  });

  it('makes nothing due anew unless its times change', async () => {
    const { id } = await subscribe();
    expect((await edit(id, { size: 3 })).changedAt).toBeUndefined();
    expect(await edit(id, { time: '9:00' })).toMatchObject({ time: '09:00', changedAt: start });
  });

  it('lets the order be made anew that the digest once was, but not the one that it is', async () => {
    const first = await subscribe();
    await edit(first.id, { time: '9:00' });
    await expect(subscribe({ time: '9:00' })).rejects.toThrow('already gets this digest at 09:00');
    const second = await subscribe();
    expect(second.id).not.toBe(first.id);
    await expect(edit(second.id, { time: '9:00 10:00' })).rejects.toThrow('already gets this digest at 09:00');
    expect(await small.app.listSubscriptions('100')).toHaveLength(2);
  });

  it('can’t change another guild’s, and keeps what was when the change is bad', async () => {
    const before = await subscribe();
    const elsewhere = small.app.editDigest({ ...stranger, id: before.id, size: 3 }, start);
    await expect(elsewhere).rejects.toThrow('no such digest');
    await expect(edit(before.id, { size: 3, time: '25:99' })).rejects.toThrow('got “25:99”');
    expect(await small.app.listSubscriptions('100')).toEqual([before]);
  });
});

describe('pause and resume', () => {
  it('stops a digest and starts it again as it was', async () => {
    const before = await subscribe();
    expect(await small.app.pauseDigest(admin, before.id, start)).toEqual({
      ...before,
      paused: { reason: 'An admin paused it.', at: start, byAdmin: true },
    });
    await expect(small.app.pauseDigest(stranger, before.id, start)).rejects.toThrow('no such digest');
    expect(await small.app.resumeDigest(admin, before.id, start)).toEqual(before);
  });
});
