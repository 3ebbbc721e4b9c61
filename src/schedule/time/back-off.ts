import { minute } from '../../domain/clock.ts';
import { shareOf } from '../digest/delivery-keys.ts';

const shortest = 2_000;
const longest = 5 * minute;

/**
 * Milliseconds to wait after a number of failures in a row: from 2 s to 5 min, about twice as long each time. The seed
 * spreads those that failed together.
 */
export function backOff(failures: number, seed: string): number {
  const most = Math.min(longest, 2 * shortest * 2 ** Math.max(0, failures - 1));
  return Math.round(most / 2 + (most / 2) * shareOf(`${seed} ${failures}`));
}
