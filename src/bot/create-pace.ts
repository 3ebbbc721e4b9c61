import { setTimeout as delay } from 'node:timers/promises';

/**
 * Creates a pace: each call resolves when its turn has come, in the order of the calls, evenly spread over every second. In
 * bursts the same rate would fill Discord's window at once, and keep members waiting for its end.
 */
export function createPace(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + gap;
    if (turn > now) await delay(turn - now);
  };
}
