import PQueue from 'p-queue';
import type { Delivery } from '../domain/subscription.ts';
import { deliverSlot, settleUnsent } from './deliver-slot.ts';
import { deliveryIdOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { grace } from './due-slots.ts';
import { nonceWindow } from './post-digest.ts';

const concurrency = 5;

/**
 * Brings what a crash left claimed to an end, and resolves with what became of each slot. To be called once, before the
 * first tick: a slot that is being sent would be taken for a left one.
 * @throws when the store can't list the claimed slots.
 */
export async function resumeClaimed(parts: DigestParts): Promise<SlotOutcome[]> {
  const queue = new PQueue({ concurrency });
  const claimed = await parts.store.listClaimed();
  return Promise.all(claimed.map((delivery) => queue.add(() => resumeOne(delivery, parts))));
}

async function resumeOne({ slot, claimedAt }: Delivery, parts: DigestParts): Promise<SlotOutcome> {
  const { store, sender, clock } = parts;
  const claimed = { slot, claimedAt };
  try {
    const now = clock().getTime();
    // The nonce still protects us: if the first post got through, Discord answers with that message.
    if (now - claimedAt.getTime() < nonceWindow) return await deliverSlot(claimed, parts);
    const subscription = await store.getSubscription(slot.subscriptionId);
    if (subscription === undefined) return await settleUnsent(claimed, 'skipped', 'unsubscribed', parts);
    const found = await sender.find(subscription.channelId, deliveryIdOf(slot.key), claimedAt);
    switch (found.kind) {
      case 'found':
        // Which stories it held is not known any more.
        await store.settle({ ...claimed, state: 'sent', messageId: found.messageId, storyIds: [], settledAt: clock() });
        return { slot, kind: 'sent', messageId: found.messageId };
      case 'absent':
        if (now - slot.dueAt.getTime() > grace) return await settleUnsent(claimed, 'skipped', 'too late', parts);
        return await deliverSlot(claimed, parts);
      case 'unreadable':
        return await settleUnsent(claimed, 'failed', `unknown: ${found.message}`, parts);
    }
  } catch (error) {
    return { slot, kind: 'broken', error };
  }
}
