import { describe, expect, it } from 'vitest';
import { createFairQueue } from '../../src/schedule/fair-queue.ts';

/** Takes everything that is due, each guild's next as soon as its last is over; resolves with the names in order. */
function takeAll(items: readonly [guildId: string, at: number][], now = Infinity): string[] {
  const queue = createFairQueue<{ guildId: string; at: number }>();
  for (const [guildId, at] of items) queue.add({ guildId, at });
  const taken: string[] = [];
  for (let item = queue.take(now); item !== undefined; item = queue.take(now)) {
    taken.push(`${item.guildId}${item.at}`);
    queue.release(item.guildId);
  }
  return taken;
}

describe('createFairQueue', () => {
  it('gives every guild one before any has two', () => {
    const large = [1, 2, 3, 4].map((at) => ['large', at] as [string, number]);
    expect(takeAll([...large, ['small', 9], ['other', 8]])).toEqual([
      'large1',
      'other8',
      'small9',
      'large2',
      'large3',
      'large4',
    ]);
  });

  it('keeps a guild’s own order, and what is not due', () => {
    const items: [string, number][] = [
      ['a', 3],
      ['a', 1],
      ['a', 2],
    ];
    expect(takeAll(items, 2)).toEqual(['a1', 'a2']);
  });

  it('never has two of one guild under way', () => {
    const queue = createFairQueue<{ guildId: string; at: number }>();
    for (const at of [1, 2]) queue.add({ guildId: 'a', at });
    expect(queue.take(9)).toMatchObject({ at: 1 });
    expect(queue.take(9)).toBeUndefined();
    expect(queue.nextAt()).toBeUndefined();
    queue.release('a');
    expect(queue.nextAt()).toBe(2);
    expect(queue.drain()).toEqual([{ guildId: 'a', at: 2 }]);
    expect(queue.take(9)).toBeUndefined();
  });
});
