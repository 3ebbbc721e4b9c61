import type { PostOutcome } from '../domain/digest-sender.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import { deliveryIdOf, nonceOf } from './delivery-keys.ts';
import type { DigestParts, RenderedDigest, SlotOutcome } from './digest-parts.ts';
import { postDigest } from './post-digest.ts';

/**
 * Renders, posts and settles a slot that was claimed. Never rejects. A slot whose fate is not known stays claimed, so that
 * it is looked for before it is sent again.
 */
export async function deliverSlot(
  parts: DigestParts,
  subscription: Subscription,
  slot: Slot,
  claimedAt: Date,
): Promise<SlotOutcome> {
  try {
    if (subscription.paused !== undefined) return await settleWithout(parts, slot, claimedAt, 'skipped', 'paused');
    let digest: RenderedDigest | undefined;
    try {
      digest = await parts.render(subscription, parts.clock(), deliveryIdOf(slot.key));
    } catch (error) {
      // Nothing was posted, and the same would fail again.
      await settleWithout(parts, slot, claimedAt, 'failed', 'the digest could not be written');
      return { slot, kind: 'broken', error };
    }
    if (digest === undefined) return await settleWithout(parts, slot, claimedAt, 'skipped', 'nothing new');
    return await postAndSettle(parts, subscription, slot, claimedAt, digest);
  } catch (error) {
    return { slot, kind: 'broken', error };
  }
}

/** Records that a slot ended without a message, and resolves with that. */
export async function settleWithout(
  { store, clock }: Pick<DigestParts, 'store' | 'clock'>,
  slot: Slot,
  claimedAt: Date,
  kind: 'skipped' | 'failed',
  reason: string,
): Promise<SlotOutcome> {
  await store.settle({ slot, claimedAt, state: kind, reason, settledAt: clock() });
  return { slot, kind, reason };
}

async function postAndSettle(
  parts: DigestParts,
  subscription: Subscription,
  slot: Slot,
  claimedAt: Date,
  { message, storyIds, told }: RenderedDigest,
): Promise<SlotOutcome> {
  const posted: PostOutcome = await postDigest(parts, subscription.channelId, message, nonceOf(slot.key));
  switch (posted.kind) {
    case 'sent': {
      const { messageId } = posted;
      const settledAt = parts.clock();
      await parts.store.settle({ slot, claimedAt, state: 'sent', messageId, storyIds, settledAt }, told);
      return { slot, kind: 'sent', messageId };
    }
    case 'fatal':
      // Left claimed: once the token is mended, it is still to be sent.
      return { slot, kind: 'stopped', reason: posted.message };
    case 'permanent':
      await settleWithout(parts, slot, claimedAt, 'failed', posted.message);
      await pauseSubscription(parts, subscription.id, posted.message);
      return { slot, kind: 'paused', reason: posted.message };
    default:
      return settleWithout(parts, slot, claimedAt, 'failed', posted.message);
  }
}

/** Read again first: an admin may have removed or changed the subscription while its digest was under way. */
async function pauseSubscription({ store, clock }: DigestParts, id: string, reason: string): Promise<void> {
  const current = await store.getSubscription(id);
  if (current !== undefined) await store.saveSubscription({ ...current, paused: { reason, at: clock() } });
}
