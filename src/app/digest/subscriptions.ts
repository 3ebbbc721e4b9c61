import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AuditAction } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import {
  ownerOf,
  timesOf,
  type GuildSubscription,
  type Subscription,
  type UserSubscription,
} from '../../domain/guild/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { countOf } from '../../views/text/count-of.ts';
import type { Store } from '../../store/store.ts';
import { changeOrder, changePosting, requirePlain, usualOrder, type OrderChange } from './change-order.ts';
import { recordOrder, type OrderBook } from './record-order.ts';

/** The digests that a guild may order unless `GUILD_SUBSCRIPTIONS` says otherwise: one guild can't crowd out the others. */
export const usualGuildSubscriptions = 25;
/** The same for a user's direct messages and `USER_SUBSCRIPTIONS`. */
export const usualUserSubscriptions = 5;

/** Who asks, and in which guild, where in one: its digests and the user's own are within reach. */
export interface Asker {
  userId: string;
  guildId?: string;
}

/** Without a guild and a channel, the digest goes to the user's own direct messages. */
export interface SubscribeRequest extends Asker, OrderChange {
  channelId?: string;
  time: string;
  zone: string;
  /** The channel is a forum. */
  isForum?: true;
}

/**
 * Stores an order for a digest and resolves with it; daily, of five stories on all topics unless told otherwise.
 * @throws UserError when the time, the zone or a topic can't be used, when the same order exists, or there are enough.
 */
export async function subscribe(
  book: OrderBook,
  { guildId, channelId, userId, isForum, ...request }: SubscribeRequest,
  now: Date,
): Promise<Subscription> {
  const { guildSubscriptions = usualGuildSubscriptions, userSubscriptions = usualUserSubscriptions } = book;
  const order = changeOrder(usualOrder, request, book.catalog);
  const made = { createdBy: userId, createdAt: now };
  // Orders that come at once could pass the quota together.
  const add = (subscription: Subscription, most: number) =>
    recordOrder(book, { guildId: subscription.guildId, userId, now }, async () => ({
      action: 'digest.subscribe',
      subscription: await place(book.store, subscription, most),
    }));
  if (guildId === undefined || channelId === undefined) {
    requirePlain(request);
    const own = { userId, ...order };
    return add({ id: idOf(own), ...own, ...made }, userSubscriptions);
  }
  const where = { guildId, channelId, ...(isForum === undefined ? {} : { isForum }) };
  const facts = changePosting<Omit<GuildSubscription, 'id' | 'createdBy' | 'createdAt'>>(
    { ...where, ...order },
    request,
  );
  return add({ id: idOf(facts), ...facts, ...made }, guildSubscriptions);
}

/** The subscription under an id that is free. */
async function place(store: Store, subscription: Subscription, most: number): Promise<Subscription> {
  const existing = await listOf(store, subscription);
  requireNew(subscription, existing);
  if (existing.length >= most) {
    const [who, has] = subscription.userId === undefined ? ['This server', 'has'] : ['You', 'have'];
    throw new UserError(
      'quota',
      `${who} may have ${countOf(most, 'digest')} and ${has} ${existing.length}. \`/digest unsubscribe\` ends one.`,
    );
  }
  // One that was edited keeps its id, which tells what it once was.
  const isTaken = existing.some(({ id }) => id === subscription.id);
  const id = isTaken ? idOf({ ...subscription, before: existing.map((each) => each.id).sort() }) : subscription.id;
  return { ...subscription, id };
}

/** All of the same owner. */
function listOf(store: Store, { guildId, userId }: Subscription): Promise<Subscription[]> {
  return guildId === undefined ? store.listOwnSubscriptions(userId) : store.listSubscriptions(guildId);
}

/**
 * Changes what a subscription orders and resolves with it as it then is. Its readers are told nothing twice.
 * @throws UserError as `subscribe` does, and when neither guild nor user has such a subscription.
 */
export function editSubscription(
  book: OrderBook,
  { guildId, userId, id, ...change }: { id: string } & Asker & OrderChange,
  now: Date,
): Promise<Subscription> {
  const asker = { userId, ...(guildId === undefined ? {} : { guildId }) };
  return changeStored(book, { asker, id, now }, 'digest.edit', async (subscription) => {
    const edited = editOne(subscription, change, book.catalog);
    const others = (await listOf(book.store, subscription)).filter((other) => other.id !== id);
    requireNew(edited, others);
    return whenOf(edited) === whenOf(subscription) ? edited : { ...edited, changedAt: now };
  });
}

