import { day } from '../../domain/clock.ts';
import { inTurn } from '../in-turn.ts';
import type { Newsroom } from '../newsroom.ts';
import type { GuildDesk } from './guild-desk.ts';

/** How long a guild's data is kept after the bot was removed from it. */
export const keptDays = 30;

/** The bot was removed from a guild: what is stored of it waits for `purgeGuilds`, unless the bot comes back. */
export async function noteRemoval(
  { store, log }: Newsroom,
  desk: GuildDesk,
  guildId: string,
  now: Date,
): Promise<void> {
  await inTurn(store, async () => {
    const { leftAt } = desk.of(guildId);
    if (leftAt !== undefined || !(await isKnown({ store }, desk, guildId))) return;
    await desk.setPresence(guildId, now);
    log.info({ guildId, keptDays }, 'guild.left');
  });
}

/** The bot is in a guild, for the first time or again. */
export async function notePresence({ store, log }: Newsroom, desk: GuildDesk, guildId: string): Promise<void> {
  if (desk.of(guildId).leftAt === undefined) return;
  await inTurn(store, async () => {
    if (desk.of(guildId).leftAt === undefined) return;
    await desk.setPresence(guildId, undefined);
    log.info({ guildId }, 'guild.back');
  });
}

/**
 * Brings what is remembered in line with the guilds that the bot is in, those included that are out of order at present: it
 * may have been removed, or added again, while it was not running.
 */
export async function compareGuilds(
  newsroom: Newsroom,
  desk: GuildDesk,
  presentIds: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const { store } = newsroom;
  const orders = [...(await store.listSubscriptions()), ...(await store.listFollows())];
  // A user's own digest is no guild's.
  const ordered = orders.flatMap(({ guildId }) => guildId ?? []);
  for (const guildId of new Set([...desk.list().map(({ id }) => id), ...ordered])) {
    if (presentIds.has(guildId)) await notePresence(newsroom, desk, guildId);
    else await noteRemoval(newsroom, desk, guildId, now);
  }
}

/** Forgets the guilds that the bot was removed from thirty days ago. One that can't be forgotten now is tried again. */
export async function purgeGuilds({ store, log }: Newsroom, desk: GuildDesk, now: Date): Promise<void> {
  for (const { id: guildId } of desk.list()) {
    try {
      await inTurn(store, async () => {
        const { leftAt } = desk.of(guildId);
        if (leftAt === undefined || now.getTime() - leftAt.getTime() < keptDays * day) return;
        await store.removeGuild(guildId);
        desk.drop(guildId);
        log.info({ guildId }, 'guild.purged');
      });
    } catch (error) {
      log.error({ guildId, err: error }, 'guild.purge-failed');
    }
  }
}

/** A guild of which nothing is stored leaves nothing behind. */
async function isKnown({ store }: Pick<Newsroom, 'store'>, desk: GuildDesk, guildId: string): Promise<boolean> {
  if (desk.list().some(({ id }) => id === guildId)) return true;
  return (await store.listSubscriptions(guildId)).length + (await store.listFollows(guildId)).length > 0;
}
