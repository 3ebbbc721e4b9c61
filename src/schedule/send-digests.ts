import PQueue from 'p-queue';
import type { Slot } from '../domain/subscription.ts';
import { deliverSlot } from './deliver-slot.ts';
import type { DigestParts, SlotOutcome } from './digest-parts.ts';

/** Digests under way at once; Discord's rate limits are the sender's business. */
const concurrency = 5;

/**
 * Claims, renders, posts and settles the due slots, and resolves with what became of each, in their order. One bad
 * digest does not stop the rest; a refused token does: the slots after it stay unclaimed, and come back as `stopped`.
 */
export async function sendDigests(slots: readonly Slot[], parts: DigestParts): Promise<SlotOutcome[]> {
  const queue = new PQueue({ concurrency });
  let stopReason: string | undefined;
  const outcomes = slots.map((slot) =>
    queue.add(async (): Promise<SlotOutcome> => {
      if (stopReason !== undefined) return { slot, kind: 'stopped', reason: stopReason };
      const outcome = await claimAndDeliver(slot, parts);
      if (outcome.kind === 'stopped') stopReason = outcome.reason;
      return outcome;
    }),
  );
  return Promise.all(outcomes);
}

async function claimAndDeliver(slot: Slot, parts: DigestParts): Promise<SlotOutcome> {
  const claimedAt = parts.clock();
  try {
    if (!(await parts.store.claim(slot, claimedAt))) return { slot, kind: 'taken' };
  } catch (error) {
    return { slot, kind: 'broken', error };
  }
  return deliverSlot({ slot, claimedAt }, parts);
}
