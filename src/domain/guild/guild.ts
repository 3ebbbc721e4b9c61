import type { Alert } from './alert.ts';
import type { Correction } from './correction.ts';
import type { GuildSettings } from './guild-settings.ts';
import { defaultSettings } from './guild-settings.ts';
import type { GuildSource } from '../source/guild-source.ts';
import type { SourcePolicy } from './policy.ts';

/** What a guild has decided. Nobody's decision is seen by another guild. */
export interface Guild {
  id: string;
  /** Counts up with every change. */
  version: number;
  /** By source id; a source that isn't here is read as everyone reads it. */
  policies: Readonly<Record<string, SourcePolicy>>;
  settings: GuildSettings;
  /** Sources that it added for itself. */
  sources: readonly GuildSource[];
  /** What its moderators said of its stories, oldest first. */
  corrections: readonly Correction[];
  /** Oldest first. */
  alerts: readonly Alert[];
  /** URLs of feeds of its own that its admins want no notices of; undefined where there are none. */
  mutedFeeds?: readonly string[];
  /** When the bot was removed; 30 days later all of this is forgotten. Undefined while it is there. */
  leftAt?: Date;
}

/** What the bot's owners decided for all guilds is kept as if they were one, under this id; no guild has it. */
export const ownersId = 'owners';

/** A guild that has decided nothing yet. */
export function newGuild(id: string): Guild {
  return { id, version: 0, policies: {}, settings: defaultSettings, sources: [], corrections: [], alerts: [] };
}
