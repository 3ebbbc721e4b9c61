import { beforeEach, describe, expect, it } from 'vitest';
import { toldStates, pendingNotices } from '../../../src/app/notice/pending-notices.ts';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import type { PostFailure } from '../../../src/domain/message/digest-sender.ts';
import { publishLate } from '../../../src/schedule/digest/publish-late.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { dueAt, openDesk, type Desk } from './digest-desk.ts';

const forbidden: PostFailure = { kind: 'misconfigured', code: 50_013, message: 'The bot lacks Send Messages.' };
const limited: PostFailure = { kind: 'limited', code: 429, message: 'More slowly.', retryAfterMs: 40 * minute };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.store.saveSubscription({ ...desk.subscription, publishes: true });
});

const stored = async () => (await desk.store.getSubscription('sub'))!;
const late = async () => publishLate(await desk.store.listSubscriptions(), desk.parts);
const sendWith = async (refusal: PostFailure) => {
  desk.refusal = refusal;
  await sendDigests([desk.due], desk.parts);
};

describe('a digest that could not be published', () => {
  it('is published as soon as the permission is back, once', async () => {
    await sendWith(forbidden);
    const [{ messageId } = { messageId: '' }] = desk.published;
    const unpublished = { messageId, reason: forbidden.message, since: dueAt, tryAt: new Date(dueAt.getTime() + hour) };
    expect((await stored()).unpublished).toEqual(unpublished);
    expect(await late()).toEqual([]);
    desk.moveClock(hour);
    expect(await late()).toMatchObject([{ kind: 'waiting', reason: forbidden.message }]);
    desk.refusal = undefined;
    expect(await late()).toEqual([]);
    desk.moveClock(hour);
    expect(await late()).toEqual([{ subscriptionId: 'sub', kind: 'published' }]);
    expect(desk.published.map((each) => each.messageId)).toEqual([messageId, messageId, messageId]);
    expect((await stored()).unpublished).toBeUndefined();
    desk.moveClock(hour);
    expect(await late()).toEqual([]);
  });

  it('waits as long as Discord asks', async () => {
    await sendWith(limited);
    expect((await stored()).unpublished?.tryAt).toEqual(new Date(dueAt.getTime() + 40 * minute));
  });

  it('is given up after a day, when it was deleted, and when nobody wants it published any more', async () => {
    await sendWith(forbidden);
    desk.moveClock(day + hour);
    expect(await late()).toMatchObject([{ kind: 'given-up' }]);
    expect((await stored()).unpublished).toBeUndefined();
    await sendDigests([{ ...desk.due, key: 'sub:later' }], desk.parts);
    desk.moveClock(hour);
    desk.refusal = { kind: 'removed', code: 10_008, message: 'Deleted.' };
    expect(await late()).toMatchObject([{ kind: 'given-up', reason: 'Deleted.' }]);
    expect((await stored()).unpublished).toBeUndefined();
  });

  it('is told to the admins once, until the next that can’t be', async () => {
    await sendWith(forbidden);
    const facts = async () => ({
      guildId: 'guild',
      feeds: [],
      follows: [],
      alerts: [],
      muted: [],
      subscriptions: [await stored()],
    });
    expect(pendingNotices(await facts(), {})).toMatchObject([{ kind: 'digest', reason: forbidden.message }]);
    const told = toldStates(await facts());
    desk.moveClock(hour);
    await late();
    expect(pendingNotices(await facts(), told)).toEqual([]);
    desk.moveClock(day);
    await sendDigests([{ ...desk.due, key: 'sub:next' }], desk.parts);
    expect(pendingNotices(await facts(), told)).toHaveLength(1);
  });
});
