import type { AuditEntry } from '../../domain/guild/audit.ts';
import { minute, type Clock } from '../../domain/clock.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import { isEntryOf } from '../../domain/guild/forget-user.ts';
import { ownersId, type Guild } from '../../domain/guild/guild.ts';
import type { Look } from '../../domain/guild/look.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { timestamp } from '../../views/text/timestamp.ts';
import { createAllowance, type Allowance } from '../create-allowance.ts';
import type { Newsroom } from '../newsroom.ts';
import type { GuildDesk } from './guild-desk.ts';

/** How often what is stored of one user is looked for, and in how long: each time every server's log is read. */
const mostLookups = 10;
const lookupsSpan = 10 * minute;

/** How often each user may have it looked for. */
export function allowLookups(clock: Clock): Allowance {
  return createAllowance(mostLookups, lookupsSpan, clock);
}

/** @throws UserError saying when it may be looked for again, when that was done often enough for now. */
export function requireLookup(lookups: Allowance, userId: string): void {
  const until = lookups.take(userId);
  if (until === undefined) return;
  throw new UserError(
    'too-often',
    `What is stored of you was looked for ${lookups.most} times within ten minutes. Ask again ${timestamp(until, 'R')}.`,
  );
}

/** All that is stored of one guild with a user's id on it. */
export interface UserData {
  /** `direct` for what belongs to no guild. */
  guildId: string;
  policies: Guild['policies'];
  sources: Guild['sources'];
  corrections: Guild['corrections'];
  alerts: Guild['alerts'];
  audit: readonly AuditEntry[];
  subscriptions: readonly Subscription[];
  follows: readonly Follow[];
  /** When the user last caught up there: one, or none. */
  looks: readonly Look[];
}

/** Stands for every other user in what one user may have. */
const anotherUser = 'another user';

/**
 * All that is stored with a user's id on it, by guild, what the bot's owners decided included; empty when the user decided
 * nothing anywhere. Nobody else is named in it.
 */
export async function collectUserData({ store }: Newsroom, desk: GuildDesk, userId: string): Promise<UserData[]> {
  const ordered = (await store.listSubscriptions()).filter(({ createdBy }) => createdBy === userId);
  const followed = (await store.listFollows()).filter(({ createdBy }) => createdBy === userId);
  const looked = await store.listLooks(userId);
  const guildIds = new Set([
    ownersId,
    ...desk.list().map(({ id }) => id),
    ...ordered.map(guildOf),
    ...followed.map(({ guildId }) => guildId),
    ...looked.map(guildOf),
  ]);
  const all: UserData[] = [];
  for (const guildId of guildIds) {
    const guild = desk.of(guildId);
    const data = {
      policies: Object.fromEntries(Object.entries(guild.policies).filter(([, { by }]) => by === userId)),
      sources: guild.sources.filter(({ addedBy }) => addedBy === userId),
      corrections: guild.corrections.filter(({ by }) => by === userId),
      alerts: guild.alerts.filter(({ by }) => by === userId),
      audit: (await store.getAudit(guildId)).flatMap((entry) =>
        isEntryOf(entry, userId) ? [hideOthers(entry, userId)] : [],
      ),
      subscriptions: ordered.filter((subscription) => guildOf(subscription) === guildId),
      follows: followed.filter((follow) => follow.guildId === guildId),
      looks: looked.filter((look) => guildOf(look) === guildId),
    };
    if (Object.values(data).some((found) => Object.keys(found).length > 0)) all.push({ guildId, ...data });
  }
  return all;
}

function guildOf({ guildId = 'direct' }: Look | Subscription): string {
  return guildId;
}

function hideOthers(entry: AuditEntry, userId: string): AuditEntry {
  const { userId: author, replaced } = entry;
  return {
    ...entry,
    userId: author === userId ? author : anotherUser,
    ...(replaced === undefined || replaced === userId ? {} : { replaced: anotherUser }),
  };
}

/** In how many places of it the user's id stands. */
export function countPlaces(data: readonly UserData[]): number {
  return data
    .flatMap(({ policies, sources, corrections, alerts, audit, subscriptions, follows, looks }) => [
      Object.keys(policies),
      sources,
      corrections,
      alerts,
      audit,
      subscriptions,
      follows,
      looks,
    ])
    .reduce((sum, found) => sum + found.length, 0);
}
