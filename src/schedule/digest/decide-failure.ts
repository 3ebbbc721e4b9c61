import { day } from '../../domain/clock.ts';
import type { PostFailure } from '../../domain/message/digest-sender.ts';
import type { Strikes } from '../../domain/guild/subscription.ts';
import { backOff } from '../time/back-off.ts';

/** What is known when a post has failed. */
export interface FailureFacts {
  now: Date;
  slotKey: string;
  /** Failed attempts in a row before this one. */
  failures: number;
  giveUpAt: Date;
  strikes: Strikes | undefined;
}

/**
 * What a failure means. `pause`: no further digest, for the subscription or for all of its guild. `strike`: counted against
 * the subscription. `leave-out`, `lighten`: the message is changed and posted again. `dead-letter`: kept for a developer.
 * `again`: the same, later. `give-up`: it was tried for long enough. `skip`: nothing is missing. `stop`: nothing can be
 * posted any more.
 */
export type Decision =
  | { kind: 'pause'; scope: 'subscription' | 'guild' }
  | { kind: 'strike'; strikes: Strikes; pauses: boolean }
  | { kind: 'leave-out' | 'lighten' | 'dead-letter' | 'give-up' | 'skip' | 'stop' }
  | { kind: 'again'; at: Date };

/** Three digests in a row that an admin's settings kept out, over a day or more, end in a pause. */
const mostStrikes = 3;
const strikeSpan = day;
const unknownGuild = 10_004;

/** Decides what follows from a failed post. */
export function decideFailure(failure: PostFailure, facts: FailureFacts): Decision {
  switch (failure.kind) {
    case 'permanent':
      return { kind: 'pause', scope: failure.code === unknownGuild ? 'guild' : 'subscription' };
    case 'misconfigured':
      return strike(facts);
    case 'refused':
      return { kind: 'leave-out' };
    case 'oversized':
      return { kind: 'lighten' };
    case 'removed':
      return { kind: 'skip' };
    case 'ours':
      return { kind: 'dead-letter' };
    case 'fatal':
      return { kind: 'stop' };
    case 'limited':
    case 'temporary': {
      const wait = Math.max(backOff(facts.failures + 1, facts.slotKey), failure.retryAfterMs ?? 0);
      const at = new Date(facts.now.getTime() + wait);
      return at < facts.giveUpAt ? { kind: 'again', at } : { kind: 'give-up' };
    }
  }
}

function strike({ now, strikes }: FailureFacts): Decision {
  const { count, since } = strikes ?? { count: 0, since: now };
  const counted = { count: count + 1, since };
  const pauses = counted.count >= mostStrikes && now.getTime() - since.getTime() >= strikeSpan;
  return { kind: 'strike', strikes: counted, pauses };
}
