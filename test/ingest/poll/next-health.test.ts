import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { describeFeedHealth } from '../../../src/domain/source/describe-feed-health.ts';
import { feedHealths, newFeedState, type FeedState } from '../../../src/domain/source/feed-state.ts';
import { plainWords } from '../../../src/domain/text/plain-words.ts';
import type { FetchOutcome } from '../../../src/ingest/fetch/fetch-outcome.ts';
import { nextFeedState } from '../../../src/ingest/poll/next-feed-state.ts';

const url = 'https://www.harbour.example/feed';
const start = new Date('2026-11-02T12:00:00Z'); // A Monday.
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const options = { intervalMs: 15 * minute };

type Step = number | 'slow' | 'unchanged' | readonly Date[];

/** The states of a feed that is asked every hour and answers like this: a status, a timeout, or articles of these dates. */
function live(steps: readonly Step[], everyMs = hour): FeedState[] {
  let state = newFeedState({ id: 'harbour' }, { url }, start);
  return steps.map((step, index) => {
    const now = at(index * everyMs);
    const articles = Array.isArray(step) ? step.map((publishedAt: Date) => ({ publishedAt, firstSeenAt: now })) : [];
    state = nextFeedState(
      state,
      { outcome: outcomeOf(step as Exclude<Step, readonly Date[]>), articles },
      now,
      options,
    );
    return state;
  });
}

function outcomeOf(step: Exclude<Step, readonly Date[]>): FetchOutcome {
  if (step === 'unchanged') return { kind: 'unchanged' };
  if (step === 'slow')
    return { kind: 'failed', reason: 'timeout', message: 'harbour.example did not send the feed within 15 s' };
  if (typeof step !== 'number') return { kind: 'fresh', url, body: new Uint8Array() };
  const words: Record<number, string> = { 403: 'blocked', 410: 'gone for good', 500: 'internal server error' };
  const message = `harbour.example answered ${step} (${words[step] ?? 'not found'})`;
  return { kind: 'failed', reason: 'http-status', status: step, message };
}

const healths = (steps: readonly Step[], everyMs?: number) => live(steps, everyMs).map(({ health }) => health);
const articles = [at(-hour), at(-2 * hour)];

