import { mostAuditEntries, type AuditEntry } from '../../domain/guild/audit.ts';
import type { Correction } from '../../domain/guild/correction.ts';
import type { Forgotten } from '../../domain/guild/forget-user.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import { newGuild, ownersId, type Guild } from '../../domain/guild/guild.ts';
import type { OrderEdit } from '../../store/store.ts';
import { adoptCatalog } from '../catalog/adopt-catalog.ts';
import { constraintsOf } from '../correction/constraints-of.ts';
import { drawCorrected, type CorrectedStories } from '../correction/corrected-stories.ts';
import { inTurn } from '../in-turn.ts';
import { fillShelf, type GuildShelf } from './guild-shelf.ts';
import type { Newsroom } from '../newsroom.ts';
import { readerOfAll, readerOfGuild, type Reader } from '../reader.ts';

/** Who changes something, and when. */
export interface Author {
  userId: string;
  now: Date;
}

/** What a change makes of a guild, and how the audit log tells it. */
export interface GuildEdit {
  guild: Guild;
  entry: Pick<AuditEntry, 'action' | 'subject' | 'detail' | 'replaced' | 'undo'>;
  /** A subscription of the guild's that is stored with it, or the id of one that is removed. */
  order?: OrderEdit;
}

/** What every guild decided, in memory: a view is built without asking the store. */
export interface GuildDesk {
  /** What the guild decided; a new one when that is nothing. */
  of(guildId: string): Guild;
  /** For whom a guild's members read; the reader of all outside of guilds. */
  readerOf(guildId: string | undefined): Reader;
  /**
   * Changes a guild by `edit`, which sees every change before it and the audit log of these, and stores it with its entry in
   * that log; an edit that gives nothing changes nothing.
   * @throws what `edit` or the store throws: then nothing is changed.
   */
  change(
    guildId: string,
    author: Author,
    edit: (guild: Guild, log: readonly AuditEntry[]) => GuildEdit | undefined | Promise<GuildEdit | undefined>,
  ): Promise<Guild>;
  /** Writes what of a guild no admin decided; not for the audit log. Sees every change before it. */
  amend(guildId: string, edit: (guild: Guild) => Guild): Promise<Guild>;
  /** Every guild that has decided something, but not the bot's owners. */
  list(): Guild[];
  /** What the guild's own sources tell; undefined when it has none. */
  shelfOf(guildId: string): GuildShelf | undefined;
  /** Puts all that a guild's own sources tell before its readers. */
  shelve(guildId: string, told: readonly GuildStory[]): void;
  /** Brings the stories that the guild's moderators corrected in line with what they said and with today's news. */
  redraw(guildId: string): Promise<void>;
  /** The guild's audit log, oldest first. */
  listAudit(guildId: string): Promise<AuditEntry[]>;
  /** Stores since when the bot is not in the guild; undefined: it is there. Not for the audit log: no admin decided it here. */
  setPresence(guildId: string, leftAt: Date | undefined): Promise<void>;
  /** Takes a user's id out of all that is stored, and resolves with what it stood in. */
  forgetUser(userId: string): Promise<Forgotten>;
  /** Forgets a guild that the store has forgotten. */
  drop(guildId: string): void;
}

/** Opens the desk with every guild that the store remembers. */
export async function openGuildDesk(newsroom: Newsroom): Promise<GuildDesk> {
  const { store } = newsroom;
  const guilds = new Map((await store.loadGuilds()).map((guild) => [guild.id, guild]));
  const readers = new Map<string, Reader>();
  const shelves = new Map<string, GuildShelf>();
  const drawn = new Map<string, { corrections: readonly Correction[]; stories: CorrectedStories | undefined }>();
  const owners = guilds.get(ownersId);
  if (owners !== undefined) {
    adoptCatalog(newsroom, owners);
    const accepted = owners.corrections.filter(({ verdict }) => verdict === 'accepted');
    newsroom.constraints.push(...accepted.flatMap(constraintsOf));
  }
  let all = readerOfAll(newsroom);
  const of = (guildId: string) => guilds.get(guildId) ?? newGuild(guildId);
  const shelve = (guildId: string, told: readonly GuildStory[]) => {
    readers.delete(guildId);
    shelves.delete(guildId);
    if (told.length > 0) shelves.set(guildId, fillShelf(guildId, told, readerOfGuild(newsroom, of(guildId))));
  };
  const byGuild = new Map<string, GuildStory[]>();
  for await (const told of store.loadGuildStories()) {
    byGuild.set(told.guildId, [...(byGuild.get(told.guildId) ?? []), told]);
  }
  for (const [guildId, told] of byGuild) shelve(guildId, told);
  const redraw = (guildId: string) =>
    inTurn(drawn, async () => {
      const { corrections } = of(guildId);
      const before = drawn.get(guildId);
      if (corrections.length === 0 && before === undefined) return;
      const sight = readerOfGuild(newsroom, of(guildId), shelves.get(guildId));
      const stories = await drawCorrected(newsroom, corrections, sight, before);
      drawn.set(guildId, { corrections, stories });
      if (stories !== before?.stories) readers.delete(guildId);
    });
  for (const guildId of guilds.keys()) if (guildId !== ownersId) await redraw(guildId);

  const put = (guild: Guild) => {
    guilds.set(guild.id, guild);
    readers.delete(guild.id);
    if (guild.id !== ownersId) return;
    // What they decided is in everyone's catalog.
    adoptCatalog(newsroom, guild);
    readers.clear();
    all = readerOfAll(newsroom);
  };

  return {
    of,
    readerOf(guildId) {
      const guild = guildId === undefined ? undefined : guilds.get(guildId);
      if (guild === undefined) return all;
      const reader =
        readers.get(guild.id) ?? readerOfGuild(newsroom, guild, shelves.get(guild.id), drawn.get(guild.id)?.stories);
      readers.set(guild.id, reader);
      return reader;
    },
    change: (guildId, { userId, now }, edit) =>
      inTurn(store, async () => {
        const before = of(guildId);
        const former = await store.getAudit(guildId);
        const made = await edit(before, former);
        if (made === undefined) return before;
        const { guild, entry, order } = made;
        const changed = { ...guild, version: before.version + 1 };
        const log = [...former, { ...entry, version: changed.version, at: now, userId }];
        await store.saveGuild(changed, log.slice(-mostAuditEntries), order);
        put(changed);
        return changed;
      }),
    amend: (guildId, edit) =>
      inTurn(store, async () => {
        const guild = edit(of(guildId));
        await store.saveGuildState(guild);
        put(guild);
        return guild;
      }),
    list: () => [...guilds.values()].filter(({ id }) => id !== ownersId),
    shelfOf: (guildId) => shelves.get(guildId),
    shelve,
    redraw,
    listAudit: (guildId) => store.getAudit(guildId),
    async setPresence(guildId, leftAt) {
      const guild = { ...of(guildId) };
      if (leftAt === undefined) delete guild.leftAt;
      else guild.leftAt = leftAt;
      await store.saveGuildState(guild);
      put(guild);
    },
    forgetUser: (userId) =>
      inTurn(store, async () => {
        const forgotten = await store.forgetUser(userId);
        for (const guild of forgotten.guilds) put(guild);
        return forgotten;
      }),
    drop(guildId) {
      for (const map of [guilds, readers, shelves, drawn]) map.delete(guildId);
    },
  };
}
