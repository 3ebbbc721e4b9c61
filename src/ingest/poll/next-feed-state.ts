import type { Article } from '../../domain/story/article.ts';
import type { FeedState, FeedWishes } from '../../domain/source/feed-state.ts';
import type { FailedFetch, FetchOutcome } from '../fetch/fetch-outcome.ts';
import { chooseNextFetch } from './choose-next-fetch.ts';
import { measureRhythm } from './measure-rhythm.ts';
import { nextFailure } from './next-failure.ts';
import { nextHealth } from './next-health.ts';

/** What one fetch of a feed told about it. */
export interface FeedReading {
  outcome: FetchOutcome;
  /** Empty unless the outcome is fresh. */
  articles: readonly Pick<Article, 'publishedAt' | 'firstSeenAt'>[];
  wishes?: FeedWishes;
}

type Answer = Exclude<FetchOutcome, FailedFetch>;

/** What we remember of a feed after a fetch: how it does, what it publishes when, and when it is due again. */
export function nextFeedState(
  previous: FeedState,
  reading: FeedReading,
  now: Date,
  options: { intervalMs: number },
): FeedState {
  const { outcome } = reading;
  const told =
    outcome.kind === 'failed' ? afterFailure(previous, outcome, now) : afterAnswer(previous, reading, outcome, now);
  const health = nextHealth(previous, told, now);
  const since = health === previous.health ? previous.healthSince : undefined;
  const state = { ...told, ...(health !== undefined && { health, healthSince: since ?? now }) };
  return { ...state, nextFetchAt: chooseNextFetch(state, outcome, now, options.intervalMs) };
}

/** What a failure leaves as it was, beside the address of the feed and the validators that belong to it. */
const lasting = [
  'url',
  'sourceId',
  'nextFetchAt',
  'lastGoodAt',
  'lastArticleAt',
  'rhythm',
  'wishes',
  'health',
  'healthSince',
] as const;

function afterFailure(previous: FeedState, outcome: FailedFetch, now: Date): FeedState {
  return {
    ...keep(previous, lasting),
    // A new address that fails is forgotten, with what its server said: the old one leads to wherever the feed is now.
    ...(previous.movedTo === undefined && keep(previous, ['etag', 'lastModified'])),
    lastFetchAt: now,
    failures: previous.failures + 1,
    failingSince: previous.failingSince ?? now,
    lastError: outcome.message,
    failure: nextFailure(previous, outcome, now),
  };
}

function afterAnswer(previous: FeedState, { articles, wishes }: FeedReading, outcome: Answer, now: Date): FeedState {
  const answered = {
    ...keep(previous, ['url', 'sourceId', 'nextFetchAt', 'movedTo', 'health', 'healthSince']),
    ...keep(outcome, ['movedTo']),
    lastFetchAt: now,
    lastGoodAt: now,
    failures: 0,
  };
  if (outcome.kind === 'unchanged')
    return { ...answered, ...keep(previous, ['etag', 'lastModified', 'lastArticleAt', 'rhythm', 'wishes']) };
  return {
    ...answered,
    ...keep(outcome, ['etag', 'lastModified']),
    ...(wishes !== undefined && { wishes }),
    ...measureRhythm(previous, articles, now),
  };
}

/** These fields of a record, as far as they are there. */
function keep<Fields extends object, Key extends keyof Fields>(from: Fields, keys: readonly Key[]): Pick<Fields, Key> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<
    Fields,
    Key
  >;
}