function editOne(subscription: Subscription, change: OrderChange, catalog: Catalog): Subscription {
  if (subscription.userId === undefined) return changePosting(changeOrder(subscription, change, catalog), change);
  requirePlain(change);
  return changeOrder(subscription, change, catalog);
}

/**
 * Ends a subscription and resolves with what it was.
 * @throws UserError when neither guild nor user has it; another's can't be seen or ended.
 */
export function unsubscribe(book: OrderBook, request: Request): Promise<Subscription> {
  return changeStored(book, request, 'digest.unsubscribe', () => 'removed');
}

/**
 * Pauses a subscription until it is resumed, and resolves with it. One that is paused already keeps its reason.
 * @throws UserError when neither guild nor user has it.
 */
export function pause(book: OrderBook, request: Request): Promise<Subscription> {
  return changeStored(book, request, 'digest.pause', (subscription) => {
    if (subscription.paused !== undefined) return subscription;
    const reason = subscription.userId === undefined ? 'An admin paused it.' : 'You paused it.';
    return { ...subscription, paused: { reason, at: request.now, byAdmin: true } };
  });
}

/**
 * Ends the pause of a subscription, forgets its strikes, and resolves with what it is now.
 * @throws UserError when neither guild nor user has it.
 */
export function resume(book: OrderBook, request: Request): Promise<Subscription> {
  return changeStored(book, request, 'digest.resume', (subscription) => {
    const { paused, strikes, ...resumed } = subscription;
    return paused === undefined && strikes === undefined ? subscription : resumed;
  });
}

/** Who wants to change which, and when. */
interface Request {
  asker: Asker;
  id: string;
  now: Date;
}

/** Changes a subscription as it then is; the very same given back changes nothing. */
async function changeStored(
  book: OrderBook,
  { asker, id, now }: Request,
  action: AuditAction,
  change: (subscription: Subscription) => Subscription | 'removed' | Promise<Subscription>,
): Promise<Subscription> {
  const { guildId } = await requireStored(book.store, asker, id);
  return recordOrder(book, { guildId, userId: asker.userId, now }, async () => {
    const before = await requireStored(book.store, asker, id);
    const after = await change(before);
    if (after === 'removed') return { action, subscription: before, fate: 'removed' };
    return { action, subscription: after, ...(isDeepStrictEqual(after, before) ? { fate: 'kept' as const } : {}) };
  });
}

/** @throws UserError when it is neither the guild's nor the user's. */
async function requireStored(store: Store, { guildId, userId }: Asker, id: string): Promise<Subscription> {
  const subscription = await store.getSubscription(id);
  const isGuilds = guildId !== undefined && subscription?.guildId === guildId;
  if (subscription !== undefined && (isGuilds || subscription.userId === userId)) return subscription;
  throw unknownSubscription(guildId);
}

/** The answer to whoever names a digest that is not there, or is another's. */
export function unknownSubscription(guildId: string | undefined): UserError {
  const who = guildId === undefined ? 'You have' : 'This server has';
  return new UserError('unknown-subscription', `${who} no such digest. \`/digest list\` shows what there is.`);
}

/** @throws UserError when the same stories go to the same place at one of the same moments already. */
function requireNew(subscription: Facts, others: readonly Subscription[]): void {
  const twin = others.find((other) => whatOf(other) === whatOf(subscription) && overlaps(other, subscription));
  if (twin === undefined) return;
  const { channelId, zone } = twin;
  const place = channelId === undefined ? 'You already get' : `<#${channelId}> already gets`;
  throw new UserError('exists', `${place} this digest at ${timesOf(twin).join(', ')} (${zone}).`);
}

function overlaps(one: Facts, other: Facts): boolean {
  return (
    one.zone === other.zone &&
    timesOf(one).some((time) => timesOf(other).includes(time)) &&
    one.weekdays.some((weekday) => other.weekdays.includes(weekday))
  );
}

type What = 'topics' | 'countries' | 'languages' | 'zone' | 'time' | 'moreTimes' | 'weekdays';
type Facts = Pick<GuildSubscription, What | 'guildId' | 'channelId'> | Pick<UserSubscription, What | 'userId'>;

function whatOf({ topics, countries = [], languages = [], ...place }: Facts): string {
  const channelId = 'channelId' in place ? place.channelId : undefined;
  return JSON.stringify([channelId, ...[topics, countries, languages].map((list) => list.toSorted())]);
}

function whenOf(subscription: Facts): string {
  return JSON.stringify([timesOf(subscription), subscription.zone, subscription.weekdays]);
}

function idOf(facts: Facts & { before?: readonly string[] }): string {
  const { before = [] } = facts;
  const text = [ownerOf(facts), whatOf(facts), whenOf(facts), ...before].join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
