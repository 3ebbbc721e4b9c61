import { day } from '../../domain/clock.ts';
import { healthOf } from '../../domain/source/feed-health.ts';
import type { FeedHealth, FeedState } from '../../domain/source/feed-state.ts';

/** One failure in passing is no news for anyone. */
const failuresToFail = 2;
const refusalsToBlock = 3;
/** A feed is silent for unusually long after this many of its longest pauses, but never before two days. */
const pausesToQuiet = 3;
const shortestQuiet = 2 * day;
/** A feed whose pauses are not known. */
const quietWithoutRhythm = 30 * day;

/**
 * How a feed does after a fetch, by how it did before and what is remembered of it now, health aside. Undefined until it
 * has answered, or failed twice.
 */
export function nextHealth(previous: FeedState, told: FeedState, now: Date): FeedHealth | undefined {
  const before = healthOf(previous);
  const { failure, failures } = told;
  if (failure === undefined) return isSilent(previous, told, now) ? 'quiet' : 'ok';
  // What was gone is gone until it answers, however its server falls silent.
  if (before === 'gone' || failure.kind === 'gone') return 'gone';
  if (failure.kind === 'refused' && (before === 'blocked' || failure.times >= refusalsToBlock)) return 'blocked';
  const isDown = before === 'failing' || before === 'blocked';
  return isDown || failures >= failuresToFail ? 'failing' : before;
}

function isSilent(previous: FeedState, { lastArticleAt, rhythm }: FeedState, now: Date): boolean {
  if (lastArticleAt === undefined && previous.health === 'quiet') return true;
  // A feed that never had an article is silent since it first answered.
  const since = lastArticleAt ?? (previous.health === 'ok' ? previous.healthSince : undefined);
  const most = rhythm === undefined ? quietWithoutRhythm : pausesToQuiet * rhythm.longestPauseMs;
  return since !== undefined && now.getTime() - since.getTime() > Math.max(shortestQuiet, most);
}
