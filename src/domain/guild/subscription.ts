import type { DigestMessage, DigestTarget } from '../message/digest-sender.ts';
import type { ToldStory } from '../story/story-snapshot.ts';

export const digestSizes = [3, 5, 10] as const;
export type DigestSize = (typeof digestSizes)[number];

/** `full`: a card per story. `compact`: a line per story, all on one card. */
export const digestStyles = ['full', 'compact'] as const;
export type DigestStyle = (typeof digestStyles)[number];

/** ISO weekdays, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A standing order for a digest: of a guild's, for one of its channels; or of a user's own, for their direct messages. */
export type Subscription = GuildSubscription | UserSubscription;

export interface GuildSubscription extends StandingOrder {
  guildId: string;
  channelId: string;
  userId?: never;
  /** The one role that its digests ping. */
  mentionRoleId?: string;
  /** Each digest in an announcement channel is published to the channels that follow it. */
  publishes?: true;
  /** The channel is a forum: each digest is a post of its own. */
  isForum?: true;
  /** Its last digest that was posted and could not be published; tried again for a day. */
  unpublished?: Unpublished;
}

export interface UserSubscription extends StandingOrder {
  userId: string;
  guildId?: never;
  channelId?: never;
  mentionRoleId?: never;
  publishes?: never;
  isForum?: never;
  unpublished?: never;
}

export interface Unpublished {
  messageId: string;
  reason: string;
  /** When it was posted. */
  since: Date;
  tryAt: Date;
}

/** What is ordered, whoever gets it. */
export interface StandingOrder {
  id: string;
  /** Empty means all topics. */
  topics: readonly string[];
  /** ISO 3166-1 alpha-2: only stories that a source of one of these countries reports. Absent means all. */
  countries?: readonly string[];
  /** BCP 47: only stories that are told in one of these, by what is told in it. Absent means all. */
  languages?: readonly string[];
  /** Local time of day, `HH:MM`: the first, where a day has several digests. */
  time: string;
  /** Its further digests on the same days, later than `time` and in order. */
  moreTimes?: readonly string[];
  /** IANA time zone. */
  zone: string;
  weekdays: readonly Weekday[];
  size: DigestSize;
  /** Full unless told otherwise. */
  style?: DigestStyle;
  createdBy: string;
  createdAt: Date;
  /** When its times were changed last: nothing is due from before. */
  changedAt?: Date;
  /** Why no digest is sent at present; undefined while the subscription is active. */
  paused?: Pause;
  /** Digests in a row that an admin's settings kept out; undefined after one that was posted. */
  strikes?: Strikes;
}

export interface Pause {
  reason: string;
  at: Date;
  byAdmin?: true;
  /** Whose own digest it is has not been told of it yet. */
  isUntold?: true;
}

export interface Strikes {
  count: number;
  /** When the first of them was. */
  since: Date;
  /** Why the last one was kept out; undefined in what an earlier version stored. */
  reason?: string;
}

/** The local times of a day on which digests are due, in order. */
export function timesOf({ time, moreTimes = [] }: Pick<Subscription, 'time' | 'moreTimes'>): readonly string[] {
  return [time, ...moreTimes];
}

/** Whose turn a digest is, and with whom it fails: its guild's, or its user's. */
export function ownerOf({ guildId, userId }: Pick<Subscription, 'guildId' | 'userId'>): string {
  return guildId ?? `user ${userId}`;
}

/** Where a subscription's digests go. */
export function targetOf(subscription: Subscription, title?: string): DigestTarget {
  if (subscription.userId !== undefined) return { userId: subscription.userId };
  const { guildId, channelId, mentionRoleId, isForum } = subscription;
  return {
    channelId,
    ...(mentionRoleId === undefined ? {} : { mentionRoleId }),
    ...(isForum === undefined ? {} : { forum: { guildId, title: title ?? 'The digest' } }),
  };
}

/** One due instant of a subscription. The key holds the local date, so a change of clocks can't double or drop a day. */
export interface Slot {
  key: string;
  subscriptionId: string;
  dueAt: Date;
}

/** A digest as it is to be posted, kept with its claim: after a crash the very same is posted, or was. */
export interface DigestDraft {
  message: DigestMessage;
  /** What its post in a forum is called. */
  title?: string;
  storyIds: readonly string[];
  /** What its readers know of each story once they have it. */
  told: readonly ToldStory[];
}

/** What became of a slot: claimed while under way, then settled. `unknown`: it may have been posted or not. */
export type Delivery = { slot: Slot; claimedAt: Date } & (
  | { state: 'claimed'; draft?: DigestDraft }
  | { state: 'sent'; messageId: string; settledAt: Date; storyIds: readonly string[] }
  | { state: 'skipped' | 'failed' | 'unknown'; reason: string; settledAt: Date; draft?: DigestDraft }
);
