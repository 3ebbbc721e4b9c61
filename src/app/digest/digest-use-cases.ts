import type { Subscription } from '../../domain/subscription.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Reader } from '../reader.ts';
import type { Digest } from './compose-digest.ts';
import type { Briefings, Order } from './create-briefings.ts';
import {
  editSubscription,
  pause,
  resume,
  subscribe,
  unsubscribe,
  type OrderChange,
  type SubscribeRequest,
} from './subscriptions.ts';

/** What channels order, and the digests that they get. */
export interface DigestUseCases {
  composeDigest(order: Order, now: Date): Promise<Digest | undefined>;
  subscribe(request: SubscribeRequest, now: Date): Promise<Subscription>;
  unsubscribe(guildId: string, id: string): Promise<Subscription>;
  /** Changes what a digest of a guild orders. */
  editDigest(request: { guildId: string; id: string } & OrderChange, now: Date): Promise<Subscription>;
  pauseDigest(guildId: string, id: string, now: Date): Promise<Subscription>;
  /** Ends the pause of a digest. */
  resumeDigest(guildId: string, id: string): Promise<Subscription>;
  listSubscriptions(guildId: string): Promise<Subscription[]>;
}

/** Opens them over what the store remembers, for one reader. */
export function createDigestUseCases(newsroom: Newsroom, reader: Reader, briefings: Briefings): DigestUseCases {
  const { catalog } = reader;
  return {
    composeDigest: (order, now) => briefings.compose(order, now, reader),
    subscribe: (request, now) => subscribe(newsroom, catalog, request, now),
    unsubscribe: (guildId, id) => unsubscribe(newsroom, guildId, id),
    editDigest: (request, now) => editSubscription(newsroom, catalog, request, now),
    pauseDigest: (guildId, id, now) => pause(newsroom, guildId, id, now),
    resumeDigest: (guildId, id) => resume(newsroom, guildId, id),
    listSubscriptions: (guildId) => newsroom.store.listSubscriptions(guildId),
  };
}
