import { createHash } from 'node:crypto';
import type { Clock } from '../../../domain/clock.ts';
import { DiscordError } from '../discord-error.ts';

/** One bucket's rule: `count` requests per `seconds` for each value of the path's first parameter. */
export interface BucketRule {
  method: string;
  pattern: string;
  count: number;
  seconds: number;
}

export interface Limits {
  /** Requests per second of the bot in all; the interaction endpoints are exempt. */
  globalPerSecond: number;
  buckets: readonly BucketRule[];
}

/** The rates of discord.md 1.4. Discord tells bots to read the headers, since it may change any of them. */
export const discordLimits: Limits = {
  globalPerSecond: 50,
  buckets: [
    { method: 'POST', pattern: '/channels/:channel/messages', count: 5, seconds: 5 },
    { method: 'POST', pattern: '/channels/:channel/messages/:message/crosspost', count: 10, seconds: 3600 },
    { method: 'POST', pattern: '/webhooks/:application/:token', count: 5, seconds: 2 },
  ],
};

interface Window {
  endsAt: number;
  used: number;
}

export interface RateLimits {
  /** Counts a request and returns the headers of its bucket. Throws 429 where a window is full. */
  take(request: { method: string; pattern: string; major: string; isExempt: boolean }): Record<string, string>;
}

/** Buckets whose window opens with its first request, as Discord's headers describe them, by the clock's time. */
export function createRateLimits(clock: Clock, limits: Limits | false): RateLimits {
  if (limits === false) return { take: () => ({}) };
  const windows = new Map<string, Window>();
  const openWindow = (key: string, seconds: number): Window => {
    const now = clock().getTime();
    const known = windows.get(key);
    if (known && known.endsAt > now) return known;
    const fresh = { endsAt: now + seconds * 1000, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };
  return {
    take({ method, pattern, major, isExempt }) {
      const now = clock().getTime();
      const rule = limits.buckets.find((bucket) => bucket.method === method && bucket.pattern === pattern);
      const all = isExempt ? undefined : openWindow('global', 1);
      if (all && all.used >= limits.globalPerSecond) throw tooMany(all.endsAt - now, 'global', {});
      const own = rule && openWindow(`${method} ${pattern} ${major}`, rule.seconds);
      if (rule && own && own.used >= rule.count) throw tooMany(own.endsAt - now, 'user', describe(rule, own, now));
      if (all) all.used += 1;
      if (!rule || !own) return {};
      own.used += 1;
      return describe(rule, own, now);
    },
  };
}

function describe(rule: BucketRule, window: Window, now: number): Record<string, string> {
  const bucket = createHash('sha256').update(`${rule.method} ${rule.pattern}`).digest('hex').slice(0, 32);
  return {
    'x-ratelimit-limit': String(rule.count),
    'x-ratelimit-remaining': String(Math.max(0, rule.count - window.used)),
    'x-ratelimit-reset': (window.endsAt / 1000).toFixed(3),
    'x-ratelimit-reset-after': ((window.endsAt - now) / 1000).toFixed(3),
    'x-ratelimit-bucket': bucket,
  };
}

/** Discord's 429, to be tried again after the given milliseconds. */
export function tooMany(
  milliseconds: number,
  scope: 'user' | 'global' | 'shared',
  headers: Record<string, string>,
): DiscordError {
  const seconds = Math.max(0.001, milliseconds / 1000);
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' };
  return new DiscordError(429, body, {
    ...headers,
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
  });
}
