import type { PostFailure } from '../domain/digest-sender.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import { deliveryIdOf, nonceOf } from './delivery-keys.ts';
import type { DigestParts, RenderedDigest, SlotOutcome } from './digest-parts.ts';
import { postDigest } from './post-digest.ts';

type Claimed = Pick<Delivery, 'slot' | 'claimedAt'>;

/** Renders, posts and settles a slot that we have claimed. Never rejects. */
export async function deliverSlot(claimed: Claimed, parts: DigestParts): Promise<SlotOutcome> {
  const { slot } = claimed;
  const { store, clock } = parts;
  try {
    const subscription = await store.getSubscription(slot.subscriptionId);
    if (subscription === undefined) return await settleUnsent(claimed, 'skipped', 'unsubscribed', parts);
    if (subscription.paused !== undefined) return await settleUnsent(claimed, 'skipped', 'paused', parts);
    let digest: RenderedDigest | undefined;
    try {
      digest = await parts.render(subscription, clock(), deliveryIdOf(slot.key));
    } catch (error) {
      await settleUnsent(claimed, 'failed', 'the digest could not be written', parts);
      return { slot, kind: 'broken', error };
    }
    if (digest === undefined) return await settleUnsent(claimed, 'skipped', 'no stories', parts);
    const posted = await postDigest(parts, subscription.channelId, digest.message, nonceOf(slot.key));
    if (posted.kind !== 'sent') return await settleFailure(claimed, subscription, posted, parts);
    const { messageId } = posted;
    await store.settle({ ...claimed, state: 'sent', messageId, storyIds: digest.storyIds, settledAt: clock() });
    return { slot, kind: 'sent', messageId };
  } catch (error) {
    // The slot stays claimed: what was posted, if anything, is found out when claimed slots are resumed.
    return { slot, kind: 'broken', error };
  }
}

/** Records why a claimed slot was not sent. */
export async function settleUnsent(
  { slot, claimedAt }: Claimed,
  state: 'skipped' | 'failed',
  reason: string,
  { store, clock }: Pick<DigestParts, 'store' | 'clock'>,
): Promise<SlotOutcome> {
  await store.settle({ slot, claimedAt, state, reason, settledAt: clock() });
  return { slot, kind: state, reason };
}

async function settleFailure(
  claimed: Claimed,
  subscription: Subscription,
  { kind, message }: PostFailure,
  parts: DigestParts,
): Promise<SlotOutcome> {
  const { slot } = claimed;
  // A refused token is nobody's failure: the slot stays claimed and is sent when the program runs with a good one.
  if (kind === 'fatal') return { slot, kind: 'stopped', reason: message };
  const outcome = await settleUnsent(claimed, 'failed', message, parts);
  if (kind !== 'permanent') return outcome;
  await pause(subscription, message, parts);
  return { slot, kind: 'paused', reason: message };
}

async function pause({ id }: Subscription, reason: string, { store, clock }: DigestParts): Promise<void> {
  // Read again: it may have been ended while the post was under way, and saving would bring it back.
  const current = await store.getSubscription(id);
  if (current !== undefined) await store.saveSubscription({ ...current, paused: { reason, at: clock() } });
}
