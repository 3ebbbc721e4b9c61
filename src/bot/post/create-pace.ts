import { setTimeout as wait } from 'node:timers/promises';

/** So many turns may be caught up with at once after a stall: with more, Discord's window of a second would be overrun. */
const mostCaughtUp = 2;

/** Real time, unless a test brings its own. */
const realTime = {
  now: () => performance.now(),
  delay: (milliseconds: number): Promise<unknown> => wait(milliseconds),
};

/**
 * Creates a pace: each call resolves when its turn has come, in the order of the calls, evenly spread over every second. In
 * bursts the same rate would fill Discord's window at once, and keep members waiting for its end.
 */
export function createPace(perSecond: number, { now, delay } = realTime): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = -Infinity;
  let last = Promise.resolve();
  const take = async (before: Promise<void>): Promise<void> => {
    await before;
    next = Math.max(next, now() - mostCaughtUp * gap);
    if (next > now()) await delay(next - now());
    next += gap;
  };
  return () => (last = take(last));
}