describe('the health of a feed', () => {
  it.each<[string, Step[], (string | undefined)[]]>([
    ['is not known before it answered or failed twice', ['slow', 'slow'], [undefined, 'failing']],
    ['stays over one failure in passing', [articles, 500, articles], ['ok', 'ok', 'ok']],
    ['is failing from the second failure in a row', [articles, 'slow', 404], ['ok', 'ok', 'failing']],
    ['is ok as soon as it answers', ['slow', 'slow', 'unchanged'], [undefined, 'failing', 'ok']],
    ['is blocked when we are refused a third time', [articles, 403, 403, 403], ['ok', 'ok', 'failing', 'blocked']],
    [
      'is failing when it was blocked and falls silent',
      [403, 403, 403, 'slow'],
      [undefined, 'failing', 'blocked', 'failing'],
    ],
    [
      'is not blocked by refusals with a failure between them',
      [403, 403, 'slow', 403],
      [undefined, 'failing', 'failing', 'failing'],
    ],
    ['is gone at the first 410', [articles, 410], ['ok', 'gone']],
    ['stays gone whatever else fails', [410, 'slow', 500, 403], ['gone', 'gone', 'gone', 'gone']],
    ['is ok when it comes back from the dead', [410, articles], ['gone', 'ok']],
  ])('%s', (_name, steps, expected) => {
    expect(healths(steps)).toEqual(expected);
  });

  it('is quiet after three times its longest pause, but never within two days', () => {
    const hourly = Array.from({ length: 10 }, (_, n) => at(-n * hour - minute));
    expect(healths([hourly, 'unchanged', 'unchanged'], 1.01 * day)).toEqual(['ok', 'ok', 'quiet']);
    const daily = Array.from({ length: 10 }, (_, n) => at(-n * day - minute));
    expect(healths([daily, 'unchanged', 'unchanged', 'unchanged'], 1.01 * day)).toEqual(['ok', 'ok', 'ok', 'quiet']);
    expect(healths([daily, 'unchanged', 'unchanged', 'unchanged', [at(4 * day)]], 1.01 * day).at(-1)).toBe('ok');
  });

  it('is quiet after thirty days when its pauses are not known, with old articles or with none', () => {
    expect(healths([[at(-29 * day)], 'unchanged'], 2 * day)).toEqual(['ok', 'quiet']);
    expect(healths([[at(-400 * day)]])).toEqual(['quiet']);
    expect(healths([[], [], []], 16 * day)).toEqual(['ok', 'ok', 'quiet']);
    expect(healths([[], [], [], [], [at(60 * day)]], 16 * day)).toEqual(['ok', 'ok', 'quiet', 'quiet', 'ok']);
  });

  it('remembers since when it is as it is', () => {
    const states = live([articles, 403, 403, 403, 403]);
    expect(states.map(({ healthSince }) => healthSince)).toEqual([
      start,
      start,
      at(2 * hour),
      at(3 * hour),
      at(3 * hour),
    ]);
  });

  it('judges a state from before health was kept by its last fetch', () => {
    const old = {
      ...newFeedState({ id: 'harbour' }, { url }, start),
      failures: 1,
      lastError: 'harbour.example is slow',
    };
    const state = nextFeedState(old, { outcome: outcomeOf('slow'), articles: [] }, start, options);
    expect(state).toMatchObject({ health: 'failing', healthSince: start });
  });

  it('is always one of the five, is told since when, and depends on nothing but what it is given', () => {
    const step = fc.oneof(
      fc.constantFrom<Step>('slow', 'unchanged', 403, 404, 410, 429, 500),
      fc.array(
        fc.integer({ min: -60, max: 60 }).map((days) => at(days * day)),
        { maxLength: 8 },
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 200 }), (steps, hours) => {
        const states = live(steps, hours * hour);
        expect(live(steps, hours * hour)).toEqual(states);
        for (const [index, state] of states.entries()) {
          if (state.health !== undefined) expect(feedHealths).toContain(state.health);
          expect(state.healthSince === undefined).toBe(state.health === undefined);
          expect(state.nextFetchAt.getTime()).toBeGreaterThan(at(index * hours * hour).getTime());
          expect(state.failures > 0 === (state.lastError !== undefined)).toBe(true);
          expect(describeFeedHealth(state, plainWords(at(index * hours * hour)))).toMatch(/^harbour\.example \S/);
        }
      }),
    );
  });
});

describe('the sentence about it', () => {
  const tell = (steps: readonly Step[], everyMs = hour) =>
    describeFeedHealth(live(steps, everyMs).at(-1)!, plainWords(at((steps.length - 1) * everyMs)));

  it.each<[Step[], number, string]>([
    [
      [[at(-day)], 403, 403, 403],
      8 * hour,
      'harbour.example answered 403 (blocked) three times since Monday; last good article 2 days ago',
    ],
    [
      [[at(-day)], 403, 403, 403],
      day,
      'harbour.example answered 403 (blocked) three times since Tuesday; last good article 4 days ago',
    ],
    [['slow'], hour, 'harbour.example did not send the feed within 15 s once, just now; it has never answered'],
    [
      [articles, 'slow', 500, 500],
      hour,
      'harbour.example answered 500 (internal server error) twice since 14:00 UTC; failing in one way or another since 13:00 UTC; last good article 4 hours ago',
    ],
    [
      [articles, 410, 'slow'],
      7 * day,
      'harbour.example did not send the feed within 15 s once, just now; failing in one way or another since 2026-11-09; last good article 14 days ago; it is asked again about once a week',
    ],
    [
      [[at(-29 * day)], 'unchanged'],
      2 * day,
      'harbour.example answers, but has published nothing since its last article, 31 days ago, which is unusual for it',
    ],
    [[articles], hour, 'harbour.example answers; its newest article is from 1 hour ago'],
    [[[]], hour, 'harbour.example answers'],
  ])('after %j every %i ms', (steps, everyMs, sentence) => {
    expect(tell(steps, everyMs)).toBe(sentence);
  });
});
