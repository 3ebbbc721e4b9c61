import { createHash } from 'node:crypto';
import { day, hour } from '../../domain/clock.ts';
import type { FeedState, FeedWishes } from '../../domain/source/feed-state.ts';
import type { FetchOutcome } from '../fetch/fetch-outcome.ts';

const longestInterval = 6 * hour;
/** A server that asks for a longer rest than this is asked again after it. */
const longestRetryAfter = day;
/** A feed that is gone may have been taken away by mistake. */
const goneInterval = 7 * day;
const jitterShare = 0.1;
/** The busiest feeds are asked this much more often than those whose rhythm is not known. */
const busiest = 3;

/**
 * When a feed is due again. A feed that answers: after half of its usual pause, from a third of `intervalMs` to 6 h, and not
 * before the time that the server or the feed itself names; after `intervalMs` while its rhythm is not known. One that fails:
 * twice as long after each failure, up to 6 h, or as long as the server asks. A tenth is added by a hash of the address, so
 * that feeds which came due together drift apart, and the same input always gives the same answer.
 */
export function chooseNextFetch(state: FeedState, outcome: FetchOutcome, now: Date, intervalMs: number): Date {
  const { url, wishes = {}, health, failures } = state;
  const spread = createHash('sha256').update(url).digest().readUInt32BE() / 2 ** 32;
  const jitter = (delay: number) => Math.round(delay * (1 + spread * jitterShare));
  if (health === 'gone') return new Date(now.getTime() + jitter(goneInterval));
  if (outcome.kind === 'failed') {
    const backOff = Math.min(longestInterval, intervalMs * 2 ** Math.min(failures - 1, 30));
    const asked = Math.min(longestRetryAfter, outcome.retryAfterMs ?? 0);
    return new Date(now.getTime() + jitter(Math.max(backOff, asked)));
  }
  const asked = Math.max(wishes.ttlMs ?? 0, outcome.maxAgeMs ?? 0);
  const delay = Math.min(longestInterval, Math.max(ownInterval(state, now, intervalMs), asked));
  const due = now.getTime() + jitter(delay);
  const welcome = firstWelcome(due, wishes);
  return new Date(welcome === due ? due : welcome + jitter(delay) - delay);
}

/** By the feed's own rhythm, else by the period that it names, else `intervalMs`. */
function ownInterval({ rhythm, wishes }: FeedState, now: Date, intervalMs: number): number {
  const pause =
    rhythm === undefined ? wishes?.periodMs : (now.getTime() - rhythm.since.getTime()) / Math.max(1, rhythm.articles);
  if (pause === undefined) return intervalMs;
  return Math.min(longestInterval, Math.max(intervalMs / busiest, pause / 2));
}

/** The time itself, or the first full hour after it in which the feed wants a reader; a feed that never does is not believed. */
function firstWelcome(time: number, { skipHours = [], skipDays = [] }: FeedWishes): number {
  if (skipHours.length === 0 && skipDays.length === 0) return time;
  for (let ahead = 0; ahead <= 7 * 24; ahead += 1) {
    const hourStart = Math.floor(time / hour) * hour + ahead * hour;
    const date = new Date(hourStart);
    if (skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay())) continue;
    return Math.max(time, hourStart);
  }
  return time;
}
