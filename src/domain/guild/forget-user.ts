import type { AuditEntry } from './audit.ts';
import type { Follow } from './follow.ts';
import { forgottenUser } from './forgotten-user.ts';
import type { Guild } from './guild.ts';
import type { Subscription } from './subscription.ts';

/** What of a user was stored, and is no more. */
export interface Forgotten {
  /** Guilds whose decisions or audit log it stood in, as they are now. */
  guilds: readonly Guild[];
  /** In how many guilds it stood, those included that have but a digest, a follow or a look of the user's. */
  servers: number;
  /** Sources, policies, corrections and alerts that the user added, set or made. */
  decisions: number;
  auditEntries: number;
  subscriptions: number;
  /** Digests of the user's own, which have ended. */
  ownDigests: number;
  /** Stories that channels follow because of the user. */
  follows: number;
  /** Times at which the user last caught up. */
  looks: number;
}

/** The guild with the user's id gone from every decision, and of how many; the very same guild when that is none. */
export function forgetInGuild(guild: Guild, userId: string): { guild: Guild; decisions: number } {
  let decisions = 0;
  const replace = (id: string): string => {
    if (id !== userId) return id;
    decisions += 1;
    return forgottenUser;
  };
  const policies = Object.entries(guild.policies).map(([id, policy]) => [id, { ...policy, by: replace(policy.by) }]);
  const sources = guild.sources.map((source) => ({ ...source, addedBy: replace(source.addedBy) }));
  const corrections = guild.corrections.map((correction) => ({ ...correction, by: replace(correction.by) }));
  const alerts = guild.alerts.map((alert) => ({ ...alert, by: replace(alert.by) }));
  if (decisions === 0) return { guild, decisions };
  return {
    guild: { ...guild, policies: Object.fromEntries(policies) as Guild['policies'], sources, corrections, alerts },
    decisions,
  };
}

/** True when the entry names the user. */
export function isEntryOf({ userId, replaced }: AuditEntry, id: string): boolean {
  return userId === id || replaced === id;
}

/** The entry without the user's id. */
export function forgetInEntry(entry: AuditEntry, id: string): AuditEntry {
  const { userId, replaced } = entry;
  return {
    ...entry,
    userId: userId === id ? forgottenUser : userId,
    ...(replaced === id ? { replaced: forgottenUser } : {}),
  };
}

/** The subscription without the id of who ordered it: it is the guild's, and goes on. */
export function forgetInSubscription(subscription: Subscription, userId: string): Subscription {
  return subscription.createdBy === userId ? { ...subscription, createdBy: forgottenUser } : subscription;
}

/** The follow without the id of who ordered it. */
export function forgetInFollow(follow: Follow, userId: string): Follow {
  return follow.createdBy === userId ? { ...follow, createdBy: forgottenUser } : follow;
}
