import { describe, expect, it } from 'vitest';
import { createAllowance } from '../../src/app/create-allowance.ts';

function openAllowance() {
  let now = 1_000;
  const { take } = createAllowance(2, 100, () => new Date(now));
  return { take, moveTo: (at: number) => (now = at) };
}

describe('createAllowance', () => {
  it('grants each member so much in a span, and says when there is more', () => {
    const { take, moveTo } = openAllowance();
    expect([take('a'), take('a'), take('b')]).toEqual([undefined, undefined, undefined]);
    moveTo(1_099);
    expect(take('a')).toEqual(new Date(1_100));
    expect(take('b')).toBeUndefined();
    moveTo(1_100);
    expect([take('a'), take('a')]).toEqual([undefined, undefined]);
    expect(take('a')).toEqual(new Date(1_200));
  });

  it('shuts nobody out for long when the clock is set back', () => {
    const { take, moveTo } = openAllowance();
    take('a');
    take('a');
    moveTo(500);
    expect(take('a')).toBeUndefined();
  });
});
