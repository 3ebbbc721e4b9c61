import type { DigestParts, SlotOutcome } from './deliver-slot.ts';
import { slotGrace } from './due-slots.ts';
import { resumeClaimed } from './resume-claimed.ts';
import { sendDigests } from './send-digests.ts';

/**
 * A function that does the digests of one minute: what was left claimed first, then every slot since the last call that
 * went well. Claims make it safe to look back too far, so it does whenever it can't know: at the start, after an error, and
 * when the clock was set back. Calls must not overlap.
 */
export function createDigestTick(parts: DigestParts): () => Promise<SlotOutcome[]> {
  let since: Date | undefined;
  return async () => {
    const now = parts.clock();
    if (since === undefined || now < since) since = new Date(now.getTime() - slotGrace);
    const resumed = await resumeClaimed(parts);
    if (resumed.some(({ isFatal }) => isFatal)) return resumed;
    const sent = await sendDigests(parts, since, now);
    if (!sent.some(({ state, isFatal }) => state === 'open' || isFatal === true)) since = now;
    return [...resumed, ...sent];
  };
}
