import type { Delivery } from '../domain/subscription.ts';
import { deliverSlot, settleWithout } from './deliver-slot.ts';
import { deliveryIdOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { grace } from './due-slots.ts';
import { nonceWindow } from './post-digest.ts';

/**
 * Takes up every slot that a crash left claimed: sends it again with the same nonce while Discord knows that, and later
 * looks for its message in the channel first. Where the channel can't be read nothing is sent twice: it is settled as
 * failed, `unknown`. Resolves with what became of each.
 * @throws when the store can't list them.
 */
export async function resumeClaimed(parts: DigestParts): Promise<SlotOutcome[]> {
  const outcomes: SlotOutcome[] = [];
  for (const delivery of await parts.store.listClaimed()) {
    const outcome = await resumeDelivery(parts, delivery).catch((error: unknown): SlotOutcome => ({
      slot: delivery.slot,
      kind: 'broken',
      error,
    }));
    outcomes.push(outcome);
    if (outcome.kind === 'stopped') break;
  }
  return outcomes;
}

async function resumeDelivery(parts: DigestParts, { slot, claimedAt }: Delivery): Promise<SlotOutcome> {
  const subscription = await parts.store.getSubscription(slot.subscriptionId);
  if (subscription === undefined) {
    return settleWithout(parts, slot, claimedAt, 'failed', 'the subscription is gone');
  }
  const now = parts.clock();
  const isNonceKnown = now.getTime() - claimedAt.getTime() <= nonceWindow;
  if (isNonceKnown) return deliverSlot(parts, subscription, slot, claimedAt);

  const found = await parts.sender.find(subscription.channelId, deliveryIdOf(slot.key), claimedAt);
  if (found.kind === 'unreadable') {
    const reason = `unknown: it may have been posted before a crash, and a look into the channel failed: ${found.message}`;
    return settleWithout(parts, slot, claimedAt, 'failed', reason);
  }
  if (found.kind === 'found') {
    const { messageId } = found;
    await parts.store.settle({ slot, claimedAt, state: 'sent', messageId, storyIds: [], settledAt: now });
    return { slot, kind: 'sent', messageId };
  }
  if (now.getTime() - slot.dueAt.getTime() > grace) {
    return settleWithout(parts, slot, claimedAt, 'skipped', 'more than two hours late');
  }
  return deliverSlot(parts, subscription, slot, claimedAt);
}
