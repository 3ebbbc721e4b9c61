import { createHash } from 'node:crypto';
import { hour, minute } from '../../domain/clock.ts';
import type { FeedState } from '../../domain/feed-state.ts';
import type { FetchOutcome } from './fetch-outcome.ts';

const longestDelay = 6 * hour;
/** A server that asks for a longer rest than this is asked again after it. */
const longestRetryAfter = 24 * hour;
const shortestDelay = minute;
const jitterShare = 0.1;

/**
 * What we remember of a feed after a fetch, and when it is due again: after the interval, or the longer time that the
 * server names; after a failure twice as long each time, up to 6 h. A tenth is added by a hash of the address, so that
 * feeds which came due together drift apart, and the same input always gives the same answer.
 */
export function nextFeedState(
  previous: FeedState,
  outcome: FetchOutcome,
  now: Date,
  options: { intervalMs: number },
): FeedState {
  const interval = Math.max(shortestDelay, options.intervalMs);
  const { url, sourceId, etag, lastModified, lastGoodAt } = previous;
  if (outcome.kind === 'failed') {
    const failures = previous.failures + 1;
    const backOff = Math.min(longestDelay, interval * 2 ** Math.min(failures - 1, 30));
    const asked = Math.min(longestRetryAfter, outcome.retryAfterMs ?? 0);
    return {
      url,
      sourceId,
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      nextFetchAt: dueAfter(Math.max(backOff, asked), url, now),
      lastFetchAt: now,
      ...(lastGoodAt !== undefined && { lastGoodAt }),
      failures,
      lastError: outcome.message,
    };
  }
  const validators = outcome.kind === 'fresh' ? outcome : previous;
  return {
    url,
    sourceId,
    ...(validators.etag !== undefined && { etag: validators.etag }),
    ...(validators.lastModified !== undefined && { lastModified: validators.lastModified }),
    nextFetchAt: dueAfter(Math.max(interval, Math.min(longestDelay, outcome.maxAgeMs ?? 0)), url, now),
    lastFetchAt: now,
    lastGoodAt: now,
    failures: 0,
  };
}

function dueAfter(delayMs: number, url: string, now: Date): Date {
  const spread = createHash('sha256').update(url).digest().readUInt32BE() / 2 ** 32;
  return new Date(now.getTime() + Math.round(delayMs * (1 + spread * jitterShare)));
}
