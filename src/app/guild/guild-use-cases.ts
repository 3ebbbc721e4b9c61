import type { AuditEntry } from '../../domain/guild/audit.ts';
import type { Forgotten } from '../../domain/guild/forget-user.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import type { Allowance } from '../create-allowance.ts';
import type { Newsroom } from '../newsroom.ts';
import { changeSetting, type SettingChange, type SettingRequest } from './change-setting.ts';
import { collectUserData, requireLookup, type UserData } from './collect-user-data.ts';
import type { GuildDesk } from './guild-desk.ts';
import { compareGuilds, notePresence, noteRemoval } from './guild-presence.ts';
import { setPolicy, type PolicyChange, type PolicyRequest } from './set-policy.ts';
import { listUndoable, undoChange, type UndoRequest } from './undo-change.ts';

/** What guilds decide, and what is remembered of them and of their members. */
export interface GuildUseCases {
  /** What a guild decided. */
  guildOf(guildId: string): Guild;
  setPolicy(request: PolicyRequest, now: Date): Promise<PolicyChange>;
  changeSetting(request: SettingRequest, now: Date): Promise<SettingChange>;
  /** What a guild's admins changed, oldest first. */
  listAudit(guildId: string): Promise<AuditEntry[]>;
  /** Those of these changes that can be taken back: each the last of what it changed, and still in force. */
  listUndoable(guildId: string, entries: readonly AuditEntry[]): AuditEntry[];
  /** Takes a change back, and resolves with the one that was taken back. */
  undoChange(request: UndoRequest, now: Date): Promise<AuditEntry>;
  /** The bot was removed from a guild. */
  noteRemoval(guildId: string, now: Date): Promise<void>;
  /** The bot is in a guild, for the first time or again. */
  notePresence(guildId: string): Promise<void>;
  /** Brings what is remembered in line with the guilds that the bot is in. */
  compareGuilds(presentIds: ReadonlySet<string>, now: Date): Promise<void>;
  /** All that is stored with a user's id on it, by guild; looked for ten times in ten minutes at most, as is `forgetUser`. */
  dataOf(userId: string): Promise<UserData[]>;
  /** Takes a user's id out of all that is stored. */
  forgetUser(userId: string): Promise<Forgotten>;
}

/** Opens them over what the store remembers. */
export function createGuildUseCases(newsroom: Newsroom, desk: GuildDesk, lookups: Allowance): GuildUseCases {
  return {
    guildOf: (guildId) => desk.of(guildId),
    setPolicy: (request, now) => setPolicy(desk, request, now),
    changeSetting: (request, now) => changeSetting(desk, newsroom.catalog, request, now),
    listAudit: (guildId) => desk.listAudit(guildId),
    listUndoable: (guildId, entries) => listUndoable(entries, desk.of(guildId), desk.readerOf(guildId).catalog),
    undoChange: (request, now) => undoChange(newsroom, desk, request, now),
    noteRemoval: (guildId, now) => noteRemoval(newsroom, desk, guildId, now),
    notePresence: (guildId) => notePresence(newsroom, desk, guildId),
    compareGuilds: (presentIds, now) => compareGuilds(newsroom, desk, presentIds, now),
    async dataOf(userId) {
      requireLookup(lookups, userId);
      return collectUserData(newsroom, desk, userId);
    },
    async forgetUser(userId) {
      requireLookup(lookups, userId);
      return desk.forgetUser(userId);
    },
  };
}
