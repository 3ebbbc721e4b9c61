import { day } from '../domain/clock.ts';
import type { AlertBook } from '../domain/guild/alert.ts';
import type { AuditEntry } from '../domain/guild/audit.ts';
import type { FeedState } from '../domain/source/feed-state.ts';
import type { Follow } from '../domain/guild/follow.ts';
import type { GuildStory } from '../domain/guild/guild-story.ts';
import type { Guild } from '../domain/guild/guild.ts';
import { lookDays, type Look } from '../domain/guild/look.ts';
import type { NoticeBook } from '../domain/guild/notice.ts';
import type { MessageOwner, Outgoing } from '../domain/message/outbox.ts';
import type { ToldStory } from '../domain/story/story-snapshot.ts';
import type { Story } from '../domain/story/story.ts';
import type { Delivery, Subscription } from '../domain/guild/subscription.ts';
import { alertBookSchema } from './documents/alert-documents.ts';
import { collect, openCollection } from './collection.ts';
import { deliverySchema } from './documents/delivery-document.ts';
import { feedStateSchema, storySchema, subscriptionSchema } from './documents/documents.ts';
import { followSchema } from './documents/follow-document.ts';
import { findUser } from './documents/find-user.ts';
import { auditSchema, guildFeedsSchema, guildSchema, guildStorySchema } from './documents/guild-documents.ts';
import { lookId, lookSchema } from './documents/look-document.ts';
import { noticeBookSchema } from './documents/notice-documents.ts';
import { outgoingSchema } from './documents/outbox-document.ts';
import type { Store } from './store.ts';
import type { Table } from './tables/table.ts';
import { toldSchema } from './documents/told-document.ts';

/** How long the outcome of a slot is remembered: far longer than a slot can still be due. */
const deliveryTtl = 30 * day;
/** How many stories a subscription's readers are taken to remember. */
const mostTold = 300;

