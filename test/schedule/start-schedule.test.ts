import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule } from '../../src/schedule/start-schedule.ts';

function failTest(error: unknown): never {
  throw error;
}

describe('startSchedule', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-06-01T10:59:30Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ticks at every full minute until it is stopped', async () => {
    const ticks: string[] = [];
    const stop = startSchedule({
      tick: async () => ticks.push(new Date().toISOString().slice(11, 16)),
      onError: failTest,
    });
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    await stop();
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(ticks).toEqual(['11:00', '11:01', '11:02']);
  });

  it('leaves a minute out while the tick before is under way, and waits for it to stop', async () => {
    let ticks = 0;
    let finish: () => void = () => undefined;
    let isStopped = false;
    const stop = startSchedule({
      tick: () => {
        ticks += 1;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
      onError: failTest,
    });
    await vi.advanceTimersByTimeAsync(3 * 60_000);
    expect(ticks).toBe(1);
    const stopped = stop().then(() => {
      isStopped = true;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(isStopped).toBe(false);
    finish();
    await stopped;
  });

  it('tells of a tick that fails, and ticks on', async () => {
    const errors: unknown[] = [];
    const failure = new Error('disk full');
    let ticks = 0;
    const stop = startSchedule({
      tick: () => {
        ticks += 1;
        return Promise.reject(failure);
      },
      onError: (error) => errors.push(error),
    });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await stop();
    expect(ticks).toBe(2);
    expect(errors).toEqual([failure, failure]);
  });
});
