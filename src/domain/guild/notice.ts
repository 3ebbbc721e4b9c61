import type { Alert } from './alert.ts';
import type { FeedHealth, FeedState } from '../source/feed-state.ts';
import type { MessageBook } from '../message/outbox.ts';
import type { Follow } from './follow.ts';
import type { Feed, Source } from '../source/source.ts';
import type { Subscription } from './subscription.ts';

/** Something that a guild's admins are to hear: one of its own feeds does otherwise, or a digest, an alert or a card of its is kept out. */
export type Notice =
  | { kind: 'feed'; source: Pick<Source, 'id' | 'name'>; feed: Feed; health: FeedHealth; state: FeedState }
  | { kind: 'digest'; subscription: Subscription; reason: string }
  | { kind: 'alert'; alert: Alert; reason: string }
  | { kind: 'follow'; follow: Follow; reason: string };

/** What a guild's admins were told of each feed, digest, alert and card the last time; those that were well are left out. */
export type ToldStates = Readonly<Record<string, string>>;

/** What we remember of a guild's notices. */
export interface NoticeBook extends MessageBook {
  told: ToldStates;
}

/** The book of a guild that was told nothing yet. */
export const newNoticeBook: NoticeBook = { next: 1, told: {} };

/** How a guild's notices do, for who manages it. */
export interface NoticeStatus {
  channelId?: string;
  /** How many are to be told. */
  waiting: number;
  hindrance?: NoticeBook['hindrance'];
  /** How many feeds the admins want no notices of. */
  muted: number;
}
