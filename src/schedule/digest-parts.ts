import type { Clock } from '../domain/clock.ts';
import type { DigestMessage, DigestSender } from '../domain/digest-sender.ts';
import type { StorySnapshot } from '../domain/story-snapshot.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import type { Store } from '../store/store.ts';

/** A digest ready to post. */
export interface RenderedDigest {
  message: DigestMessage;
  storyIds: readonly string[];
  /** What its readers know of each story once they have it. */
  told?: readonly StorySnapshot[];
}

/** What the deliveries are made with. */
export interface DigestParts {
  store: Pick<Store, 'claim' | 'settle' | 'listClaimed' | 'getSubscription' | 'saveSubscription'>;
  sender: DigestSender;
  /** Undefined when there is nothing to tell. */
  render(subscription: Subscription, now: Date, deliveryId: string): Promise<RenderedDigest | undefined>;
  clock: Clock;
  /** Resolves after that many milliseconds. */
  delay(milliseconds: number): Promise<void>;
}

/**
 * What became of a slot. `taken`: another process had it. `paused`: the subscription is paused from now on. `stopped`:
 * it was not tried, or could not be, and is still to be sent. `broken`: we failed, and `error` says how.
 */
export type SlotOutcome = { slot: Slot } & (
  | { kind: 'sent'; messageId: string }
  | { kind: 'skipped' | 'failed' | 'paused' | 'stopped'; reason: string }
  | { kind: 'taken' }
  | { kind: 'broken'; error: unknown }
);
