export const digestSizes = [3, 5, 10] as const;
export type DigestSize = (typeof digestSizes)[number];

/** ISO weekdays, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A channel's standing order for a digest. */
export interface Subscription {
  id: string;
  guildId: string;
  channelId: string;
  /** Empty means all topics. */
  topics: readonly string[];
  /** Local time of day, `HH:MM`. */
  time: string;
  /** IANA time zone. */
  zone: string;
  weekdays: readonly Weekday[];
  size: DigestSize;
  createdBy: string;
  createdAt: Date;
  /** Why no digest is sent at present; undefined while the subscription is active. */
  paused?: { reason: string; at: Date };
}

/** One due instant of a subscription. The key holds the local date, so a change of clocks can't double or drop a day. */
export interface Slot {
  key: string;
  subscriptionId: string;
  dueAt: Date;
}

/** What became of a slot: claimed while under way, then settled. */
export type Delivery = { slot: Slot; claimedAt: Date } & (
  | { state: 'claimed' }
  | { state: 'sent'; messageId: string; settledAt: Date; storyIds: readonly string[] }
  | { state: 'skipped' | 'failed'; reason: string; settledAt: Date }
);
