import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { newFeedState, type FeedState, type FeedWishes } from '../../../src/domain/source/feed-state.ts';
import { chooseNextFetch } from '../../../src/ingest/poll/choose-next-fetch.ts';

const now = new Date('2026-11-02T12:00:00Z'); // A Monday.
const url = 'https://harbour.example/feed';
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const stateOf = (changes: Partial<FeedState>): FeedState => ({
  ...newFeedState({ id: 'harbour' }, { url }, now),
  health: 'ok',
  ...changes,
});
/** A feed that published so many articles in the last day. */
const daily = (articles: number) => stateOf({ rhythm: { articles, since: ago(day), longestPauseMs: hour } });
const delayOf = (state: FeedState, maxAgeMs = 0): number =>
  chooseNextFetch(state, { kind: 'unchanged', maxAgeMs }, now, 15 * minute).getTime() - now.getTime();

/** With the tenth that the hash may add. */
function expectDelay(delay: number, milliseconds: number): void {
  expect(delay).toBeGreaterThanOrEqual(milliseconds);
  expect(delay).toBeLessThanOrEqual(milliseconds * 1.1 + 1);
}

describe('chooseNextFetch', () => {
  it.each([
    [10_000, 5 * minute],
    [144, 5 * minute],
    [48, 15 * minute],
    [12, hour],
    [2, 6 * hour],
    [1, 6 * hour],
  ])('asks a feed of %i articles a day after half of its usual pause, from 5 min to 6 h', (articles, delay) => {
    expectDelay(delayOf(daily(articles)), delay);
  });

  it('asks more seldom the longer a feed is silent', () => {
    const { rhythm } = daily(48);
    const since = ago(3 * day);
    expectDelay(delayOf(stateOf({ rhythm: { ...rhythm!, since } })), 45 * minute);
  });

  it('goes by the period that a feed names until its rhythm is known', () => {
    expectDelay(delayOf(stateOf({})), 15 * minute);
    expectDelay(delayOf(stateOf({ wishes: { periodMs: 4 * hour } })), 2 * hour);
    expectDelay(delayOf(stateOf({ wishes: { periodMs: 30 * day } })), 6 * hour);
    expectDelay(delayOf({ ...daily(48), wishes: { periodMs: 30 * day } }), 15 * minute);
  });

  it('never asks before the ttl of the feed or the max-age of its answer is over, but after six hours', () => {
    expectDelay(delayOf({ ...daily(10_000), wishes: { ttlMs: hour } }), hour);
    expectDelay(delayOf(daily(10_000), 2 * hour), 2 * hour);
    expectDelay(delayOf({ ...daily(10_000), wishes: { ttlMs: hour } }, 2 * hour), 2 * hour);
    expectDelay(delayOf({ ...daily(10_000), wishes: { ttlMs: 7 * day } }, 99 * day), 6 * hour);
  });

  it.each<[FeedWishes, string]>([
    [{ skipHours: [12, 13, 14] }, '2026-11-02T15:00'],
    [{ skipHours: [0, 1, 2] }, '2026-11-02T12:15'],
    [{ skipDays: [1] }, '2026-11-03T00:00'],
    [{ skipDays: [1, 2, 3, 4, 5, 6] }, '2026-11-08T00:00'],
    [{ skipDays: [1], skipHours: [0, 1] }, '2026-11-03T02:00'],
    [{ skipHours: Array.from({ length: 24 }, (_, n) => n) }, '2026-11-02T12:15'],
    [{ skipDays: [0, 1, 2, 3, 4, 5, 6] }, '2026-11-02T12:15'],
  ])('leaves a feed alone when it wants no reader: %j', (wishes, expected) => {
    const due = chooseNextFetch(stateOf({ wishes }), { kind: 'unchanged' }, now, 15 * minute);
    const late = due.getTime() - new Date(`${expected}Z`).getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(1.5 * minute);
  });

  it('asks a feed that is gone about once a week', () => {
    const outcome = { kind: 'failed', reason: 'http-status', status: 410, message: 'gone' } as const;
    const due = chooseNextFetch(stateOf({ health: 'gone', failures: 1 }), outcome, now, 15 * minute);
    expectDelay(due.getTime() - now.getTime(), 7 * day);
  });

  it('is never sooner than 5 min and never later than 6 h and a tenth for a feed that answers and skips nothing', () => {
    const number = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        number,
        fc.nat(100_000),
        number,
        number,
        number,
        fc.webUrl(),
        (age, articles, ttlMs, periodMs, maxAgeMs, at) => {
          const rhythm = { articles, since: ago(age), longestPauseMs: 0 };
          const delay = delayOf({ ...stateOf({ rhythm, wishes: { ttlMs, periodMs } }), url: at }, maxAgeMs);
          expect(delay).toBeGreaterThanOrEqual(5 * minute);
          expect(delay).toBeLessThanOrEqual(6.6 * hour);
        },
      ),
    );
  });
});
