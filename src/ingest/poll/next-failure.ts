import type { FeedFailure, FeedFailureKind, FeedState } from '../../domain/source/feed-state.ts';
import type { FailedFetch } from '../fetch/fetch-outcome.ts';

/** Statuses by which a server says that it will not have us. */
const refusals = new Set([401, 402, 403, 407, 451]);

/** The failure that a feed has now: the one before once more, or another one since now. */
export function nextFailure(previous: FeedState, outcome: FailedFetch, now: Date): FeedFailure {
  const kind = kindOf(outcome);
  const { failure } = previous;
  const isSame = failure?.kind === kind && previous.lastError === outcome.message;
  return isSame ? { ...failure, times: failure.times + 1 } : { kind, times: 1, since: now };
}

function kindOf({ status }: FailedFetch): FeedFailureKind {
  if (status === 410) return 'gone';
  return status !== undefined && refusals.has(status) ? 'refused' : 'other';
}
