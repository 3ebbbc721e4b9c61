import type { AuditEntry } from '../../domain/guild/audit.ts';
import type { Follow } from '../../domain/guild/follow.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import type { App } from '../app.ts';

/** All that a guild's admins decided, as it is stored; the articles of its own sources are public already. */
export async function collectGuildData(
  app: Pick<App, 'guildOf' | 'listAudit' | 'listSubscriptions' | 'listFollows'>,
  guildId: string,
): Promise<{ guild: Guild; subscriptions: Subscription[]; follows: Follow[]; audit: AuditEntry[] }> {
  const [audit, subscriptions, follows] = await Promise.all([
    app.listAudit(guildId),
    app.listSubscriptions(guildId),
    app.listFollows(guildId),
  ]);
  return { guild: app.guildOf(guildId), subscriptions, follows, audit };
}
