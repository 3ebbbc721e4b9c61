import { day, hour, minute } from '../../domain/clock.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import { targetOf, type Subscription, type Unpublished } from '../../domain/guild/subscription.ts';
import type { DigestParts } from './digest-parts.ts';
import { setUnpublished } from './subscription-state.ts';

/** Yesterday's digest is no news to those who follow the channel. */
const longest = day;
/** What an admin has to mend is looked at so often. */
const misconfiguredPause = hour;
/** Discord publishes ten messages an hour of one channel. */
const limitedPause = 10 * minute;

/** What became of a digest that was to be published late. `given-up`: it is too old, deleted, or of no kind that can be. */
export interface LatePublishing {
  subscriptionId: string;
  kind: 'published' | 'waiting' | 'given-up';
  reason?: string;
}

/** When and for what a digest that could not be published is tried again; undefined when it never will be. */
export function nextPublishing(
  failure: PostFailure,
  messageId: string,
  since: Date,
  now: Date,
): Unpublished | undefined {
  const { kind, message: reason, retryAfterMs = 0 } = failure;
  const isTransient = kind === 'limited' || kind === 'temporary';
  if (!isTransient && kind !== 'misconfigured') return undefined;
  const wait = Math.max(retryAfterMs, isTransient ? limitedPause : misconfiguredPause);
  return { messageId, reason, since, tryAt: new Date(now.getTime() + wait) };
}

/** Publishes what was posted earlier and could not be published then, where its time has come. */
export async function publishLate(
  subscriptions: readonly Subscription[],
  parts: Pick<DigestParts, 'store' | 'sender' | 'clock' | 'signal'>,
): Promise<LatePublishing[]> {
  const outcomes: LatePublishing[] = [];
  for (const subscription of subscriptions) {
    const { id: subscriptionId, unpublished } = subscription;
    const now = parts.clock();
    if (unpublished === undefined || unpublished.tryAt > now || parts.signal?.aborted === true) continue;
    const { messageId, reason, since } = unpublished;
    if (now.getTime() - since.getTime() > longest) {
      await setUnpublished(parts, subscriptionId, undefined);
      outcomes.push({ subscriptionId, kind: 'given-up', reason });
      continue;
    }
    const failure = await parts.sender.publish(targetOf(subscription), messageId);
    const next = failure === undefined ? undefined : nextPublishing(failure, messageId, since, now);
    await setUnpublished(parts, subscriptionId, next);
    if (failure === undefined) outcomes.push({ subscriptionId, kind: 'published' });
    else outcomes.push({ subscriptionId, kind: next === undefined ? 'given-up' : 'waiting', reason: failure.message });
  }
  return outcomes;
}
