import type { Subscription } from '../../domain/guild/subscription.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import type { OrderChange } from './change-order.ts';
import type { Digest } from './compose-digest.ts';
import type { Briefings, Order } from './create-briefings.ts';
import type { OrderBook } from './record-order.ts';
import {
  editSubscription,
  pause,
  resume,
  subscribe,
  unsubscribe,
  type Asker,
  type SubscribeRequest,
} from './subscriptions.ts';
import type { Untold } from './untold.ts';

/** What channels and users order, and the digests that they get. */
export interface DigestUseCases {
  composeDigest(order: Order, now: Date): Promise<Digest | undefined>;
  subscribe(request: SubscribeRequest, now: Date): Promise<Subscription>;
  /** Changes what a digest of the guild or the user orders. */
  editDigest(request: { id: string } & Asker & OrderChange, now: Date): Promise<Subscription>;
  unsubscribe(asker: Asker, id: string, now: Date): Promise<Subscription>;
  pauseDigest(asker: Asker, id: string, now: Date): Promise<Subscription>;
  /** Ends the pause of a digest. */
  resumeDigest(asker: Asker, id: string, now: Date): Promise<Subscription>;
  listSubscriptions(guildId: string): Promise<Subscription[]>;
  /** What a user ordered for their own direct messages. */
  listOwnDigests(userId: string): Promise<Subscription[]>;
  /** A user's own digest was paused, and the user is to be told. */
  notePaused(userId: string): void;
  /** A user's own digests that were paused without the user having been told. */
  listUntold(userId: string): Promise<Subscription[]>;
  /** The user has been told of these. */
  noteTold(subscriptions: readonly Subscription[]): Promise<void>;
}

/** Opens them over what the store remembers, for one reader. */
export function createDigestUseCases(
  newsroom: Newsroom,
  desk: GuildDesk,
  reader: Reader,
  { briefings, untold }: { briefings: Briefings; untold: Untold },
): DigestUseCases {
  const { store, guildSubscriptions, userSubscriptions } = newsroom;
  const book: OrderBook = {
    store,
    desk,
    catalog: reader.catalog,
    ...(guildSubscriptions === undefined ? {} : { guildSubscriptions }),
    ...(userSubscriptions === undefined ? {} : { userSubscriptions }),
  };
  return {
    composeDigest: (order, now) => briefings.compose(order, now, reader),
    subscribe: (request, now) => subscribe(book, request, now),
    editDigest: (request, now) => editSubscription(book, request, now),
    unsubscribe: (asker, id, now) => unsubscribe(book, { asker, id, now }),
    pauseDigest: (asker, id, now) => pause(book, { asker, id, now }),
    resumeDigest: (asker, id, now) => resume(book, { asker, id, now }),
    listSubscriptions: (guildId) => store.listSubscriptions(guildId),
    listOwnDigests: (userId) => store.listOwnSubscriptions(userId),
    notePaused: (userId) => {
      untold.note(userId);
    },
    listUntold: (userId) => untold.list(userId),
    noteTold: (subscriptions) => untold.noteTold(subscriptions),
  };
}
