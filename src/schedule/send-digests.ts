import type { Slot, Subscription } from '../domain/subscription.ts';
import { deliverSlot, type DigestParts, type SlotOutcome } from './deliver-slot.ts';
import { dueSlots } from './due-slots.ts';

/** How many digests are under way at once; the sender keeps Discord's rates. */
const width = 4;

/**
 * Claims, posts and settles every slot that fell due after `since` and not after `now`; slots that another process won
 * are left out. Resolves with what became of each; one that goes wrong never stops the others, unless it is fatal.
 * @throws when the store can't list the subscriptions.
 */
export async function sendDigests(parts: DigestParts, since: Date, now: Date): Promise<SlotOutcome[]> {
  const subscriptions = await parts.store.listSubscriptions();
  const byId = new Map(subscriptions.map((subscription) => [subscription.id, subscription]));
  const slots = dueSlots(subscriptions, since, now);
  const outcomes: SlotOutcome[] = [];
  const queue = slots.values();
  const work = async () => {
    for (const slot of queue) {
      const subscription = byId.get(slot.subscriptionId);
      const outcome = subscription === undefined ? undefined : await sendDigest(parts, subscription, slot);
      if (outcome !== undefined) outcomes.push(outcome);
      if (outcomes.some(({ isFatal }) => isFatal)) return;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return outcomes;
}

/** Undefined when another process has the slot. */
async function sendDigest(
  parts: DigestParts,
  subscription: Subscription,
  slot: Slot,
): Promise<SlotOutcome | undefined> {
  const claimedAt = parts.clock();
  try {
    if (!(await parts.store.claim(slot, claimedAt))) return undefined;
  } catch (error) {
    return { slot, state: 'open', reason: 'could not be claimed', error };
  }
  return deliverSlot(parts, subscription, slot, claimedAt);
}
