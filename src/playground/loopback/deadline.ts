import type { Clock } from '../../domain/clock.ts';

const checkEvery = 20;

/**
 * Calls back once when the given milliseconds are over by real time or by the clock, whichever comes first: a
 * hand-moved clock must be able to bring a deadline about. Returns the function that calls it off.
 */
export function setDeadline(clock: Clock, milliseconds: number, onPassed: () => void): () => void {
  const end = clock().getTime() + milliseconds;
  const cancel = () => {
    clearTimeout(timer);
    clearInterval(watch);
  };
  const pass = () => {
    cancel();
    onPassed();
  };
  const timer = setTimeout(pass, milliseconds).unref();
  const watch = setInterval(() => {
    if (clock().getTime() >= end) pass();
  }, checkEvery).unref();
  return cancel;
}
