import type { FollowSight } from '../../app/follow/look-at-followed.ts';
import type { CardSender } from '../../domain/message/card-sender.ts';
import type { Follow, FollowEnd } from '../../domain/guild/follow.ts';
import type { Store } from '../../store/store.ts';
import type { OutboxParts } from '../outbox.ts';

/** What followed stories are tended with. */
export interface FollowParts extends OutboxParts {
  store: OutboxParts['store'] & Pick<Store, 'listFollows' | 'getFollow' | 'saveFollow' | 'removeFollow'>;
  sender: OutboxParts['sender'] & CardSender;
  /** The story as its guild sees it. */
  look(follow: Follow): Promise<FollowSight>;
}

/**
 * What was done for a follow. `idle`: there is nothing to do. `later`: something is, and its time has not come. `posted`: its
 * card is there; `edited`: and up to date; `told`: its readers were told what changed. `hindered`: kept out, and tried again in
 * an hour; `paused`: until someone resumes it; `declined`: Discord takes the text not, and it is left out. `waiting`: tried
 * again at the next tick. `taken`: another process has it. `stopped`: nothing can be posted any more. `broken`: we failed.
 */
export type FollowOutcome = { follow: Follow } & (
  | { kind: 'idle' | 'later' | 'taken' | 'edited' }
  | { kind: 'posted' | 'told'; messageId?: string }
  | { kind: 'ended'; end: FollowEnd }
  | { kind: 'hindered' | 'paused' | 'declined' | 'waiting' | 'stopped'; reason: string }
  | { kind: 'broken'; error: unknown }
);
