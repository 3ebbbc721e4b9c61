import { minute } from '../domain/clock.ts';
import type { DigestMessage, PostOutcome } from '../domain/digest-sender.ts';
import type { DigestParts } from './digest-parts.ts';

/** Discord remembers a nonce for "the past few minutes"; within these a second attempt can't post twice. */
export const nonceWindow = 2 * minute;

/** Milliseconds before each further attempt. */
const pauses = [2_000, 4_000, 8_000, 16_000];

/** Posts a message, and again with the same nonce as long as the trouble is temporary and the nonce protects us. */
export async function postDigest(
  { sender, clock, delay }: Pick<DigestParts, 'sender' | 'clock' | 'delay'>,
  channelId: string,
  message: DigestMessage,
  nonce: string,
): Promise<PostOutcome> {
  const deadline = clock().getTime() + nonceWindow;
  let outcome = await sender.post(channelId, message, nonce);
  for (const pause of pauses) {
    if (outcome.kind !== 'temporary') return outcome;
    const wait = Math.max(pause, outcome.retryAfterMs ?? 0);
    if (clock().getTime() + wait > deadline) return outcome;
    await delay(wait);
    outcome = await sender.post(channelId, message, nonce);
  }
  return outcome;
}
