import { beforeEach, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import type { SlotOutcome } from '../../../src/schedule/digest/digest-parts.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { dueAt, openDesk, type Desk } from './digest-desk.ts';

const outage = { kind: 'temporary', code: 503, message: 'Discord has an outage.' } as const;

describe('a digest that meets temporary trouble', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });

  it('is posted again with the same nonce, waiting longer each time', async () => {
    desk.answers = [outage, outage, outage];
    expect(await sendDigests([desk.due], desk.parts)).toMatchObject([{ kind: 'sent', messageId: 'message-4' }]);
    expect(new Set(desk.posts.map(({ nonce }) => nonce)).size).toBe(1);
    expect(desk.waits).toEqual([...desk.waits].sort((one, other) => one - other));
    expect(desk.waits).toHaveLength(3);
    expect(desk.waits[0]).toBeGreaterThanOrEqual(2_000);
  });

  it('waits as long as Discord asks for', async () => {
    desk.answers = [{ ...outage, retryAfterMs: 31_000 }];
    await sendDigests([desk.due], desk.parts);
    expect(desk.waits[0]).toBeGreaterThanOrEqual(31_000);
    expect(desk.posts).toHaveLength(2);
  });

  it('is handed back when Discord asks to wait for long, and nothing is settled', async () => {
    desk.answers = [{ ...outage, kind: 'limited', retryAfterMs: 600_000 }];
    const [outcome] = await sendDigests([desk.due], desk.parts);
    expect(outcome).toMatchObject({ kind: 'waiting', delivery: { at: new Date(dueAt.getTime() + 600_000) } });
    expect([desk.posts.length, desk.waits]).toEqual([1, []]);
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject({ state: 'claimed' });
  });

  it('is looked for once Discord may have forgotten the nonce, and posted only when it is not there', async () => {
    desk.answers = Array.from({ length: 7 }, () => outage);
    const [first] = await sendDigests([desk.due], desk.parts);
    expect(first).toMatchObject({ kind: 'waiting' });
    expect(desk.finds.length).toBeGreaterThan(0);
    const posts = desk.posts.length;
    desk.moveClock(5 * minute);
    desk.found = { kind: 'found', messageId: 'message-2' };
    expect(await retry(desk, first)).toMatchObject([{ kind: 'sent', messageId: 'message-2' }]);
    expect(desk.posts).toHaveLength(posts);
  });

  it('is given up when the next edition is due, and paused for no one', async () => {
    desk.answers = Array.from({ length: 1000 }, () => outage);
    let [outcome] = await sendDigests([desk.due], desk.parts);
    const last = new Date(dueAt.getTime() + day);
    for (let tries = 0; outcome?.kind === 'waiting' && tries < 1000; tries += 1) {
      expect(outcome.delivery.at.getTime()).toBeLessThan(last.getTime());
      desk.moveClock(outcome.delivery.at.getTime() - desk.parts.clock().getTime());
      [outcome] = await retry(desk, outcome);
    }
    expect(outcome).toMatchObject({ kind: 'failed', reason: outage.message });
    expect(last.getTime() - desk.parts.clock().getTime()).toBeLessThanOrEqual(5 * minute);
    expect(new Set(desk.posts.map(({ nonce }) => nonce)).size).toBe(1);
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject({ state: 'failed' });
    expect(await desk.store.getSubscription('sub')).toEqual(desk.subscription);
  });

  it('is called unknown when it is given up and its channel can’t be read', async () => {
    desk.answers = Array.from({ length: 1000 }, () => outage);
    const [outcome] = await sendDigests([desk.due], desk.parts);
    desk.found = { kind: 'unreadable', message: 'Read Message History is missing' };
    desk.moveClock(5 * minute);
    expect(await retry(desk, outcome)).toMatchObject([{ kind: 'unknown' }]);
  });

  it('looks again when a look fails, and posts nothing meanwhile', async () => {
    desk.answers = Array.from({ length: 7 }, () => outage);
    const [outcome] = await sendDigests([desk.due], desk.parts);
    const posts = desk.posts.length;
    desk.moveClock(5 * minute);
    desk.looks = [outage, outage, { kind: 'found', messageId: 'message-1' }];
    let [again] = await retry(desk, outcome);
    for (let tries = 0; again?.kind === 'waiting' && tries < 3; tries += 1) [again] = await retry(desk, again);
    expect(again).toMatchObject({ kind: 'sent', messageId: 'message-1' });
    expect([desk.posts.length, desk.looks.length]).toEqual([posts, 0]);
  });

  it('is left alone when another process has settled it meanwhile', async () => {
    desk.answers = [{ ...outage, retryAfterMs: 600_000 }];
    const [outcome] = await sendDigests([desk.due], desk.parts);
    await desk.store.settle({ slot: desk.slot, claimedAt: dueAt, state: 'skipped', reason: 'x', settledAt: dueAt });
    expect(await retry(desk, outcome)).toMatchObject([{ kind: 'taken' }]);
    expect(desk.posts).toHaveLength(1);
  });

  it('ends at once when the next answer is of another kind', async () => {
    desk.answers = [outage, { kind: 'ours', code: 50_035, message: 'Discord refused the form of the message.' }];
    expect(await sendDigests([desk.due], desk.parts)).toMatchObject([{ kind: 'failed', isOurs: true, code: 50_035 }]);
    expect(desk.posts).toHaveLength(2);
  });

  it('is looked for before a refusal is believed, when an earlier attempt may have posted it', async () => {
    desk.answers = [outage, { kind: 'misconfigured', code: 50_013, message: 'A permission is missing.' }];
    desk.found = { kind: 'found', messageId: 'message-1' };
    expect(await sendDigests([desk.due], desk.parts)).toMatchObject([{ kind: 'sent', messageId: 'message-1' }]);
    expect(await desk.store.getSubscription('sub')).toEqual(desk.subscription);
  });

  it('is looked for when the clock was set back: nobody knows then how old the nonce is', async () => {
    desk.answers = [{ ...outage, retryAfterMs: 120_000 }];
    const [outcome] = await sendDigests([desk.due], desk.parts);
    desk.moveClock(-hour);
    await retry(desk, outcome);
    expect(desk.finds).toHaveLength(1);
    expect(desk.finds[0]!.since).toEqual(new Date(dueAt.getTime() - hour));
  });
});

