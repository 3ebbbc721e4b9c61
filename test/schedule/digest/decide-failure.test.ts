import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { classifyDiscordError } from '../../../src/bot/post/classify-discord-error.ts';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { backOff } from '../../../src/schedule/time/back-off.ts';
import { decideFailure, type FailureFacts } from '../../../src/schedule/digest/decide-failure.ts';

const now = new Date('2026-06-01T11:00:00Z');
const facts: FailureFacts = {
  now,
  slotKey: 'sub:2026-06-01T07:00',
  failures: 0,
  giveUpAt: new Date(now.getTime() + day),
  strikes: undefined,
};
const refusal = (code: number, status: number) =>
  new DiscordAPIError({ code, message: 'Refused' }, code, status, 'POST', 'https://discord.example', {});
const decide = (error: unknown, changes: Partial<FailureFacts> = {}) =>
  decideFailure(classifyDiscordError(error), { ...facts, ...changes });

describe('what follows from each of Discord’s errors', () => {
  it.each([
    ['10003 the channel is gone', refusal(10_003, 404), { kind: 'pause', scope: 'subscription' }],
    ['10004 the guild is gone', refusal(10_004, 404), { kind: 'pause', scope: 'guild' }],
    ['10015 the webhook is gone', refusal(10_015, 404), { kind: 'pause', scope: 'subscription' }],
    ['50027 the webhook’s token is void', refusal(50_027, 401), { kind: 'pause', scope: 'subscription' }],
    ['40067 the forum wants a tag', refusal(40_067, 400), { kind: 'pause', scope: 'subscription' }],
    ['40058 a forum takes no messages', refusal(40_058, 400), { kind: 'pause', scope: 'subscription' }],
    ['50008 no text channel', refusal(50_008, 400), { kind: 'pause', scope: 'subscription' }],
    ['50024 another kind of channel', refusal(50_024, 400), { kind: 'pause', scope: 'subscription' }],
    ['50001 no access', refusal(50_001, 403), { kind: 'strike' }],
    ['50013 no permission', refusal(50_013, 403), { kind: 'strike' }],
    ['50007 closed DMs', refusal(50_007, 403), { kind: 'pause', scope: 'subscription' }],
    ['50278 no mutual guild', refusal(50_278, 403), { kind: 'pause', scope: 'subscription' }],
    ['50083 the thread is archived', refusal(50_083, 400), { kind: 'strike' }],
    ['160005 the thread is locked', refusal(160_005, 403), { kind: 'strike' }],
    ['160006 too many threads', refusal(160_006, 400), { kind: 'strike' }],
    ['a 403 with a code that we do not know', refusal(99_999, 403), { kind: 'strike' }],
    ['200000 AutoMod', refusal(200_000, 400), { kind: 'leave-out' }],
    ['200001 AutoMod, by its title', refusal(200_001, 400), { kind: 'leave-out' }],
    ['240000 a harmful link', refusal(240_000, 400), { kind: 'leave-out' }],
    ['40005 too large', refusal(40_005, 413), { kind: 'lighten' }],
    ['50045 a file too large', refusal(50_045, 400), { kind: 'lighten' }],
    ['10008 posted and deleted since', refusal(10_008, 404), { kind: 'skip' }],
    ['50035 a form that Discord refuses', refusal(50_035, 400), { kind: 'dead-letter' }],
    ['50006 an empty message', refusal(50_006, 400), { kind: 'dead-letter' }],
    ['a bug of ours', new TypeError('x is not a function'), { kind: 'dead-letter' }],
    ['130000 overloaded', refusal(130_000, 503), { kind: 'again' }],
    ['20028 the channel’s write limit', refusal(20_028, 429), { kind: 'again' }],
    ['30046 no more edits of an old message', refusal(30_046, 400), { kind: 'again' }],
    ['an outage', new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.example', {}), { kind: 'again' }],
    ['a lost connection', Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }), { kind: 'again' }],
    ['a request that took too long', new DOMException('aborted', 'AbortError'), { kind: 'again' }],
    ['401', refusal(0, 401), { kind: 'stop' }],
  ])('%s', (_name, error, decision) => {
    expect(decide(error)).toMatchObject(decision);
  });

  it('waits as long as Discord asks for', () => {
    const limited = new RateLimitError({
      timeToReset: 0,
      limit: 5,
      method: 'POST',
      hash: '',
      url: '',
      route: '',
      majorParameter: '',
      global: false,
      retryAfter: 90_000,
      sublimitTimeout: 0,
      scope: 'user',
    });
    expect(decide(limited)).toEqual({ kind: 'again', at: new Date(now.getTime() + 90_000) });
  });

  it('gives up when the next attempt would come after the next edition', () => {
    const outage = refusal(130_000, 503);
    const giveUpAt = new Date(now.getTime() + 2 * minute);
    expect(decide(outage, { giveUpAt })).toMatchObject({ kind: 'again' });
    expect(decide(outage, { giveUpAt, failures: 20 })).toEqual({ kind: 'give-up' });
  });
});

describe('strikes', () => {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  it.each([
    ['the first', undefined, 1, false],
    ['the second, a day later', { count: 1, since: ago(day) }, 2, false],
    ['the third within a day', { count: 2, since: ago(day - 1) }, 3, false],
    ['the third over a day', { count: 2, since: ago(day) }, 3, true],
    ['many within an hour', { count: 20, since: ago(hour) }, 21, false],
  ])('%s', (_name, strikes, count, pauses) => {
    const since = strikes?.since ?? now;
    expect(decide(refusal(50_013, 403), { strikes })).toEqual({ kind: 'strike', strikes: { count, since }, pauses });
  });
});

describe('backOff', () => {
  it('grows from 2 s to 5 min and differs from slot to slot', () => {
    const waits = Array.from({ length: 12 }, (_, index) => backOff(index + 1, 'slot'));
    expect(waits).toEqual([...waits.slice(0, 7).sort((one, other) => one - other), ...waits.slice(7)]);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * minute);
    expect(waits.at(-1)).toBeGreaterThan(2 * minute);
    expect(new Set(['a', 'b', 'c', 'd'].map((slot) => backOff(5, slot))).size).toBe(4);
  });
});
