import { beforeEach, describe, expect, it } from 'vitest';
import { sendDigests } from '../../src/schedule/send-digests.ts';
import { openDesk, type Desk } from './digest-desk.ts';

const outage = { kind: 'temporary', code: 503, message: 'Discord has an outage.' } as const;

describe('a digest that meets temporary trouble', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });

  it('is posted again with the same nonce, waiting longer each time', async () => {
    desk.answers = [outage, outage, outage];
    expect(await sendDigests([desk.slot], desk.parts)).toMatchObject([{ kind: 'sent', messageId: 'message-4' }]);
    expect(new Set(desk.posts.map(({ nonce }) => nonce)).size).toBe(1);
    expect(desk.waits).toEqual([...desk.waits].sort((one, other) => one - other));
    expect(desk.waits).toHaveLength(3);
    expect(desk.waits[0]).toBeGreaterThanOrEqual(2_000);
  });

  it('waits as long as Discord asks for', async () => {
    desk.answers = [{ ...outage, retryAfterMs: 31_000 }];
    await sendDigests([desk.slot], desk.parts);
    expect(desk.waits[0]).toBeGreaterThanOrEqual(31_000);
    expect(desk.posts).toHaveLength(2);
  });

  it('is given up, and recorded, before Discord can have forgotten the nonce', async () => {
    desk.answers = Array.from({ length: 50 }, () => outage);
    expect(await sendDigests([desk.slot], desk.parts)).toMatchObject([{ kind: 'failed', reason: outage.message }]);
    expect(desk.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(120_000);
    expect(await desk.store.getDelivery(desk.slot.key)).toMatchObject({ state: 'failed' });
    expect(await desk.store.getSubscription('sub')).toEqual(desk.subscription);
  });

  it('is not posted again when Discord asks to wait for longer than it knows the nonce', async () => {
    desk.answers = [{ ...outage, retryAfterMs: 600_000 }];
    expect(await sendDigests([desk.slot], desk.parts)).toMatchObject([{ kind: 'failed' }]);
    expect(desk.posts).toHaveLength(1);
    expect(desk.waits).toEqual([]);
  });

  it('ends at once when the next answer is of another kind', async () => {
    desk.answers = [outage, { kind: 'item', code: 50_035, message: 'Discord refused the form of the message.' }];
    expect(await sendDigests([desk.slot], desk.parts)).toMatchObject([{ kind: 'failed' }]);
    expect(desk.posts).toHaveLength(2);
  });
});
