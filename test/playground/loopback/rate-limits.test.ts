import { describe, expect, it } from 'vitest';
import { DiscordError } from '../../../src/playground/loopback/discord-error.ts';
import { createRateLimits, discordLimits } from '../../../src/playground/loopback/rest/rate-limits.ts';
import { makeClock, openStage, room } from './stage.ts';

const message = { method: 'POST', pattern: '/channels/:channel/messages', major: '1', isExempt: false };
const read = { method: 'GET', pattern: '/channels/:channel', major: '1', isExempt: false };

function refusalOf(act: () => unknown): DiscordError | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof DiscordError) return error;
    throw error;
  }
  return undefined;
}

describe('createRateLimits', () => {
  it('lets five messages into a channel in five seconds and tells what is left', () => {
    const { clock, advance } = makeClock();
    const limits = createRateLimits(clock, discordLimits);
    const left = Array.from({ length: 5 }, () => limits.take(message)['x-ratelimit-remaining']);
    expect(left).toEqual(['4', '3', '2', '1', '0']);
    advance(4000);
    const refusal = refusalOf(() => limits.take(message));
    expect(refusal).toMatchObject({
      status: 429,
      body: { retry_after: 1, global: false },
      headers: { 'retry-after': '1', 'x-ratelimit-scope': 'user', 'x-ratelimit-reset-after': '1.000' },
    });
    advance(1000);
    expect(limits.take(message)['x-ratelimit-remaining']).toBe('4');
  });

  it('keeps channels apart', () => {
    const limits = createRateLimits(makeClock().clock, discordLimits);
    for (let sent = 0; sent < 5; sent += 1) limits.take(message);
    expect(limits.take({ ...message, major: '2' })['x-ratelimit-remaining']).toBe('4');
  });

  it('lets fifty requests through in a second, interactions beside them', () => {
    const { clock, advance } = makeClock();
    const limits = createRateLimits(clock, discordLimits);
    for (let sent = 0; sent < 50; sent += 1) limits.take(read);
    const refusal = refusalOf(() => limits.take(read));
    expect(refusal).toMatchObject({ status: 429, body: { global: true }, headers: { 'x-ratelimit-global': 'true' } });
    expect(limits.take({ ...read, isExempt: true })).toEqual({});
    advance(1000);
    expect(limits.take(read)).toEqual({});
  });

  it('publishes ten messages an hour', () => {
    const limits = createRateLimits(makeClock().clock, discordLimits);
    const crosspost = { ...message, pattern: '/channels/:channel/messages/:message/crosspost' };
    for (let sent = 0; sent < 10; sent += 1) limits.take(crosspost);
    expect(refusalOf(() => limits.take(crosspost))?.body['retry_after']).toBe(3600);
  });
});

describe('the rate limits over HTTP', () => {
  it('answers the sixth message with 429 and the bucket in headers', async () => {
    const { clock } = makeClock();
    const stage = await openStage({ clock, limits: discordLimits });
    const send = () => stage.call('POST', `/channels/${room.news}/messages`, { content: 'a' });
    const answers = [await send(), await send(), await send(), await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    expect(answers[5]?.body).toMatchObject({ message: 'You are being rate limited.', retry_after: 5, global: false });
    await stage.close();
  });
});
