import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairQueue } from '../../src/schedule/fair-queue.ts';

/** Takes everything that is due, each guild's next as soon as its last is over; resolves with the names in order. */
function takeAll(items: readonly [owner: string, at: number][], now = Infinity): string[] {
  const queue = createFairQueue<{ owner: string; at: number }>();
  for (const [owner, at] of items) queue.add({ owner, at });
  const taken: string[] = [];
  for (let item = queue.take(now); item !== undefined; item = queue.take(now)) {
    taken.push(`${item.owner}${item.at}`);
    queue.release(item.owner);
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
    const queue = createFairQueue<{ owner: string; at: number }>();
    for (const at of [1, 2]) queue.add({ owner: 'a', at });
    expect(queue.take(9)).toMatchObject({ at: 1 });
    expect(queue.take(9)).toBeUndefined();
    expect(queue.nextAt()).toBeUndefined();
    queue.release('a');
    expect(queue.nextAt()).toBe(2);
    expect(queue.drain()).toEqual([{ owner: 'a', at: 2 }]);
    expect(queue.take(9)).toBeUndefined();
  });

  it('takes what the plain rule says, whatever comes and goes in between', () => {
    const owner = fc.constantFrom('a', 'b', 'c', 'd');
    const at = fc.integer({ min: 0, max: 9 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), owner, at }),
      fc.record({ kind: fc.constant('take' as const), now: fc.oneof(at, fc.constant(Infinity)) }),
      fc.record({ kind: fc.constant('release' as const), owner }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const queue = createFairQueue<{ owner: string; at: number }>();
        const waiting: { owner: string; at: number }[] = [];
        const served: Record<string, number> = {};
        const busy = new Set<string>();
        for (const each of steps) {
          if (each.kind === 'add') {
            const item = { owner: each.owner, at: each.at };
            queue.add(item);
            waiting.push(item);
          } else if (each.kind === 'release') {
            queue.release(each.owner);
            busy.delete(each.owner);
          } else {
            const taken = queue.take(each.now);
            // Guilds' first items that are due, by how much each guild had and then by time.
            const idle = waiting.filter((item) => !busy.has(item.owner));
            const due = idle.filter((item) => item.at <= each.now);
            const rank = (item: { owner: string; at: number }) => (served[item.owner] ?? 0) * 100 + item.at;
            expect(taken && rank(taken)).toBe(due.length === 0 ? undefined : Math.min(...due.map(rank)));
            if (taken === undefined) continue;
            waiting.splice(waiting.indexOf(taken), 1);
            served[taken.owner] = (served[taken.owner] ?? 0) + 1;
            busy.add(taken.owner);
          }
        }
        expect(queue.drain()).toHaveLength(waiting.length);
      }),
    );
  });
});
