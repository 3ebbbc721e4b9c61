import { expect, it, describe } from 'vitest';
import type { FindOutcome, PostOutcome } from '../../src/domain/digest-sender.ts';
import type { Slot } from '../../src/domain/subscription.ts';
import { deliveryIdOf, nonceOf } from '../../src/schedule/delivery-keys.ts';
import { resumeClaimed } from '../../src/schedule/resume-claimed.ts';
import { sendDigests } from '../../src/schedule/send-digests.ts';
import { openStore } from '../../src/store/open-store.ts';
import { makeSubscription } from './make-subscription.ts';

const now = new Date('2026-06-01T11:00:30Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const slotOf = (id: string, dueAt = minutesAgo(0)): Slot => ({
  key: `${id}:2026-06-01T07:00`,
  subscriptionId: id,
  dueAt,
});
const failure = (kind: 'temporary' | 'permanent' | 'misconfigured' | 'fatal', retryAfterMs?: number): PostOutcome => ({
  kind,
  message: `It was ${kind}.`,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** A desk whose sender answers with `answers` in turn, then with success, and remembers its nonces. */
async function openDesk(answers: PostOutcome[] = [], found: FindOutcome = { kind: 'absent' }) {
  const store = await openStore('memory:');
  for (const id of ['one', 'two', 'three']) await store.saveSubscription(makeSubscription({ id }));
  const nonces: string[] = [];
  const pauses: number[] = [];
  const parts = {
    store,
    clock: () => now,
    delay: async (milliseconds: number) => void pauses.push(milliseconds),
    render: async (_subscription: unknown, _now: Date, deliveryId: string) => ({
      message: { content: deliveryId },
      storyIds: ['story'],
    }),
    sender: {
      post: async (_channelId: string, _message: object, nonce: string): Promise<PostOutcome> => {
        nonces.push(nonce);
        return answers.shift() ?? { kind: 'sent', messageId: `m${nonces.length}` };
      },
      find: async () => found,
    },
  };
  const stateOf = async (id: string) => (await store.getDelivery(slotOf(id).key))?.state;
  return { store, parts, nonces, pauses, stateOf };
}

describe('sendDigests', () => {
  it('posts a slot once, however often and from how many places it is sent', async () => {
    const { parts, nonces, stateOf } = await openDesk();
    const runs = await Promise.all([sendDigests([slotOf('one')], parts), sendDigests([slotOf('one')], parts)]);
    expect(
      runs
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['sent', 'taken']);
    expect(nonces).toEqual([nonceOf(slotOf('one').key)]);
    expect(await stateOf('one')).toBe('sent');
  });

  it('tries again with the same nonce, no sooner than Discord asks', async () => {
    const { parts, nonces, pauses } = await openDesk([failure('temporary'), failure('temporary', 9_000)]);
    expect(await sendDigests([slotOf('one')], parts)).toMatchObject([{ kind: 'sent' }]);
    expect(new Set(nonces).size).toBe(1);
    expect(pauses).toEqual([2_000, 9_000]);
  });

  it('pauses the subscription of a lost channel with the reason, and sends the others', async () => {
    const { store, parts, stateOf } = await openDesk([failure('permanent')]);
    await sendDigests([slotOf('one'), slotOf('two')], parts);
    expect((await store.getSubscription('one'))?.paused?.reason).toBe('It was permanent.');
    expect([await stateOf('one'), await stateOf('two')]).toEqual(['failed', 'sent']);
  });

  it('keeps the subscription active when an admin can mend the channel', async () => {
    const { store, parts, stateOf } = await openDesk([failure('misconfigured')]);
    await sendDigests([slotOf('one')], parts);
    expect((await store.getSubscription('one'))?.paused).toBeUndefined();
    expect(await stateOf('one')).toBe('failed');
  });

  it('records a digest that can’t be written as failed, and sends the others', async () => {
    const { parts, stateOf } = await openDesk();
    const error = new Error('no such thing');
    const render = async (subscription: { id: string }) => {
      if (subscription.id === 'one') throw error;
      return subscription.id === 'two' ? undefined : { message: {}, storyIds: [] };
    };
    const outcomes = await sendDigests([slotOf('one'), slotOf('two'), slotOf('three')], { ...parts, render });
    expect(outcomes).toContainEqual({ slot: slotOf('one'), kind: 'broken', error });
    expect([await stateOf('one'), await stateOf('two'), await stateOf('three')]).toEqual(['failed', 'skipped', 'sent']);
  });

  it('leaves a slot claimed when the token is refused', async () => {
    const { parts, stateOf } = await openDesk([failure('fatal')]);
    expect(await sendDigests([slotOf('one')], parts)).toMatchObject([{ kind: 'stopped' }]);
    expect(await stateOf('one')).toBe('claimed');
  });
});

describe('resumeClaimed', () => {
  it.each([
    ['sends again at once while the nonce protects', 1, 0, { kind: 'unreadable', message: 'x' }, 'sent', 1],
    ['settles what is found in the channel', 5, 5, { kind: 'found', messageId: 'm' }, 'sent', 0],
    ['sends what is not there', 5, 5, { kind: 'absent' }, 'sent', 1],
    ['passes over what is two hours late', 5, 121, { kind: 'absent' }, 'skipped', 0],
    ['never risks a second post', 5, 5, { kind: 'unreadable', message: 'No history.' }, 'failed', 0],
  ] as const)('%s', async (_title, claimedMinutes, lateMinutes, found, state, posts) => {
    const { store, parts, nonces, stateOf } = await openDesk([], found);
    await store.claim(slotOf('one', minutesAgo(lateMinutes)), minutesAgo(claimedMinutes));
    await resumeClaimed(parts);
    expect(await stateOf('one')).toBe(state);
    expect(nonces).toHaveLength(posts);
    expect(await store.listClaimed()).toEqual([]);
  });
});

it('names deliveries and nonces within Discord’s limits', () => {
  expect(nonceOf('a')).toHaveLength(24);
  expect(deliveryIdOf('a')).toHaveLength(16);
  expect(nonceOf('a')).not.toBe(nonceOf('b'));
});
