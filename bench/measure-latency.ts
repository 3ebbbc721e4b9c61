import type { Stage } from './open-stage.ts';
import { slugOf } from './synthetic/make-story.ts';
import { namesOf } from './synthetic/make-articles.ts';

export interface LatencyOptions {
  stories: number;
  calls: number;
}

/** Milliseconds of each call, ours and the baseline's in the same order. */
export interface Latencies {
  ours: number[];
  bare: number[];
}

const warmUpCalls = 200;
/** Keys typed before the choices are asked for. */
const typedLengths = [0, 1, 2, 3, 4, 6, 9, 14];

/** Times `/story` with a different slug on every call, one at a time, by turns with the baseline. */
export function measureSlash(ours: Stage<unknown>, bare: Stage<unknown>, options: LatencyOptions): Promise<Latencies> {
  return takeTurns(options, (call, isOurs) => (isOurs ? ours : bare).timeSlash(slugOf(storyOf(call, options))));
}

/** Times autocomplete at every stage of typing the two names of a different story on every call. */
export function measureComplete(
  ours: Stage<unknown>,
  bare: Stage<unknown>,
  options: LatencyOptions,
): Promise<Latencies> {
  return takeTurns(options, (call, isOurs) => {
    const typed = namesOf(storyOf(call, options)).join(' ').toLowerCase();
    return (isOurs ? ours : bare).timeComplete(typed.slice(0, typedLengths[call % typedLengths.length]));
  });
}

async function takeTurns(
  { calls }: LatencyOptions,
  time: (call: number, isOurs: boolean) => Promise<number>,
): Promise<Latencies> {
  const latencies: Latencies = { ours: [], bare: [] };
  for (let call = 0; call < warmUpCalls + calls; call += 1) {
    // Who goes first changes, so that neither always follows the other's garbage collection.
    for (const isOurs of call % 2 === 0 ? [true, false] : [false, true]) {
      const taken = await time(call, isOurs);
      if (call >= warmUpCalls) (isOurs ? latencies.ours : latencies.bare).push(taken);
    }
  }
  return latencies;
}

/** A different story for each call, spread over all of them. */
function storyOf(call: number, { stories }: LatencyOptions): number {
  return (call * 7919) % stories;
}
