import { describe, expect, it } from 'vitest';
import { createPace } from '../../../src/bot/post/create-pace.ts';

/** Takes turns on a clock that moves as it is waited for, and by `stall` once; returns when each turn came. */
async function takeTurns(count: number, stall = 0): Promise<number[]> {
  let at = 1_000;
  const takeTurn = createPace(45, {
    now: () => at,
    delay: async (milliseconds) => {
      at += milliseconds;
    },
  });
  const turns: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    if (turn === 100) at += stall;
    await takeTurn();
    turns.push(at);
  }
  return turns;
}

/** The most turns within any second. */
function mostInOneSecond(turns: readonly number[]): number {
  return Math.max(...turns.map((from) => turns.filter((at) => at >= from && at < from + 1_000).length));
}

describe('createPace', () => {
  it.each([0, 50, 700, 10_000])('keeps below Discord’s 50 in any second, after a stall of %i ms too', async (stall) => {
    expect(mostInOneSecond(await takeTurns(300, stall))).toBeLessThan(50);
  });

  it('keeps its rate', async () => {
    const turns = await takeTurns(451);
    expect((450 * 1_000) / (turns.at(-1)! - turns[0]!)).toBeGreaterThan(45 * 0.99);
  });
});
