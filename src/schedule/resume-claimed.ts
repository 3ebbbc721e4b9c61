import { minute } from '../domain/clock.ts';
import type { Delivery } from '../domain/subscription.ts';
import { deliverSlot, settleSlot, type DigestParts, type SlotOutcome } from './deliver-slot.ts';
import { slotGrace } from './due-slots.ts';
import { deliveryIdOf } from './nonce-of.ts';
import { nonceWindow } from './post-with-retries.ts';

/** Our clock and Discord's may differ by this much when messages since the claim are looked for. */
const clockMargin = minute;

/**
 * Takes up every slot that a crash left claimed: sends it again with the same nonce while Discord knows that, and later
 * looks for its message in the channel first. Where the channel can't be read nothing is sent twice: it is settled as
 * `unknown`. Resolves with what became of each.
 * @throws when the store can't list them.
 */
export async function resumeClaimed(parts: DigestParts): Promise<SlotOutcome[]> {
  const outcomes: SlotOutcome[] = [];
  for (const delivery of await parts.store.listClaimed()) {
    const outcome = await resumeDelivery(parts, delivery).catch((error: unknown): SlotOutcome => ({
      slot: delivery.slot,
      state: 'claimed',
      error,
    }));
    outcomes.push(outcome);
    if (outcome.isFatal === true) break;
  }
  return outcomes;
}

async function resumeDelivery(parts: DigestParts, { slot, claimedAt }: Delivery): Promise<SlotOutcome> {
  const subscription = await parts.store.getSubscription(slot.subscriptionId);
  if (subscription === undefined) {
    return settleSlot(parts, slot, claimedAt, { state: 'failed', reason: 'the subscription is gone' });
  }
  const now = parts.clock();
  const age = now.getTime() - claimedAt.getTime();
  if (age <= nonceWindow) return deliverSlot(parts, subscription, slot, claimedAt);

  let messageId: string | undefined;
  try {
    const since = new Date(claimedAt.getTime() - clockMargin);
    messageId = await parts.sender.find(subscription.channelId, deliveryIdOf(slot.key), since);
  } catch (error) {
    const reason = 'unknown: it may have been posted before a crash, and the channel can’t be read to find out';
    return { ...(await settleSlot(parts, slot, claimedAt, { state: 'failed', reason })), error };
  }
  if (messageId !== undefined) return settleSlot(parts, slot, claimedAt, { state: 'sent', messageId, storyIds: [] });
  if (now.getTime() - slot.dueAt.getTime() > slotGrace) {
    return settleSlot(parts, slot, claimedAt, { state: 'skipped', reason: 'more than two hours late' });
  }
  return deliverSlot(parts, subscription, slot, claimedAt);
}
