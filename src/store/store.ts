import type { AuditEntry } from '../domain/audit.ts';
import type { FeedState } from '../domain/feed-state.ts';
import type { Guild } from '../domain/guild.ts';
import type { Story } from '../domain/story.ts';
import type { Delivery, Slot, Subscription } from '../domain/subscription.ts';

/**
 * What we remember, in domain verbs. Every method rejects when the backend fails; `undefined` always means "not there".
 * Dates come back as `Date`.
 */
export interface Store {
  /** Every stored story, in no particular order. */
  loadStories(): AsyncIterable<Story>;
  getStory(id: string): Promise<Story | undefined>;
  /** Writes and removes in one transaction: after a crash either all of it is there or none. */
  saveStories(changed: readonly Story[], removedIds?: readonly string[]): Promise<void>;

  loadFeedStates(): Promise<FeedState[]>;
  saveFeedStates(states: readonly FeedState[]): Promise<void>;

  /** All subscriptions, or those of one guild, oldest first. */
  listSubscriptions(guildId?: string): Promise<Subscription[]>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  saveSubscription(subscription: Subscription): Promise<void>;
  /** True when there was one to remove. */
  removeSubscription(id: string): Promise<boolean>;

  /** Wins a slot: true for exactly one caller over all processes that share the backend, false for every other. */
  claim(slot: Slot, now: Date): Promise<boolean>;
  /** Records the outcome of a claimed slot. */
  settle(delivery: Delivery): Promise<void>;
  getDelivery(slotKey: string): Promise<Delivery | undefined>;
  /** Deliveries that were claimed and not settled: what a crash leaves behind. */
  listClaimed(): Promise<Delivery[]>;

  /** Every guild that has decided something, in no particular order. */
  loadGuilds(): Promise<Guild[]>;
  /** Writes what a guild decided together with its audit log: after a crash either both are there or none. */
  saveGuild(guild: Guild, audit: readonly AuditEntry[]): Promise<void>;
  /** A guild's audit log, oldest first; empty when there is none. */
  getAudit(guildId: string): Promise<AuditEntry[]>;
  /** Forgets a guild in one transaction: what it decided, its audit log and its subscriptions. */
  removeGuild(guildId: string): Promise<void>;

  close(): Promise<void>;
}
