import { drawOne } from '../../../bench/synthetic/random.ts';

/** Where the program dies while it posts digests; numbers count from 0 in the life of one process. */
export type DigestKill =
  | { at: 'time'; milliseconds: number }
  /** When the n-th post arrives, when its message is made and before it is answered, or when it was answered. */
  | { at: 'arrived' | 'created' | 'answered'; number: number }
  /** Right before or after the n-th claim or settlement is written. */
  | { at: 'claim' | 'settle'; number: number; isDone: boolean };

/** Draws a kill; `statements` only where the program itself can be watched. */
export function drawKill(random: () => number, hasStatements: boolean): DigestKill {
  const places = ['time', 'arrived', 'created', 'answered'] as const;
  const at = drawOne(random, hasStatements ? ([...places, 'claim', 'settle'] as const) : places);
  const number = Math.floor(random() * random() * 60);
  switch (at) {
    case 'time':
      return { at, milliseconds: random() * 2_500 };
    case 'claim':
    case 'settle':
      return { at, number, isDone: random() < 0.5 };
    default:
      return { at, number };
  }
}
