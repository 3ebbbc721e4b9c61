import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import type { FeedState } from '../../../src/domain/source/feed-state.ts';
import type { FailedFetch, FetchOutcome } from '../../../src/ingest/fetch/fetch-outcome.ts';
import { nextFeedState, type FeedReading } from '../../../src/ingest/poll/next-feed-state.ts';

const now = new Date('2026-11-02T12:00:00Z');
const url = 'https://harbour.example/feed';
const fresh: FeedState = { url, sourceId: 'harbour', nextFetchAt: now, failures: 0 };
const failed: FailedFetch = { kind: 'failed', reason: 'timeout', message: 'harbour.example is slow' };
const options = { intervalMs: 15 * minute };

function step(previous: FeedState, outcome: FetchOutcome, more: Partial<FeedReading> = {}): FeedState {
  return nextFeedState(previous, { outcome, articles: [], ...more }, now, options);
}

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
    const state = step(previous, { kind: 'fresh', body: new Uint8Array(), url, etag: '"new"' });
    expect(state).toEqual({
      url,
      sourceId: 'harbour',
      etag: '"new"',
      nextFetchAt: state.nextFetchAt,
      lastFetchAt: now,
      lastGoodAt: now,
      failures: 0,
      health: 'ok',
      healthSince: now,
    });
    expectDelay(state, 15 * minute);
  });

  it('keeps the validators when nothing changed', () => {
    const state = step({ ...fresh, etag: '"1"', lastModified: 'x' }, { kind: 'unchanged' });
    expect(state).toMatchObject({ etag: '"1"', lastModified: 'x', lastGoodAt: now });
  });

  it('doubles the time after each failure, up to six hours', () => {
    let state = fresh;
    const delays = [15, 30, 60, 120, 240, 360, 360].map((minutes) => minutes * minute);
    for (const [index, delay] of delays.entries()) {
      state = step(state, failed);
      expect(state).toMatchObject({ failures: index + 1, lastError: 'harbour.example is slow', lastFetchAt: now });
      expectDelay(state, delay);
    }
    expectDelay(step({ ...fresh, failures: 5_000 }, failed), 6 * hour);
  });

  it('keeps the last good time and the validators over a failure', () => {
    const lastGoodAt = new Date('2026-11-01T00:00:00Z');
    expect(step({ ...fresh, etag: '"1"', lastGoodAt }, failed)).toMatchObject({
      etag: '"1"',
      lastGoodAt,
    });
  });

  it('waits as long as the server asks, but no longer than a day', () => {
    expectDelay(step(fresh, { ...failed, retryAfterMs: 2 * hour }), 2 * hour);
    expectDelay(step(fresh, { ...failed, retryAfterMs: 1_000 }), 15 * minute);
    expectDelay(step(fresh, { ...failed, retryAfterMs: 900 * hour }), 24 * hour);
  });

  it('waits as long as an answer stays good, but no longer than six hours', () => {
    expectDelay(step(fresh, { kind: 'unchanged', maxAgeMs: hour }), hour);
    expectDelay(step(fresh, { kind: 'unchanged', maxAgeMs: 99 * hour }), 6 * hour);
  });

  it('spreads feeds by their address, the same way each time', () => {
    const urls = Array.from({ length: 50 }, (_, n) => `https://harbour.example/${n}`);
    const delays = urls.map((each) => delayOf(step({ ...fresh, url: each }, { kind: 'unchanged' })));
    expect(new Set(delays).size).toBe(50);
    expect(delayOf(step({ ...fresh, url: urls[0]! }, { kind: 'unchanged' }))).toBe(delays[0]);
  });

  it('asks at the new address until that fails, and forgets what was said there', () => {
    const movedTo = 'https://new.example/feed';
    const moved = step(fresh, { kind: 'fresh', body: new Uint8Array(), url: movedTo, movedTo, etag: '"new"' });
    expect(moved).toMatchObject({ url, movedTo, etag: '"new"' });
    expect(step(moved, { kind: 'unchanged' })).toMatchObject({ movedTo, etag: '"new"' });
    const back = step(moved, failed);
    expect(back).not.toHaveProperty('movedTo');
    expect(back).not.toHaveProperty('etag');
  });

  it('remembers the wishes of the last full answer', () => {
    const body = { kind: 'fresh', body: new Uint8Array(), url } as const;
    const wishing = step(fresh, body, { wishes: { ttlMs: hour, skipDays: [6] } });
    expect(wishing.wishes).toEqual({ ttlMs: hour, skipDays: [6] });
    expect(step(wishing, { kind: 'unchanged' }).wishes).toEqual({ ttlMs: hour, skipDays: [6] });
    expect(step(step(wishing, failed), failed).wishes).toEqual({ ttlMs: hour, skipDays: [6] });
    expect(step(wishing, body)).not.toHaveProperty('wishes');
  });
});
