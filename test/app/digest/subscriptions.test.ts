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
  topics: ['science'],
  size: 5,
};
const subscribe = (some: Partial<SubscribeRequest> = {}) => small.app.subscribe({ ...request, ...some }, start);

describe('subscribe', () => {
  it('stores the order and resolves with it', async () => {
    const subscription = await subscribe();
    const { userId, ...rest } = request;
    expect(subscription).toMatchObject({
      ...rest,
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
    await expect(subscribe({ topics: ['gardening'] })).rejects.toThrow('no topic “gardening”. Known: science.');
  });

  it('refuses the same order twice, and takes one that differs', async () => {
    await subscribe();
    await expect(subscribe()).rejects.toThrow('<#200> already gets this digest at 08:00 (Europe/Berlin).');
    await subscribe({ time: '09:00' });
    await subscribe({ channelId: '201' });
    await subscribe({ topics: [] });
    expect(await small.app.listSubscriptions('100')).toHaveLength(4);
  });

  it('stops at a guild’s quota, even when all come at once, and leaves other guilds theirs', async () => {
    const wanted = Array.from({ length: usualGuildSubscriptions + 3 }, (_, index) =>
      subscribe({ channelId: `${index}` }),
    );
    const outcomes = await Promise.allSettled(wanted);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(usualGuildSubscriptions);
    expect(await small.app.listSubscriptions('100')).toHaveLength(usualGuildSubscriptions);
    await expect(subscribe()).rejects.toThrow(`has ${usualGuildSubscriptions} digests, the most it may have`);
    await subscribe({ guildId: '101' });
  });
});

describe('unsubscribe', () => {
  it('ends a subscription and resolves with what it was', async () => {
    const subscription = await subscribe();
    expect(await small.app.unsubscribe('100', subscription.id)).toEqual(subscription);
    expect(await small.app.listSubscriptions('100')).toEqual([]);
    await expect(small.app.unsubscribe('100', subscription.id)).rejects.toThrow('has no such digest');
  });

  it('can’t see or end another guild’s', async () => {
    const { id } = await subscribe();
    await expect(small.app.unsubscribe('101', id)).rejects.toThrow('This server has no such digest');
    expect(await small.app.listSubscriptions('100')).toHaveLength(1);
  });
});
