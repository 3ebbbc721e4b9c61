import type { DigestSender, FindOutcome, PostFailure, PostOutcome } from '../../../src/domain/message/digest-sender.ts';
import type { GuildSubscription, Slot } from '../../../src/domain/guild/subscription.ts';
import type { DigestParts, SlotOutcome } from '../../../src/schedule/digest/digest-parts.ts';
import type { DueSlot } from '../../../src/schedule/digest/due-slots.ts';
import { resumeClaimed } from '../../../src/schedule/digest/resume-claimed.ts';
import { sendDigests } from '../../../src/schedule/digest/send-digests.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeSubscription } from '../make-subscription.ts';

export const dueAt = new Date('2026-06-01T11:00:00Z');

/** Everything that a digest needs, with a clock that stands until it is moved and a sender that keeps what it is given. */
export interface Desk {
  parts: DigestParts;
  store: Store;
  subscription: GuildSubscription;
  due: DueSlot;
  /** The same as it is stored and told. */
  slot: Slot;
  /** In order of posting. */
  posts: { channelId: string; message: object; nonce: string }[];
  published: { channelId: string; messageId: string }[];
  /** What publishing is answered with. */
  refusal: PostFailure | undefined;
  finds: { channelId: string; customId: string; since: Date }[];
  /** Milliseconds of each wait. */
  waits: number[];
  /** What the sender answers, first to last; then it sends. An error is thrown once the message has been posted. */
  answers: (PostOutcome | Error)[];
  /** What the looks into the channel find, first to last; then `found`. */
  looks: FindOutcome[];
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
    async post({ channelId = '' }, message, nonce) {
      desk.posts.push({ channelId, message, nonce });
      const answer = desk.answers.shift() ?? { kind: 'sent', messageId: `message-${desk.posts.length}` };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async publish({ channelId = '' }, messageId) {
      desk.published.push({ channelId, messageId });
      return desk.refusal;
    },
    async find({ channelId = '' }, customId, since) {
      desk.finds.push({ channelId, customId, since });
      return desk.looks.shift() ?? desk.found;
    },
  };
  const desk: Desk = {
    store,
    subscription,
    due: { key: 'sub:2026-06-01T07:00', subscriptionId: 'sub', owner: 'guild', dueAt },
    slot: { key: 'sub:2026-06-01T07:00', subscriptionId: 'sub', dueAt },
    posts: [],
    published: [],
    refusal: undefined,
    finds: [],
    waits: [],
    answers: [],
    looks: [],
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
      async render({ id }, _now, deliveryId) {
        return { message: { content: `${id} ${deliveryId}` }, storyIds: ['s1'], told: [] };
      },
    },
  };
  return desk;
}

/** A slot of another subscription, which is stored as well; in a guild of its own unless told otherwise. */
export async function addSubscription(desk: Desk, id: string, guildId = `guild-${id}`): Promise<DueSlot> {
  await desk.store.saveSubscription(makeSubscription({ id, guildId, channelId: `channel-${id}` }));
  return { key: `${id}:2026-06-01T07:00`, subscriptionId: id, owner: guildId, dueAt };
}

/** A new start: takes up what is claimed and tries it again. */
export async function resume({ parts }: Pick<Desk, 'parts'>): Promise<SlotOutcome[]> {
  const { deliveries, outcomes } = await resumeClaimed(parts);
  return [...outcomes, ...(await sendDigests([], parts, { retries: deliveries }))];
}

/** The kinds of outcomes in alphabetical order. */
export function kindsOf(outcomes: readonly SlotOutcome[]): string[] {
  return outcomes.map(({ kind }) => kind).sort();
}

/** From here on a request might come after Discord has forgotten the nonce. */
export const justAfterNonce = 90_001;
