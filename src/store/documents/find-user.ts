import type { AuditEntry } from '../../domain/guild/audit.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import {
  forgetInEntry,
  forgetInFollow,
  forgetInGuild,
  forgetInSubscription,
  isEntryOf,
  type Forgotten,
} from '../../domain/guild/forget-user.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import type { Look } from '../../domain/guild/look.ts';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { collect, type Collection } from '../collection.ts';
import { lookId } from './look-document.ts';
import type { TableEntry } from '../tables/table.ts';

interface Places {
  guilds: Collection<Guild>;
  audits: Collection<AuditEntry[]>;
  subscriptions: Collection<Subscription>;
  told: Collection<ToldStory[]>;
  follows: Collection<Follow>;
  looks: Collection<Look>;
}

/** The rows to write and to remove so that a user's id stands nowhere any more, and what it stood in. */
export async function findUser(
  { guilds, audits, subscriptions, told, follows, looks }: Places,
  userId: string,
): Promise<{ entries: TableEntry[]; removedKeys: string[]; forgotten: Forgotten }> {
  const entries: TableEntry[] = [];
  const changed: Guild[] = [];
  const guildIds = new Set<string>();
  const counts = { decisions: 0, auditEntries: 0, subscriptions: 0, ownDigests: 0, follows: 0 };
  const removedKeys: string[] = [];
  for (const before of await collect(guilds.all())) {
    const { guild, decisions } = forgetInGuild(before, userId);
    const log = (await audits.get(before.id)) ?? [];
    const named = log.filter((entry) => isEntryOf(entry, userId)).length;
    if (decisions + named === 0) continue;
    counts.decisions += decisions;
    counts.auditEntries += named;
    changed.push(guild);
    guildIds.add(guild.id);
    const without = log.map((entry) => forgetInEntry(entry, userId));
    entries.push(guilds.toEntry(guild.id, guild), audits.toEntry(guild.id, without));
  }
  for (const before of await collect(subscriptions.all())) {
    if (before.userId === userId) {
      counts.ownDigests += 1;
      removedKeys.push(subscriptions.keyOf(before.id), told.keyOf(before.id));
      continue;
    }
    const subscription = forgetInSubscription(before, userId);
    if (subscription === before) continue;
    counts.subscriptions += 1;
    if (subscription.guildId !== undefined) guildIds.add(subscription.guildId);
    entries.push(subscriptions.toEntry(subscription.id, subscription));
  }
  for (const before of await collect(follows.all())) {
    const follow = forgetInFollow(before, userId);
    if (follow === before) continue;
    counts.follows += 1;
    guildIds.add(follow.guildId);
    entries.push(follows.toEntry(`${follow.guildId}/${follow.id}`, follow));
  }
  const looked = await collect(looks.all(lookId({ userId, guildId: '' })));
  removedKeys.push(...looked.map((look) => looks.keyOf(lookId(look))));
  for (const { guildId } of looked) if (guildId !== undefined) guildIds.add(guildId);
  return {
    entries,
    removedKeys,
    forgotten: { guilds: changed, servers: guildIds.size, ...counts, looks: looked.length },
  };
}
