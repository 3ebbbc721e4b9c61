import type { Delivery } from '../../domain/guild/subscription.ts';
import { deliveryIdOf } from './delivery-keys.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import { grace } from './due-slots.ts';
import { settleWithout } from './settle.ts';
import type { UnderWay } from './under-way.ts';

/** What a crash left claimed: deliveries to be tried again, and what became of those that can't be. */
export interface Resumed {
  deliveries: UnderWay[];
  outcomes: SlotOutcome[];
}

/**
 * Takes up the wanted slots that a crash left claimed, all unless told. Each may have been posted or not, so it is sent again with the same nonce
 * while Discord knows that, and later looked for in its channel first.
 * @throws when the store can't list them.
 */
export async function resumeClaimed(
  parts: DigestParts,
  isWanted: (slotKey: string) => boolean = () => true,
): Promise<Resumed> {
  const resumed: Resumed = { deliveries: [], outcomes: [] };
  for (const delivery of await parts.store.listClaimed()) {
    const { slot } = delivery;
    if (!isWanted(slot.key)) continue;
    const taken = await openClaimed(parts, delivery).catch((error: unknown): SlotOutcome => ({
      slot,
      kind: 'broken',
      error,
    }));
    if (taken.kind === 'under-way') resumed.deliveries.push(taken);
    else resumed.outcomes.push(taken);
  }
  return resumed;
}

async function openClaimed(parts: DigestParts, delivery: Delivery): Promise<UnderWay | SlotOutcome> {
  const { slot, claimedAt } = delivery;
  const subscription = await parts.store.getSubscription(slot.subscriptionId);
  if (subscription === undefined) return settleWithout(parts, delivery, 'failed', 'the subscription is gone');
  const kept = delivery.state === 'claimed' ? delivery.draft : undefined;
  // A claim without a draft had nothing to post when it was made.
  const draft = kept ?? (await parts.render(subscription, parts.clock(), deliveryIdOf(slot.key)));
  if (draft === undefined) return settleWithout(parts, delivery, 'skipped', 'nothing new');
  const giveUpAt = new Date(slot.dueAt.getTime() + grace);
  const state = { sureAt: claimedAt, isUnsure: true, failures: 0, giveUpAt, at: claimedAt };
  return { kind: 'under-way', slot, claimedAt, subscription, draft, ...state };
}

/** Reads again what may have changed since a delivery was last tried; resolves with its end when there is nothing to try. */
export async function takeUp(parts: DigestParts, delivery: UnderWay): Promise<UnderWay | SlotOutcome> {
  const { slot } = delivery;
  const subscription = await parts.store.getSubscription(slot.subscriptionId);
  const stored = await parts.store.getDelivery(slot.key);
  if (stored?.state !== 'claimed') return { slot, kind: 'taken' };
  if (subscription === undefined) return settleWithout(parts, delivery, 'failed', 'the subscription is gone');
  if (subscription.paused !== undefined) return settleWithout(parts, delivery, 'skipped', 'paused');
  return { ...delivery, subscription };
}