async function retry(desk: Desk, outcome: SlotOutcome | undefined): Promise<SlotOutcome[]> {
  if (outcome?.kind !== 'waiting') throw new Error(`Expected a delivery that waits, got ${outcome?.kind}`);
  return sendDigests([], desk.parts, { retries: [outcome.delivery] });
}

describe('a digest that is to be published', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
    await desk.store.saveSubscription({ ...desk.subscription, publishes: true });
  });

  it('is published once it is posted, or found to be', async () => {
    await sendDigests([desk.due], desk.parts);
    expect(desk.published).toEqual([{ channelId: 'channel', messageId: 'message-1' }]);
    desk = await openDesk();
    await desk.store.saveSubscription({ ...desk.subscription, publishes: true });
    desk.answers = Array.from({ length: 7 }, () => outage);
    const [first] = await sendDigests([desk.due], desk.parts);
    expect(desk.published).toEqual([]);
    desk.moveClock(5 * minute);
    desk.found = { kind: 'found', messageId: 'message-2' };
    await retry(desk, first);
    expect(desk.published).toEqual([{ channelId: 'channel', messageId: 'message-2' }]);
  });

  it('counts as sent when it could not be published, and says why', async () => {
    desk.refusal = { kind: 'limited', message: 'Discord asks to post more slowly.' };
    expect(await sendDigests([desk.due], desk.parts)).toMatchObject([
      { kind: 'sent', messageId: 'message-1', unpublished: 'Discord asks to post more slowly.' },
    ]);
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject({ state: 'sent' });
  });
});

it('is looked for before it is posted in a forum again, which knows no nonce', async () => {
  const desk = await openDesk();
  await desk.store.saveSubscription({ ...desk.subscription, isForum: true });
  desk.answers = [outage];
  desk.looks = [{ kind: 'absent' }];
  expect(await sendDigests([desk.due], desk.parts)).toMatchObject([{ kind: 'sent', messageId: 'message-2' }]);
  expect([desk.finds.length, desk.posts.length]).toEqual([1, 2]);
});
