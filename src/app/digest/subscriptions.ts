import { createHash } from 'node:crypto';
import { timesOf, type DigestSize, type DigestStyle, type Subscription } from '../../domain/subscription.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { UserError } from '../../domain/user-error.ts';
import { countOf } from '../../views/text/count-of.ts';
import type { Store } from '../../store/store.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';
import { readScope } from './read-scope.ts';
import { readDays, readTimes, readZone } from './read-times.ts';

/** The digests that a guild may order unless `GUILD_SUBSCRIPTIONS` says otherwise: one guild can't crowd out the others. */
export const usualGuildSubscriptions = 25;

/** How a digest is ordered, as it was typed; what is absent stays as it is. */
export interface OrderChange {
  /** One or several: `08:00, 18:30`. */
  time?: string;
  zone?: string;
  /** `daily`, `workdays`, `mon, wed`. */
  days?: string;
  /** Ids or names, separated by commas; `all` for no limit. */
  topics?: string;
  countries?: string;
  languages?: string;
  size?: DigestSize;
  style?: DigestStyle;
  /** A role's id; empty for none. */
  mentionRoleId?: string;
  /** Publish what is posted in an announcement channel. */
  publish?: boolean;
}

export interface SubscribeRequest extends OrderChange {
  guildId: string;
  channelId: string;
  userId: string;
  time: string;
  zone: string;
  /** The channel is a forum. */
  isForum?: true;
}

/** What a subscription orders. */
type Order = Omit<Subscription, 'id' | 'guildId' | 'channelId' | 'createdBy' | 'createdAt'>;

/**
 * Stores a guild's order for a digest and resolves with it; daily, of five stories on all topics unless told otherwise.
 * @throws UserError when the time, the zone or a topic can't be used, when the same order exists, or the guild has enough.
 */
export async function subscribe(
  { store, guildSubscriptions = usualGuildSubscriptions }: Newsroom,
  catalog: Catalog,
  { guildId, channelId, userId, isForum, ...request }: SubscribeRequest,
  now: Date,
): Promise<Subscription> {
  const daily: Order = { topics: [], time: '', zone: '', weekdays: readDays('daily'), size: 5 };
  const order = changeOrder(daily, request, catalog);
  const facts = { guildId, channelId, ...order, ...(isForum === undefined ? {} : { isForum }) };
  const subscription = { id: idOf(facts), ...facts, createdBy: userId, createdAt: now };
  // Orders that come at once could pass the quota together.
  return inTurn(store, () => add(store, subscription, guildSubscriptions));
}

async function add(store: Store, subscription: Subscription, most: number): Promise<Subscription> {
  const existing = await store.listSubscriptions(subscription.guildId);
  requireNew(subscription, existing);
  if (existing.length >= most) {
    throw new UserError(
      'quota',
      `This server may have ${countOf(most, 'digest')} and has ${existing.length}. \`/digest unsubscribe\` ends one.`,
    );
  }
  // One that was edited keeps its id, which tells what it once was.
  const isTaken = existing.some(({ id }) => id === subscription.id);
  const id = isTaken ? idOf({ ...subscription, before: existing.map((each) => each.id).sort() }) : subscription.id;
  await store.saveSubscription({ ...subscription, id });
  return { ...subscription, id };
}

/**
 * Changes what a guild's subscription orders and resolves with it as it then is. Its readers are told nothing twice.
 * @throws UserError as `subscribe` does, and when the guild has no such subscription.
 */
export function editSubscription(
  { store }: Newsroom,
  catalog: Catalog,
  { guildId, id, ...change }: { guildId: string; id: string } & OrderChange,
  now: Date,
): Promise<Subscription> {
  return changeStored(store, guildId, id, async (subscription) => {
    const edited = changeOrder(subscription, change, catalog);
    const others = (await store.listSubscriptions(guildId)).filter((other) => other.id !== id);
    requireNew(edited, others);
    return whenOf(edited) === whenOf(subscription) ? edited : { ...edited, changedAt: now };
  });
}

/**
 * Ends a guild's subscription and resolves with what it was.
 * @throws UserError when the guild has no such subscription; another guild's can't be seen or ended.
 */
export function unsubscribe({ store }: Newsroom, guildId: string, id: string): Promise<Subscription> {
  // A change that is under way would write it back.
  return inTurn(store, async () => {
    const subscription = await requireStored(store, guildId, id);
    await store.removeSubscription(id);
    return subscription;
  });
}

