import { createHash } from 'node:crypto';
import type { DigestSize, Subscription, Weekday } from '../../domain/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { isZone, suggestZones } from '../../domain/zone.ts';
import type { Store } from '../../store/store.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';

/** The digests that a guild may order unless `GUILD_SUBSCRIPTIONS` says otherwise: one guild can't crowd out the others. */
export const usualGuildSubscriptions = 25;

export interface SubscribeRequest {
  guildId: string;
  channelId: string;
  userId: string;
  time: string;
  zone: string;
  topics: readonly string[];
  size: DigestSize;
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Stores a guild's order for a daily digest and resolves with it.
 * @throws UserError when the time, the zone or a topic can't be used, when the same order exists, or the guild has enough.
 */
export async function subscribe(
  { store, catalog, guildSubscriptions = usualGuildSubscriptions }: Newsroom,
  given: SubscribeRequest,
  now: Date,
): Promise<Subscription> {
  const time = readTime(given.time);
  const request = { ...given, zone: readZone(given.zone) };
  for (const topic of request.topics) {
    if (!catalog.topics.has(topic)) {
      throw new UserError(
        'unknown-topic',
        `There is no topic “${topic}”. Known: ${[...catalog.topics.keys()].join(', ')}.`,
      );
    }
  }
  const subscription: Subscription = {
    id: subscriptionId(request, time),
    guildId: request.guildId,
    channelId: request.channelId,
    topics: request.topics,
    time,
    zone: request.zone,
    weekdays: everyDay,
    size: request.size,
    createdBy: request.userId,
    createdAt: now,
  };
  // Orders that come at once could pass the quota together.
  return inTurn(store, () => add(store, subscription, guildSubscriptions));
}

async function add(store: Store, subscription: Subscription, most: number): Promise<Subscription> {
  const existing = await store.listSubscriptions(subscription.guildId);
  if (existing.some(({ id }) => id === subscription.id)) {
    const { channelId, time, zone } = subscription;
    throw new UserError('exists', `<#${channelId}> already gets this digest at ${time} (${zone}).`);
  }
  if (existing.length >= most) {
    throw new UserError(
      'quota',
      `This server has ${existing.length} digests, the most it may have. Unsubscribe one first.`,
    );
  }
  await store.saveSubscription(subscription);
  return subscription;
}

/**
 * Ends a guild's subscription and resolves with what it was.
 * @throws UserError when the guild has no such subscription; another guild's can't be seen or ended.
 */
export async function unsubscribe({ store }: Newsroom, guildId: string, id: string): Promise<Subscription> {
  const subscription = await store.getSubscription(id);
  if (subscription?.guildId !== guildId) throw unknownSubscription();
  await store.removeSubscription(id);
  return subscription;
}

/**
 * Ends the pause of a guild's subscription, forgets its strikes, and resolves with what it is now.
 * @throws UserError when the guild has no such subscription.
 */
export function resume({ store }: Newsroom, guildId: string, id: string): Promise<Subscription> {
  return inTurn(store, async () => {
    const subscription = await store.getSubscription(id);
    if (subscription?.guildId !== guildId) throw unknownSubscription();
    const resumed = { ...subscription };
    delete resumed.paused;
    delete resumed.strikes;
    await store.saveSubscription(resumed);
    return resumed;
  });
}

function unknownSubscription(): UserError {
  return new UserError('unknown-subscription', 'This server has no such digest. `/digest list` shows what there is.');
}

/** `7:5`, `07:05` and `7.05` all mean five past seven. */
function readTime(text: string): string {
  const match = /^(\d{1,2})[:.](\d{1,2})$/.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  if (match === null || hours > 23 || minutes > 59) {
    throw new UserError(
      'bad-time',
      `Expected a time of day from 00:00 to 23:59, such as 08:00, got “${text.slice(0, 20)}”.`,
    );
  }
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/**
 * The zone by its proper name, however it was typed.
 * @throws UserError naming a near one when there is none of that name.
 */
export function readZone(text: string): string {
  const zone = text.trim();
  const [near] = suggestZones(zone, 1);
  if (near?.toLowerCase() === zone.toLowerCase()) return near;
  if (isZone(zone)) return zone;
  const hint = near === undefined ? 'such as Europe/Berlin' : `did you mean ${near}?`;
  throw new UserError('bad-zone', `There is no time zone “${zone.slice(0, 40)}” (${hint}).`);
}

function subscriptionId({ guildId, channelId, zone, topics }: SubscribeRequest, time: string): string {
  const facts = [guildId, channelId, time, zone, topics.toSorted().join(',')].join('\n');
  return createHash('sha256').update(facts).digest('base64url').slice(0, 12);
}
