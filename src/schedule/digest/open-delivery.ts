import { day } from '../../domain/clock.ts';
import type { DigestDraft, Slot, Subscription } from '../../domain/guild/subscription.ts';
import { deliveryIdOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { slotOf, type DueSlot } from './due-slots.ts';
import { nextSlot } from '../time/next-slot.ts';
import { settleWithout } from './settle.ts';
import type { UnderWay } from './under-way.ts';

/** Draws a slot's digest of the news of a moment and claims the slot with it, so that a crash leaves behind what was to be posted. */
export async function openDelivery(parts: DigestParts, due: DueSlot, newsOf: Date): Promise<UnderWay | SlotOutcome> {
  const { store, clock } = parts;
  const slot = slotOf(due);
  // Read again: a run takes minutes, and an admin may have changed or removed the subscription since it began.
  const subscription = await store.getSubscription(slot.subscriptionId);
  if (subscription === undefined) return { slot, kind: 'skipped', reason: 'the subscription is gone' };
  if ((await store.getDelivery(slot.key)) !== undefined) return { slot, kind: 'taken' };
  let draft: DigestDraft | undefined;
  let problem: { error: unknown } | undefined;
  if (subscription.paused === undefined) {
    try {
      draft = await parts.render(subscription, newsOf, deliveryIdOf(slot.key));
    } catch (error) {
      problem = { error };
    }
  }
  const claimedAt = clock();
  if (!(await store.claim(slot, claimedAt, draft))) return { slot, kind: 'taken' };
  const claim = { slot, claimedAt };
  if (problem !== undefined) {
    // Nothing was posted, and the same would fail again.
    await settleWithout(parts, claim, 'failed', 'the digest could not be written');
    return { slot, kind: 'broken', ...problem };
  }
  if (draft === undefined) {
    return settleWithout(parts, claim, 'skipped', subscription.paused === undefined ? 'nothing new' : 'paused');
  }
  const giveUpAt = lastInstant(subscription, slot);
  const state = { sureAt: claimedAt, isUnsure: false, failures: 0, giveUpAt, at: claimedAt };
  return { kind: 'under-way', ...claim, subscription, draft, ...state };
}

/** A digest is tried until the next one is due, and for a day at most. */
function lastInstant(subscription: Subscription, { dueAt }: Slot): Date {
  const next = nextSlot(subscription, dueAt)?.getTime() ?? Infinity;
  return new Date(Math.min(next, dueAt.getTime() + day));
}
