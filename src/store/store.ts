import type { AlertBook } from '../domain/guild/alert.ts';
import type { AuditEntry } from '../domain/guild/audit.ts';
import type { FeedState } from '../domain/source/feed-state.ts';
import type { Follow } from '../domain/guild/follow.ts';
import type { Forgotten } from '../domain/guild/forget-user.ts';
import type { GuildStory } from '../domain/guild/guild-story.ts';
import type { Guild } from '../domain/guild/guild.ts';
import type { Look } from '../domain/guild/look.ts';
import type { NoticeBook } from '../domain/guild/notice.ts';
import type { MessageOwner, Outgoing } from '../domain/message/outbox.ts';
import type { ToldStory } from '../domain/story/story-snapshot.ts';
import type { Story } from '../domain/story/story.ts';
import type { Delivery, DigestDraft, Slot, Subscription } from '../domain/guild/subscription.ts';

/** What becomes of one of a guild's subscriptions. */
export type OrderEdit = { saved: Subscription } | { removedId: string };

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
  /** What a user ordered for their own direct messages. */
  listOwnSubscriptions(userId: string): Promise<Subscription[]>;
  getSubscription(id: string): Promise<Subscription | undefined>;
  saveSubscription(subscription: Subscription): Promise<void>;
  /** True when there was one to remove. */
  removeSubscription(id: string): Promise<boolean>;

  /**
   * Wins a slot: true for exactly one caller over all processes that share the backend, false for every other. The draft is
   * kept with it until the slot is settled.
   */
  claim(slot: Slot, now: Date, draft?: DigestDraft): Promise<boolean>;
  /** Records the outcome of a claimed slot, and of a sent one what its readers know of each story from now on. */
  settle(delivery: Delivery, told?: readonly ToldStory[]): Promise<void>;
  /** What a subscription's readers were told of each story the last time, latest first; of the last 30 days. */
  getTold(subscriptionId: string): Promise<ToldStory[]>;
  getDelivery(slotKey: string): Promise<Delivery | undefined>;
  /** Deliveries that were claimed and not settled: what a crash leaves behind. */
  listClaimed(): Promise<Delivery[]>;

  /** Every guild that has decided something, in no particular order. */
  loadGuilds(): Promise<Guild[]>;
  /** Writes what a guild decided, a digest that it ordered or ended included, together with its audit log: all of it or, after a crash, none. */
  saveGuild(guild: Guild, audit: readonly AuditEntry[], order?: OrderEdit): Promise<void>;
  /** Writes what of a guild no admin decided, beside its audit log: whether the bot is there, which alerts failed. */
  saveGuildState(guild: Guild): Promise<void>;
  /** A guild's audit log, oldest first; empty when there is none. */
  getAudit(guildId: string): Promise<AuditEntry[]>;
  /** What the guilds' own sources tell, of all guilds or of one, in no particular order. */
  loadGuildStories(guildId?: string): AsyncIterable<GuildStory>;
  getGuildStory(guildId: string, storyId: string): Promise<GuildStory | undefined>;
  /** Writes and removes a guild's own stories together with the states of its feeds, in one transaction. */
  saveGuildNews(
    guildId: string,
    news: { changed: readonly GuildStory[]; removedIds: readonly string[]; feedStates: readonly FeedState[] },
  ): Promise<void>;
  /** The states of a guild's own feeds. */
  getGuildFeedStates(guildId: string): Promise<FeedState[]>;
  /** What a guild's admins were told. */
  getNoticeBook(guildId: string): Promise<NoticeBook | undefined>;
  saveNoticeBook(guildId: string, book: NoticeBook): Promise<void>;
  /** What is remembered of an alert's messages. */
  getAlertBook(guildId: string, alertId: string): Promise<AlertBook | undefined>;
  saveAlertBook(guildId: string, alertId: string, book: AlertBook): Promise<void>;
  removeAlertBook(guildId: string, alertId: string): Promise<void>;

  /** Wins the number of an owner's message, as `claim` wins a slot, and keeps what is to be posted under it. */
  claimMessage(message: Outgoing): Promise<boolean>;
  /** The message that was claimed under this number. */
  getMessage(owner: MessageOwner, number: number): Promise<Outgoing | undefined>;

  /** The stories that channels follow, of all guilds or of one, oldest first. */
  listFollows(guildId?: string): Promise<Follow[]>;
  getFollow(guildId: string, id: string): Promise<Follow | undefined>;
  saveFollow(follow: Follow): Promise<void>;
  removeFollow(follow: Pick<Follow, 'guildId' | 'id'>): Promise<void>;

  /** When a user last caught up, in a guild or outside of them. */
  getLook(userId: string, guildId: string | undefined): Promise<Look | undefined>;
  /** All looks of a user. */
  listLooks(userId: string): Promise<Look[]>;
  saveLook(look: Look): Promise<void>;

  /** Takes a user's id out of everything in one transaction, and resolves with what it stood in. */
  forgetUser(userId: string): Promise<Forgotten>;
  /**
   * Forgets a guild in one transaction: what it decided, its audit log, its subscriptions, what it follows, its own news, when
   * its members last caught up, and the messages that were claimed for it.
   */
  removeGuild(guildId: string): Promise<void>;

  close(): Promise<void>;
}