/** The store over any table. Stored documents that can't be read are reported and left out of lists. */
export function createKeyvStore(table: Table, onProblem: (problem: Error) => void): Store {
  const stories = openCollection<Story>(table, 'stories', { schema: storySchema, onProblem });
  const feeds = openCollection<FeedState>(table, 'feeds', { schema: feedStateSchema, onProblem });
  const subscriptions = openCollection<Subscription>(table, 'subscriptions', { schema: subscriptionSchema, onProblem });
  const deliveries = openCollection<Delivery>(table, 'deliveries', {
    schema: deliverySchema,
    onProblem,
    ttl: deliveryTtl,
  });

  const told = openCollection<ToldStory[]>(table, 'told', { schema: toldSchema, onProblem, ttl: deliveryTtl });
  const guilds = openCollection<Guild>(table, 'guilds', { schema: guildSchema, onProblem });
  const audits = openCollection<AuditEntry[]>(table, 'audits', { schema: auditSchema, onProblem });
  const guildStories = openCollection<GuildStory>(table, 'guild-stories', { schema: guildStorySchema, onProblem });
  const guildFeeds = openCollection<FeedState[]>(table, 'guild-feeds', { schema: guildFeedsSchema, onProblem });
  const noticeBooks = openCollection<NoticeBook>(table, 'notice-books', { schema: noticeBookSchema, onProblem });
  const follows = openCollection<Follow>(table, 'follows', { schema: followSchema, onProblem });
  const looks = openCollection<Look>(table, 'looks', { schema: lookSchema, onProblem, ttl: lookDays * day });
  const alertBooks = openCollection<AlertBook>(table, 'alert-books', { schema: alertBookSchema, onProblem });
  const alertId = (guildId: string, id: string) => `${guildId}/${id}`;
  const outbox = openCollection<Outgoing>(table, 'outbox', { schema: outgoingSchema, onProblem, ttl: deliveryTtl });
  const messageId = ({ guildId, name }: MessageOwner, number: number) => `${guildId}/${name}/${number}`;
  const followId = ({ guildId, id }: Pick<Follow, 'guildId' | 'id'>) => `${guildId}/${id}`;
  const newsId = (guildId: string, storyId: string) => `${guildId}/${storyId}`;
  const listOrders = async (isWanted: (subscription: Subscription) => boolean) => {
    const found = (await collect(subscriptions.all())).filter(isWanted);
    return found.sort(byAge);
  };

  return {
    loadStories: () => stories.all(),
    getStory: (id) => stories.get(id),
    async saveStories(changed, removedIds = []) {
      await table.write(
        changed.map((story) => stories.toEntry(story.id, story)),
        removedIds.map((id) => stories.keyOf(id)),
      );
    },

    loadFeedStates: () => collect(feeds.all()),
    async saveFeedStates(states) {
      await table.write(states.map((state) => feeds.toEntry(state.url, state)));
    },

    listSubscriptions: (guildId) => listOrders(({ guildId: ofGuild }) => guildId === undefined || ofGuild === guildId),
    listOwnSubscriptions: (userId) => listOrders(({ userId: ofUser }) => ofUser === userId),
    getSubscription: (id) => subscriptions.get(id),
    saveSubscription: (subscription) => subscriptions.set(subscription.id, subscription),
    removeSubscription: (id) => subscriptions.delete(id),

    // The claim is the delivery's own row, so that a slot can't be claimed twice nor settled in another place.
    claim: (slot, now, draft) =>
      table.claim(
        deliveries.toEntry(slot.key, {
          slot,
          claimedAt: now,
          state: 'claimed',
          ...(draft === undefined ? {} : { draft }),
        }),
      ),
    async settle(delivery, latest = []) {
      const { slot } = delivery;
      if (delivery.state !== 'sent' || latest.length === 0) return deliveries.set(slot.key, delivery);
      const isLatest = ({ storyId }: ToldStory) => latest.some((one) => one.storyId === storyId);
      const earlier = ((await told.get(slot.subscriptionId)) ?? []).filter((one) => !isLatest(one));
      const all = [...latest, ...earlier].slice(0, mostTold);
      await table.write([deliveries.toEntry(slot.key, delivery), told.toEntry(slot.subscriptionId, all)]);
    },
    getTold: async (subscriptionId) => (await told.get(subscriptionId)) ?? [],
    getDelivery: (slotKey) => deliveries.get(slotKey),
    async listClaimed() {
      const all = await collect(deliveries.all());
      return all.filter(({ state }) => state === 'claimed');
    },

    loadGuilds: () => collect(guilds.all()),
    async saveGuild(guild, audit, order) {
      const saved = order !== undefined && 'saved' in order ? [order.saved] : [];
      const removed = order !== undefined && 'removedId' in order ? [order.removedId] : [];
      await table.write(
        [
          guilds.toEntry(guild.id, guild),
          audits.toEntry(guild.id, [...audit]),
          ...saved.map((subscription) => subscriptions.toEntry(subscription.id, subscription)),
        ],
        removed.map((id) => subscriptions.keyOf(id)),
      );
    },
    saveGuildState: (guild) => guilds.set(guild.id, guild),
    getAudit: async (guildId) => (await audits.get(guildId)) ?? [],
    loadGuildStories: (guildId) => guildStories.all(guildId === undefined ? '' : `${guildId}/`),
    getGuildStory: (guildId, storyId) => guildStories.get(newsId(guildId, storyId)),
    async saveGuildNews(guildId, { changed, removedIds, feedStates }) {
      await table.write(
        [
          ...changed.map((told) => guildStories.toEntry(newsId(guildId, told.story.id), told)),
          guildFeeds.toEntry(guildId, [...feedStates]),
        ],
        removedIds.map((id) => guildStories.keyOf(newsId(guildId, id))),
      );
    },
    getGuildFeedStates: async (guildId) => (await guildFeeds.get(guildId)) ?? [],
    getNoticeBook: (guildId) => noticeBooks.get(guildId),
    saveNoticeBook: (guildId, book) => noticeBooks.set(guildId, book),
    getAlertBook: (guildId, id) => alertBooks.get(alertId(guildId, id)),
    saveAlertBook: (guildId, id, book) => alertBooks.set(alertId(guildId, id), book),
    async removeAlertBook(guildId, id) {
      await alertBooks.delete(alertId(guildId, id));
    },
    claimMessage: (message) => table.claim(outbox.toEntry(messageId(message.owner, message.number), message)),
    getMessage: (owner, number) => outbox.get(messageId(owner, number)),
    listFollows: async (guildId) =>
      (await collect(follows.all(guildId === undefined ? '' : `${guildId}/`))).sort(byAge),
    getFollow: (guildId, id) => follows.get(followId({ guildId, id })),
    saveFollow: (follow) => follows.set(followId(follow), follow),
    async removeFollow(follow) {
      await follows.delete(followId(follow));
    },
    getLook: (userId, guildId) => looks.get(lookId(guildId === undefined ? { userId } : { userId, guildId })),
    listLooks: (userId) => collect(looks.all(lookId({ userId, guildId: '' }))),
    saveLook: (look) => looks.set(lookId(look), look),
    async forgetUser(userId) {
      const found = await findUser({ guilds, audits, subscriptions, told, follows, looks }, userId);
      await table.write(found.entries, found.removedKeys);
      return found.forgotten;
    },
    async removeGuild(guildId) {
      const ordered = (await collect(subscriptions.all())).filter((subscription) => subscription.guildId === guildId);
      const looked = (await collect(looks.all())).filter((look) => look.guildId === guildId);
      const owned = await Promise.all(
        [guildStories, outbox, follows, alertBooks].map((each) => each.keys(`${guildId}/`)),
      );
      await table.write(
        [],
        [
          ...[guilds, audits, guildFeeds, noticeBooks].map((collection) => collection.keyOf(guildId)),
          ...ordered.flatMap(({ id }) => [subscriptions.keyOf(id), told.keyOf(id)]),
          ...looked.map((look) => looks.keyOf(lookId(look))),
          ...owned.flat(),
        ],
      );
    },

    close: () => table.close(),
  };
}

function byAge(one: { createdAt: Date; id: string }, other: typeof one): number {
  return one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);
}
