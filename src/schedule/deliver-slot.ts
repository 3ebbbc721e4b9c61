import type { Clock } from '../domain/clock.ts';
import type { Delivery, Slot, Subscription } from '../domain/subscription.ts';
import type { Store } from '../store/store.ts';
import type { PostOutcome, RenderDigest, RenderedDigest } from './digest-sender.ts';
import { deliveryIdOf, nonceOf } from './nonce-of.ts';
import { postWithRetries, type RetryParts } from './post-with-retries.ts';

/** What digests are sent with. */
export interface DigestParts extends RetryParts {
  store: Store;
  render: RenderDigest;
  clock: Clock;
}

/** What became of a slot. `claimed`: it was won but not settled, and is taken up again later; `open`: it was never won. */
export interface SlotOutcome {
  slot: Slot;
  state: 'sent' | 'skipped' | 'failed' | 'claimed' | 'open';
  reason?: string;
  messageId?: string;
  /** What was thrown on the way. */
  error?: unknown;
  /** Nothing can be posted any more: Discord does not know our token. */
  isFatal?: boolean;
}

type Settlement =
  { state: 'sent'; messageId: string; storyIds: readonly string[] } | { state: 'skipped' | 'failed'; reason: string };

/** Renders, posts and settles a slot that was claimed. Never rejects: what goes wrong is told in the outcome. */
export async function deliverSlot(
  parts: DigestParts,
  subscription: Subscription,
  slot: Slot,
  claimedAt: Date,
): Promise<SlotOutcome> {
  let digest: RenderedDigest | undefined;
  try {
    digest = await parts.render(subscription, parts.clock(), deliveryIdOf(slot.key));
  } catch (error) {
    const reason = `the digest could not be drawn: ${messageOf(error)}`;
    return { ...(await settleSlot(parts, slot, claimedAt, { state: 'failed', reason })), error };
  }
  if (digest === undefined) {
    return settleSlot(parts, slot, claimedAt, { state: 'skipped', reason: 'nothing new' });
  }
  let posted: PostOutcome;
  try {
    posted = await postWithRetries(parts, subscription.channelId, digest.view, nonceOf(slot.key));
  } catch (error) {
    // It may or may not stand in the channel: left claimed, so that it is looked for before it is sent again.
    return { slot, state: 'claimed', reason: `the sender broke off: ${messageOf(error)}`, error };
  }
  if (posted.kind === 'sent') {
    const { messageId } = posted;
    return settleSlot(parts, slot, claimedAt, { state: 'sent', messageId, storyIds: digest.storyIds });
  }
  const reason = `${posted.kind}: ${posted.message} (${posted.code})`;
  const outcome = await settleSlot(parts, slot, claimedAt, { state: 'failed', reason });
  if (posted.kind === 'fatal') return { ...outcome, isFatal: true };
  return posted.kind === 'permanent' ? pauseSubscription(parts, subscription.id, reason, outcome) : outcome;
}

/** Records what became of a slot, and resolves with it; with `claimed` when the store did not take it. */
export async function settleSlot(
  { store, clock }: Pick<DigestParts, 'store' | 'clock'>,
  slot: Slot,
  claimedAt: Date,
  settlement: Settlement,
): Promise<SlotOutcome> {
  const delivery: Delivery = { slot, claimedAt, settledAt: clock(), ...settlement };
  try {
    await store.settle(delivery);
  } catch (error) {
    return { slot, state: 'claimed', reason: `could not be recorded as ${settlement.state}`, error };
  }
  if (settlement.state === 'sent') return { slot, state: 'sent', messageId: settlement.messageId };
  return { slot, state: settlement.state, reason: settlement.reason };
}

/** Read again first: an admin may have removed or changed the subscription while its digest was under way. */
async function pauseSubscription(
  { store, clock }: DigestParts,
  id: string,
  reason: string,
  outcome: SlotOutcome,
): Promise<SlotOutcome> {
  try {
    const current = await store.getSubscription(id);
    if (current !== undefined) await store.saveSubscription({ ...current, paused: { reason, at: clock() } });
    return outcome;
  } catch (error) {
    return { ...outcome, error };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
