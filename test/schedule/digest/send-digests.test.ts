import { beforeEach, describe, expect, it } from 'vitest';
import { deliveryIdOf, nonceOf } from '../../../src/schedule/digest/delivery-keys.ts';
import { slotOf } from '../../../src/schedule/digest/due-slots.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { addSubscription, dueAt, kindsOf, openDesk, type Desk } from './digest-desk.ts';

describe('sendDigests', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });

  it('posts a due digest once and records it with its stories', async () => {
    const { due, slot, parts, store } = desk;
    expect(await sendDigests([due], parts)).toEqual([{ slot, kind: 'sent', messageId: 'message-1' }]);
    expect(desk.posts).toEqual([
      { channelId: 'channel', message: { content: `sub ${deliveryIdOf(slot.key)}` }, nonce: nonceOf(slot.key) },
    ]);
    expect(await store.getDelivery(slot.key)).toEqual({
      slot,
      claimedAt: dueAt,
      state: 'sent',
      messageId: 'message-1',
      settledAt: dueAt,
      storyIds: ['s1'],
    });
  });

  it('posts a digest once when two workers race for it', async () => {
    const { due, parts } = desk;
    const outcomes = (await Promise.all([sendDigests([due], parts), sendDigests([due], parts)])).flat();
    expect(kindsOf(outcomes)).toEqual(['sent', 'taken']);
    expect(desk.posts).toHaveLength(1);
  });

  it('posts nothing when there is nothing new', async () => {
    const { due, slot, parts, store } = desk;
    const outcomes = await sendDigests([due], { ...parts, render: async () => undefined });
    expect(outcomes).toEqual([{ slot, kind: 'skipped', reason: 'nothing new' }]);
    expect(desk.posts).toEqual([]);
    expect(await store.getDelivery(slot.key)).toMatchObject({ state: 'skipped' });
  });

  it('claims nothing for a subscription that was removed meanwhile', async () => {
    const { due, slot, parts, store } = desk;
    await store.removeSubscription('sub');
    expect(await sendDigests([due], parts)).toMatchObject([{ kind: 'skipped', reason: 'the subscription is gone' }]);
    expect(await store.getDelivery(slot.key)).toBeUndefined();
  });

  it('pauses the subscription with the reason when its channel is lost for good', async () => {
    const { due, slot, parts, store } = desk;
    desk.answers = [{ kind: 'permanent', code: 10_003, message: 'The channel was deleted.' }];
    expect(await sendDigests([due], parts)).toMatchObject([
      { kind: 'paused', reason: 'The channel was deleted.', subscription: { id: 'sub' } },
    ]);
    expect(await store.getDelivery(slot.key)).toMatchObject({ state: 'failed', reason: 'The channel was deleted.' });
    const paused = { reason: 'The channel was deleted.', at: dueAt };
    expect(await store.getSubscription('sub')).toEqual({ ...desk.subscription, paused });
  });

  it('does not bring back a subscription that was removed while its digest was under way', async () => {
    const { due, parts, store } = desk;
    desk.answers = [{ kind: 'permanent', code: 10_003, message: 'The channel was deleted.' }];
    const render = async () => {
      await store.removeSubscription('sub');
      return { message: {}, storyIds: [], told: [] };
    };
    await sendDigests([due], { ...parts, render });
    expect(await store.listSubscriptions()).toEqual([]);
  });

  it('keeps a digest that is our own mistake for whoever mends it, and pauses nobody', async () => {
    const { due, slot, parts, store } = desk;
    desk.answers = [{ kind: 'ours', code: 50_035, message: 'Discord refused the form of the message.' }];
    expect(await sendDigests([due], parts)).toMatchObject([{ kind: 'failed', isOurs: true, code: 50_035 }]);
    expect(desk.posts).toHaveLength(1);
    expect(await store.getSubscription('sub')).toEqual(desk.subscription);
    const draft = { message: desk.posts[0]!.message };
    expect(await store.getDelivery(slot.key)).toMatchObject({ state: 'failed', draft });
  });

  it('goes on with the others when one digest can’t be drawn', async () => {
    const { due, slot, parts, store } = desk;
    const other = await addSubscription(desk, 'other');
    const error = new Error('no such story');
    const render: typeof parts.render = async (subscription, now, deliveryId) => {
      if (subscription.id === 'sub') throw error;
      return parts.render(subscription, now, deliveryId);
    };
    const outcomes = await sendDigests([due, other], { ...parts, render });
    expect(outcomes).toContainEqual({ slot, kind: 'broken', error });
    expect(outcomes).toContainEqual({ slot: slotOf(other), kind: 'sent', messageId: 'message-1' });
    expect(await store.listClaimed()).toEqual([]);
  });

  it('claims no further slot once Discord refuses the token', async () => {
    const { due, parts, store } = desk;
    const others = [];
    for (let index = 0; index < 60; index += 1) others.push(await addSubscription(desk, `other-${index}`));
    const fatal = { kind: 'fatal', message: 'Discord refuses the bot’s token.' } as const;
    desk.answers = Array.from({ length: 61 }, () => fatal);
    const outcomes = await sendDigests([due, ...others], parts);
    expect(kindsOf(outcomes)).toEqual(Array.from({ length: 61 }, () => 'stopped'));
    // Those that were under way at that moment stay claimed, to be taken up when the token is mended.
    expect(desk.posts.length).toBeLessThanOrEqual(32);
    expect(await store.listClaimed()).toHaveLength(desk.posts.length);
  });

  it('tells what broke when the store fails, for that slot alone', async () => {
    const { due, slot, parts, store } = desk;
    const other = await addSubscription(desk, 'other');
    const error = new Error('disk full');
    const claim: typeof store.claim = async (claimed, now) => {
      if (claimed.key === due.key) throw error;
      return store.claim(claimed, now);
    };
    const outcomes = await sendDigests([due, other], { ...parts, store: { ...store, claim } });
    expect(outcomes).toContainEqual({ slot, kind: 'broken', error });
    expect(outcomes).toContainEqual({ slot: slotOf(other), kind: 'sent', messageId: 'message-1' });
  });
});
