import type { DigestDraft, Slot, Subscription } from '../../domain/guild/subscription.ts';

/** How a digest is drawn anew after Discord did not take it as it was. */
export interface DraftChange {
  /** The id of a story that is left out. */
  without?: string;
  /** Nothing but the stories themselves: no titles of the next ones. */
  storiesAlone?: boolean;
  withoutPictures?: boolean;
}

/** A slot that we hold the claim of and that is not settled. */
export interface UnderWay {
  kind: 'under-way';
  slot: Slot;
  subscription: Subscription;
  claimedAt: Date;
  draft: DigestDraft;
  /** The last moment at which no message of it was there: its claim, or a look into the channel that found none. */
  sureAt: Date;
  /** Whether an attempt since then may have posted it. */
  isUnsure: boolean;
  /** Attempts in a row that came to nothing for a time. */
  failures: number;
  /** How else it may be drawn after Discord did not take it; undefined while it is as it was first. */
  untried?: readonly DraftChange[];
  /** From when on it is not tried again. */
  giveUpAt: Date;
  /** Not to be tried before. */
  at: Date;
}
