import { minute } from '../domain/clock.ts';
import type { View } from '../views/view.ts';
import type { DigestSender, PostOutcome } from './digest-sender.ts';

/** How long Discord can be trusted to know a nonce again: "the past few minutes" in its documentation. */
export const nonceWindow = 2 * minute;

const firstWaitMs = 2_000;
const mostTries = 6;

export interface RetryParts {
  sender: DigestSender;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** 0 to 1, spreads retries. Default `Math.random`. */
  random?: (() => number) | undefined;
}

/**
 * Posts a message, again and again with the same nonce while the failure is temporary and the nonce is still known.
 * Resolves with the last outcome.
 */
export async function postWithRetries(
  { sender, wait, random = Math.random }: RetryParts,
  channelId: string,
  view: View,
  nonce: string,
): Promise<PostOutcome> {
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await sender.post(channelId, view, nonce);
    if (outcome.kind !== 'temporary' || tries === mostTries) return outcome;
    const backOff = firstWaitMs * 2 ** (tries - 1);
    const pause = Math.max(backOff, outcome.retryAfterMs ?? 0) + Math.round(random() * (backOff / 2));
    if (waited + pause > nonceWindow) return outcome;
    await wait(pause);
    waited += pause;
  }
}
