import { minute } from '../../src/domain/clock.ts';
import type { DigestSender, FindOutcome, PostOutcome } from '../../src/domain/digest-sender.ts';
import type { Slot, Subscription } from '../../src/domain/subscription.ts';
import type { DigestParts } from '../../src/schedule/digest-parts.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { makeSubscription } from './make-subscription.ts';

export const dueAt = new Date('2026-06-01T11:00:00Z');

/** Everything that a digest needs, with a clock that stands until it is moved and a sender that keeps what it is given. */
export interface Desk {
  parts: DigestParts;
  store: Store;
  subscription: Subscription;
  slot: Slot;
  /** In order of posting. */
  posts: { channelId: string; message: object; nonce: string }[];
  finds: { channelId: string; deliveryId: string; since: Date }[];
  /** Milliseconds of each wait. */
  waits: number[];
  /** What the sender answers, first to last; then it sends. An error is thrown once the message has been posted. */
  answers: (PostOutcome | Error)[];
  found: FindOutcome;
  moveClock(milliseconds: number): void;
}

/** A desk with one subscription that is due, over a store in memory. */
export async function openDesk(): Promise<Desk> {
  let now = dueAt.getTime();
  const store = await openStore('memory:');
  const subscription = makeSubscription();
  await store.saveSubscription(subscription);

  const sender: DigestSender = {
    async post(channelId, message, nonce) {
      desk.posts.push({ channelId, message, nonce });
      const answer = desk.answers.shift() ?? { kind: 'sent', messageId: `message-${desk.posts.length}` };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async find(channelId, deliveryId, since) {
      desk.finds.push({ channelId, deliveryId, since });
      return desk.found;
    },
  };
  const desk: Desk = {
    store,
    subscription,
    slot: { key: 'sub:2026-06-01T07:00', subscriptionId: 'sub', dueAt },
    posts: [],
    finds: [],
    waits: [],
    answers: [],
    found: { kind: 'absent' },
    moveClock(milliseconds) {
      now += milliseconds;
    },
    parts: {
      store,
      sender,
      clock: () => new Date(now),
      async delay(milliseconds) {
        desk.waits.push(milliseconds);
        now += milliseconds;
      },
      render: async ({ id }, _now, deliveryId) => ({ message: { content: `${id} ${deliveryId}` }, storyIds: ['s1'] }),
    },
  };
  return desk;
}

/** A slot of another subscription, which is stored as well. */
export async function addSubscription(desk: Desk, id: string): Promise<Slot> {
  await desk.store.saveSubscription(makeSubscription({ id, channelId: `channel-${id}` }));
  return { key: `${id}:2026-06-01T07:00`, subscriptionId: id, dueAt };
}

export const justAfterNonce = 2 * minute + 1;
