import type { Feed } from './source.ts';

/** A source that a guild added: seen by this guild alone, and rated by nobody unless the guild does. */
export interface GuildSource {
  /** Begins with `guildSourcePrefix`, so that no two guilds' sources and articles can be the same thing. */
  id: string;
  name: string;
  domain: string;
  /** BCP 47. */
  language: string;
  feeds: readonly Feed[];
  addedBy: string;
  addedAt: Date;
}

/** What the ids of a guild's own sources begin with. */
export function guildSourcePrefix(guildId: string): string {
  return `g${guildId}-`;
}