/**
 * Pauses a guild's subscription until it is resumed, and resolves with it. One that is paused already keeps its reason.
 * @throws UserError when the guild has no such subscription.
 */
export function pause({ store }: Newsroom, guildId: string, id: string, now: Date): Promise<Subscription> {
  return changeStored(store, guildId, id, (subscription) => {
    return {
      ...subscription,
      paused: subscription.paused ?? { reason: 'An admin paused it.', at: now, byAdmin: true },
    };
  });
}

/**
 * Ends the pause of a guild's subscription, forgets its strikes, and resolves with what it is now.
 * @throws UserError when the guild has no such subscription.
 */
export function resume({ store }: Newsroom, guildId: string, id: string): Promise<Subscription> {
  return changeStored(store, guildId, id, ({ paused: _paused, strikes: _strikes, ...resumed }) => resumed);
}

function changeStored(
  store: Store,
  guildId: string,
  id: string,
  change: (subscription: Subscription) => Subscription | Promise<Subscription>,
): Promise<Subscription> {
  return inTurn(store, async () => {
    const changed = await change(await requireStored(store, guildId, id));
    await store.saveSubscription(changed);
    return changed;
  });
}

/** @throws UserError when the guild has no such subscription. */
async function requireStored(store: Store, guildId: string, id: string): Promise<Subscription> {
  const subscription = await store.getSubscription(id);
  if (subscription?.guildId === guildId) return subscription;
  throw new UserError('unknown-subscription', 'This server has no such digest. `/digest list` shows what there is.');
}

function changeOrder<Ordered extends Order>(order: Ordered, change: OrderChange, catalog: Catalog): Ordered {
  const { time, zone, days, size, style, mentionRoleId } = change;
  const changed = { ...order };
  if (time !== undefined) {
    const [first, ...more] = readTimes(time);
    changed.time = first;
    delete changed.moreTimes;
    if (more.length > 0) changed.moreTimes = more;
  }
  if (zone !== undefined) changed.zone = readZone(zone);
  if (days !== undefined) changed.weekdays = readDays(days);
  if (change.topics !== undefined) changed.topics = readScope('topics', change.topics, catalog);
  if (change.countries !== undefined) {
    const countries = readScope('countries', change.countries, catalog);
    delete changed.countries;
    if (countries.length > 0) changed.countries = countries;
  }
  if (change.languages !== undefined) {
    const languages = readScope('languages', change.languages, catalog);
    delete changed.languages;
    if (languages.length > 0) changed.languages = languages;
  }
  if (size !== undefined) changed.size = size;
  if (style !== undefined) changed.style = style;
  if (change.publish !== undefined) {
    delete changed.publishes;
    if (change.publish) changed.publishes = true;
  }
  if (mentionRoleId !== undefined) {
    delete changed.mentionRoleId;
    if (mentionRoleId !== '') changed.mentionRoleId = mentionRoleId;
  }
  return changed;
}

/** @throws UserError when the same channel gets the same stories at one of the same moments already. */
function requireNew(subscription: Facts, others: readonly Subscription[]): void {
  const twin = others.find((other) => whatOf(other) === whatOf(subscription) && overlaps(other, subscription));
  if (twin === undefined) return;
  const { channelId, zone } = twin;
  const times = timesOf(twin).join(', ');
  throw new UserError('exists', `<#${channelId}> already gets this digest at ${times} (${zone}).`);
}

function overlaps(one: Facts, other: Facts): boolean {
  return (
    one.zone === other.zone &&
    timesOf(one).some((time) => timesOf(other).includes(time)) &&
    one.weekdays.some((weekday) => other.weekdays.includes(weekday))
  );
}

type Facts = Pick<
  Subscription,
  'guildId' | 'channelId' | 'topics' | 'countries' | 'languages' | 'zone' | 'time' | 'moreTimes' | 'weekdays'
>;

function whatOf({ channelId, topics, countries = [], languages = [] }: Facts): string {
  return JSON.stringify([channelId, ...[topics, countries, languages].map((list) => list.toSorted())]);
}

function whenOf(subscription: Facts): string {
  return JSON.stringify([timesOf(subscription), subscription.zone, subscription.weekdays]);
}

function idOf(facts: Facts & { before?: readonly string[] }): string {
  const { guildId, before = [] } = facts;
  const text = [guildId, whatOf(facts), whenOf(facts), ...before].join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
