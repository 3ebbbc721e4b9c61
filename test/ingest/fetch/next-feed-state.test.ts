import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import type { FeedState } from '../../../src/domain/feed-state.ts';
import type { FailedFetch } from '../../../src/ingest/fetch/fetch-outcome.ts';
import { nextFeedState } from '../../../src/ingest/fetch/next-feed-state.ts';

const now = new Date('2026-11-02T12:00:00Z');
const url = 'https://harbour.example/feed';
const fresh: FeedState = { url, sourceId: 'harbour', nextFetchAt: now, failures: 0 };
const failed: FailedFetch = { kind: 'failed', reason: 'timeout', message: 'harbour.example is slow' };
const options = { intervalMs: 15 * minute };

function delayOf(state: FeedState): number {
  return state.nextFetchAt.getTime() - now.getTime();
}

/** A delay with the tenth that the hash may add. */
function expectDelay(state: FeedState, milliseconds: number): void {
  expect(delayOf(state)).toBeGreaterThanOrEqual(milliseconds);
  expect(delayOf(state)).toBeLessThanOrEqual(milliseconds * 1.1);
}

describe('nextFeedState', () => {
  it('remembers the validators of a fresh answer and forgets the failures', () => {
    const previous = { ...fresh, failures: 3, lastError: 'slow', etag: '"old"', lastModified: 'old' };
    const state = nextFeedState(previous, { kind: 'fresh', body: new Uint8Array(), url, etag: '"new"' }, now, options);
    expect(state).toEqual({
      url,
      sourceId: 'harbour',
      etag: '"new"',
      nextFetchAt: state.nextFetchAt,
      lastFetchAt: now,
      lastGoodAt: now,
      failures: 0,
    });
    expectDelay(state, 15 * minute);
  });

  it('keeps the validators when nothing changed', () => {
    const state = nextFeedState({ ...fresh, etag: '"1"', lastModified: 'x' }, { kind: 'unchanged' }, now, options);
    expect(state).toMatchObject({ etag: '"1"', lastModified: 'x', lastGoodAt: now });
  });

  it('doubles the time after each failure, up to six hours', () => {
    let state = fresh;
    const delays = [15, 30, 60, 120, 240, 360, 360].map((minutes) => minutes * minute);
    for (const [index, delay] of delays.entries()) {
      state = nextFeedState(state, failed, now, options);
      expect(state).toMatchObject({ failures: index + 1, lastError: 'harbour.example is slow', lastFetchAt: now });
      expectDelay(state, delay);
    }
    expectDelay(nextFeedState({ ...fresh, failures: 5_000 }, failed, now, options), 6 * hour);
  });

  it('keeps the last good time and the validators over a failure', () => {
    const lastGoodAt = new Date('2026-11-01T00:00:00Z');
    expect(nextFeedState({ ...fresh, etag: '"1"', lastGoodAt }, failed, now, options)).toMatchObject({
      etag: '"1"',
      lastGoodAt,
    });
  });

  it('waits as long as the server asks, but no longer than a day', () => {
    expectDelay(nextFeedState(fresh, { ...failed, retryAfterMs: 2 * hour }, now, options), 2 * hour);
    expectDelay(nextFeedState(fresh, { ...failed, retryAfterMs: 1_000 }, now, options), 15 * minute);
    expectDelay(nextFeedState(fresh, { ...failed, retryAfterMs: 900 * hour }, now, options), 24 * hour);
  });

  it('waits as long as an answer stays good, but no longer than six hours', () => {
    expectDelay(nextFeedState(fresh, { kind: 'unchanged', maxAgeMs: hour }, now, options), hour);
    expectDelay(nextFeedState(fresh, { kind: 'unchanged', maxAgeMs: 99 * hour }, now, options), 6 * hour);
  });

  it('spreads feeds by their address, the same way each time', () => {
    const urls = Array.from({ length: 50 }, (_, n) => `https://harbour.example/${n}`);
    const delays = urls.map((each) =>
      delayOf(nextFeedState({ ...fresh, url: each }, { kind: 'unchanged' }, now, options)),
    );
    expect(new Set(delays).size).toBe(50);
    expect(delayOf(nextFeedState({ ...fresh, url: urls[0]! }, { kind: 'unchanged' }, now, options))).toBe(delays[0]);
  });
});
