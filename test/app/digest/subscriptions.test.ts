import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualGuildSubscriptions, type SubscribeRequest } from '../../../src/app/digest/subscriptions.ts';
import { hour } from '../../../src/domain/clock.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { dueSlots } from '../../../src/schedule/digest/due-slots.ts';
import { subscriptionListView } from '../../../src/views/digest/subscription-list-view.ts';
import { discordProblems } from '../../views/discord-problems.ts';
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

describe('the audit log', () => {
  const told = async () => (await small.app.listAudit('100')).map(({ action, userId }) => `${action} by ${userId}`);

  it('tells who ordered, changed, paused, resumed and ended a digest, and how it then was', async () => {
    const { id } = await subscribe();
    const other = { guildId: '100', userId: '301' };
    await small.app.editDigest({ ...other, id, time: '9:30', size: 10 }, start);
    await small.app.pauseDigest(admin, id, start);
    await small.app.resumeDigest(other, id, start);
    await small.app.unsubscribe(admin, id, start);
    expect(await told()).toEqual([
      'digest.subscribe by 300',
      'digest.edit by 301',
      'digest.pause by 300',
      'digest.resume by 301',
      'digest.unsubscribe by 300',
    ]);
    const [ordered, edited] = await small.app.listAudit('100');
    expect(ordered).toMatchObject({ subject: '200', detail: '08:00 Europe/Berlin, daily · Science · 5 stories' });
    expect(edited).toMatchObject({ subject: '200', detail: '09:30 Europe/Berlin, daily · Science · 10 stories' });
  });

  it('has no entry for what was refused or changed nothing, nor for users’ own digests', async () => {
    const { id } = await subscribe();
    await expect(subscribe()).rejects.toThrow('already gets');
    await expect(small.app.editDigest({ ...admin, id, time: '25:99' }, start)).rejects.toThrow('25:99');
    await small.app.editDigest({ ...admin, id, size: 5 }, start);
    await small.app.resumeDigest(admin, id, start);
    await small.app.pauseDigest(admin, id, start);
    await small.app.pauseDigest(admin, id, start);
    const own = await small.app.subscribe({ userId: '300', time: '8:00', zone: 'UTC' }, start);
    await small.app.unsubscribe(admin, own.id, start);
    expect(await told()).toEqual(['digest.subscribe by 300', 'digest.pause by 300']);
  });
});

describe('a guild with 500 digests', () => {
  it('has each of them due and within reach, in a list that tells how many more there are, and no other', async () => {
    await small.close();
    small = await openSmallApp({ guildSubscriptions: 500 });
    const time = (minutes: number) => `${Math.floor(minutes / 60)}:${minutes % 60}`;
    for (let at = 0; at < 500; at += 1) await subscribe({ channelId: `${1000 + (at % 50)}`, time: time(at * 2) });
    await expect(subscribe({ channelId: '2000' })).rejects.toThrow('may have 500 digests and has 500');
    const all = await small.app.listSubscriptions('100');
    expect(new Set(all.map(({ id }) => id)).size).toBe(500);
    const slots = dueSlots(all, start, new Date(start.getTime() + hour));
    expect(slots).toHaveLength(30);
    const view = subscriptionListView(
      all.map((subscription) => ({ subscription })),
      small.app.catalog,
    );
    expect(discordProblems(view)).toEqual([]);
    expect(view.embeds?.[0]?.title).toBe('500 digests');
    const shown = view.embeds?.[0]?.description?.match(/<#/g)?.length ?? 0;
    expect(view.embeds?.[0]?.description).toContain(`… and ${500 - shown} more`);
    await small.app.unsubscribe(admin, all[499]!.id, start);
    expect(await subscribe({ channelId: '2000' })).toMatchObject({ channelId: '2000' });
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
