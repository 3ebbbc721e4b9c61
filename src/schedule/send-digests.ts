import type { Slot } from '../domain/subscription.ts';
import { deliverSlot } from './deliver-slot.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';

/** How many digests are under way at once; the sender keeps Discord's rates. */
const width = 4;

/**
 * Claims, posts and settles slots, a few at a time. Resolves with what became of each, in no particular order. One that
 * goes wrong never stops the others, unless nothing can be posted any more: then the rest are `stopped`, unclaimed.
 */
export async function sendDigests(slots: readonly Slot[], parts: DigestParts): Promise<SlotOutcome[]> {
  const outcomes: SlotOutcome[] = [];
  const queue = slots.values();
  let stopped: string | undefined;
  const work = async () => {
    for (const slot of queue) {
      const outcome: SlotOutcome =
        stopped === undefined ? await sendDigest(slot, parts) : { slot, kind: 'stopped', reason: stopped };
      if (outcome.kind === 'stopped') stopped = outcome.reason;
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return outcomes;
}

async function sendDigest(slot: Slot, parts: DigestParts): Promise<SlotOutcome> {
  try {
    const subscription = await parts.store.getSubscription(slot.subscriptionId);
    if (subscription === undefined) return { slot, kind: 'skipped', reason: 'the subscription is gone' };
    const claimedAt = parts.clock();
    if (!(await parts.store.claim(slot, claimedAt))) return { slot, kind: 'taken' };
    return await deliverSlot(parts, subscription, slot, claimedAt);
  } catch (error) {
    return { slot, kind: 'broken', error };
  }
}
