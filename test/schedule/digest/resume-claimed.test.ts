import { beforeEach, describe, expect, it } from 'vitest';
import { hour } from '../../../src/domain/clock.ts';
import { deliveryIdOf } from '../../../src/schedule/digest/delivery-keys.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { dueAt, justAfterNonce, openDesk, resume, type Desk } from './digest-desk.ts';

/** The message was posted; then the process died before it could be recorded. */
async function crashBeforeSettling(desk: Desk): Promise<void> {
  const settle = () => Promise.reject(new Error('killed'));
  const outcomes = await sendDigests([desk.due], { ...desk.parts, store: { ...desk.store, settle } });
  expect(outcomes).toMatchObject([{ kind: 'broken' }]);
}

describe('resumeClaimed', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await crashBeforeSettling(desk);
    desk.finds = [];
  });

  it('leaves the slot claimed until then: no other process sends it', async () => {
    expect(await desk.store.listClaimed()).toMatchObject([
      { slot: desk.slot, claimedAt: dueAt, draft: { storyIds: ['s1'] } },
    ]);
    expect(await sendDigests([desk.due], desk.parts)).toMatchObject([{ kind: 'taken' }]);
  });

  it('sends again with the same nonce while Discord knows it', async () => {
    desk.moveClock(justAfterNonce - 1);
    expect(await resume(desk)).toMatchObject([{ kind: 'sent', messageId: 'message-2' }]);
    expect(desk.posts[1]).toEqual(desk.posts[0]);
    expect(desk.finds).toEqual([]);
    expect(await desk.store.listClaimed()).toEqual([]);
  });

  it('finds the message later by its delivery id, and posts nothing', async () => {
    desk.moveClock(justAfterNonce);
    desk.found = { kind: 'found', messageId: 'message-1' };
    expect(await resume(desk)).toMatchObject([{ kind: 'sent', messageId: 'message-1' }]);
    expect(desk.finds).toMatchObject([{ channelId: 'channel', customId: `digest:d:${deliveryIdOf(desk.slot.key)}` }]);
    expect(desk.finds[0]!.since.getTime()).toBeLessThanOrEqual(dueAt.getTime());
    expect(desk.posts).toHaveLength(1);
    const delivery = { state: 'sent', messageId: 'message-1', storyIds: ['s1'] };
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject(delivery);
  });

  it('sends what was drawn before the crash, not what would be drawn now', async () => {
    const render = async () => ({ message: { content: 'later news' }, storyIds: ['s2'], told: [] });
    await resume({ parts: { ...desk.parts, render } });
    expect(desk.posts[1]).toEqual(desk.posts[0]);
  });

  it('sends it when it is not in the channel', async () => {
    desk.moveClock(justAfterNonce);
    expect(await resume(desk)).toMatchObject([{ kind: 'sent', messageId: 'message-2' }]);
    expect(desk.posts).toHaveLength(2);
  });

  it('skips it when it is not in the channel and two hours late', async () => {
    desk.moveClock(2 * hour + 1);
    expect(await resume(desk)).toMatchObject([{ kind: 'skipped' }]);
    expect(desk.posts).toHaveLength(1);
    expect(await desk.store.listClaimed()).toEqual([]);
  });

  it('never sends twice where the channel can’t be read, and says that it is unknown', async () => {
    desk.moveClock(justAfterNonce);
    desk.found = { kind: 'unreadable', message: 'Read Message History is missing' };
    const [outcome] = await resume(desk);
    expect(outcome).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^unknown.*Read Message History/) as string,
    });
    expect(desk.posts).toHaveLength(1);
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject({ state: 'unknown' });
  });

  it('records that the subscription is gone', async () => {
    await desk.store.removeSubscription('sub');
    expect(await resume(desk)).toMatchObject([{ kind: 'failed', reason: 'the subscription is gone' }]);
    expect(await desk.store.listClaimed()).toEqual([]);
  });

  it('does not write to a channel whose subscription was paused since', async () => {
    const paused = { reason: 'The channel was deleted.', at: dueAt };
    await desk.store.saveSubscription({ ...desk.subscription, paused });
    expect(await resume(desk)).toMatchObject([{ kind: 'skipped', reason: 'paused' }]);
    expect(desk.posts).toHaveLength(1);
  });

  it('has nothing to do once all is settled', async () => {
    await resume(desk);
    expect(await resume(desk)).toEqual([]);
  });

  it('looks for a message whose posting broke off, rather than post it blindly later', async () => {
    const other = await openDesk();
    other.answers = [new Error('socket hang up')];
    expect(await sendDigests([other.due], other.parts)).toMatchObject([{ kind: 'broken' }]);
    other.moveClock(justAfterNonce);
    other.found = { kind: 'found', messageId: 'message-1' };
    expect(await resume(other)).toMatchObject([{ kind: 'sent', messageId: 'message-1' }]);
  });
});
