import { describeFeedHealth } from '../../domain/source/describe-feed-health.ts';
import { healthOf } from '../../domain/source/feed-health.ts';
import type { FeedHealth, FeedState } from '../../domain/source/feed-state.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { Feed, Source } from '../../domain/source/source.ts';
import type { FeedTask } from '../../ingest/fetch/fetch-all.ts';
import type { Log } from '../../ops/log.ts';

/** A feed does otherwise than before. */
export interface FeedTransition {
  source: Source;
  feed: Feed;
  /** Undefined when it had neither answered nor failed for good before. */
  from: FeedHealth | undefined;
  to: FeedHealth;
  /** As it is remembered now; `describeFeedHealth` tells why and since when. */
  state: FeedState;
  /** The guild that added the feed; undefined for one of the shared catalog. */
  guildId?: string;
}

/** What changed for a feed by a fetch; undefined when nothing did, or when it is new and well. */
export function findTransition(task: FeedTask, state: FeedState): FeedTransition | undefined {
  const from = healthOf(task.state);
  const to = state.health;
  if (to === undefined || to === from || (from === undefined && to === 'ok')) return undefined;
  return { source: task.source, feed: task.feed, from, to, state };
}

/** Tells it to the log, with the sentence that an admin would read. */
export function logTransition(log: Log, { source, feed, from, to, state, guildId }: FeedTransition, now: Date): void {
  const reason = describeFeedHealth(state, plainWords(now));
  const fields = { source: source.id, feed: feed.url, from, to, reason, ...(guildId !== undefined && { guildId }) };
  if (to === 'ok' || to === 'quiet') log.info(fields, to === 'ok' ? 'feed.recovered' : 'feed.quiet');
  else log.warn(fields, `feed.${to}`);
}
