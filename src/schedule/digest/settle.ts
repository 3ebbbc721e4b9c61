import type { DigestDraft, Slot } from '../../domain/guild/subscription.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';
import type { UnderWay } from './under-way.ts';

interface Claim {
  slot: Slot;
  claimedAt: Date;
}

type Settling = Pick<DigestParts, 'store' | 'clock'>;

/** Records that a slot's message is there, and resolves with that. */
export async function settleSent(
  { store, clock }: Settling,
  { slot, claimedAt, draft }: Pick<UnderWay, 'slot' | 'claimedAt' | 'draft'>,
  messageId: string,
): Promise<SlotOutcome> {
  const { storyIds, told } = draft;
  await store.settle({ slot, claimedAt, state: 'sent', messageId, storyIds, settledAt: clock() }, told);
  return { slot, kind: 'sent', messageId };
}

/** Records that a slot ended without a message, or with none that we know of, and resolves with that. */
export async function settleWithout(
  { store, clock }: Settling,
  { slot, claimedAt }: Claim,
  kind: 'skipped' | 'failed' | 'unknown',
  reason: string,
  /** Kept for whoever looks into it. */
  draft?: DigestDraft,
): Promise<SlotOutcome> {
  const kept = draft === undefined ? {} : { draft };
  await store.settle({ slot, claimedAt, state: kind, reason, settledAt: clock(), ...kept });
  return { slot, kind, reason };
}
