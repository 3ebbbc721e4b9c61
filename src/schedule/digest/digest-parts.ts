import type { Clock } from '../../domain/clock.ts';
import type { DigestSender } from '../../domain/message/digest-sender.ts';
import type { DigestDraft, Slot, Subscription } from '../../domain/guild/subscription.ts';
import type { Store } from '../../store/store.ts';
import type { DraftChange, UnderWay } from './under-way.ts';

/** What the deliveries are made with. */
export interface DigestParts {
  store: Pick<
    Store,
    'claim' | 'settle' | 'getDelivery' | 'getSubscription' | 'listSubscriptions' | 'saveSubscription' | 'listClaimed'
  >;
  sender: DigestSender;
  /** Undefined when there is nothing to tell. */
  render(
    subscription: Subscription,
    now: Date,
    deliveryId: string,
    change?: DraftChange,
  ): Promise<DigestDraft | undefined>;
  clock: Clock;
  /** Resolves after that many milliseconds, or as soon as the program stops. */
  delay(milliseconds: number): Promise<void>;
  /** Aborted when the program stops: nothing new is begun then. */
  signal?: AbortSignal;
}

/**
 * What became of a slot. `sent`, and `unpublished` says why it was not published
 * where it should be; `skipped`: there is no message, and none is missing; `failed`: there is none, and `reason`
 * says why; `unknown`: there may be one. `paused`: failed, and the subscription is paused from now on. `taken`: another
 * process has it. `waiting`: it is tried again later. `held`: it was not tried and is due again at the next tick.
 * `stopped`: nothing can be posted any more. `broken`: we failed, and `error` says how.
 */
export type SlotOutcome = { slot: Slot } & (
  | { kind: 'sent'; messageId: string; unpublished?: string }
  | { kind: 'skipped' | 'unknown' | 'held' | 'stopped'; reason: string }
  | { kind: 'failed'; reason: string; code?: number | string; isOurs?: boolean }
  | { kind: 'paused'; reason: string; subscription: Subscription }
  | { kind: 'taken' }
  | { kind: 'waiting'; reason: string; delivery: UnderWay }
  | { kind: 'broken'; error: unknown }
);
