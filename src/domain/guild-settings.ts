/** How a guild reads the news. */
export interface GuildSettings {
  /** IANA zone that digests are ordered in unless told otherwise. */
  zone?: string;
  /** Raters whose ratings count here, by name; empty means all. */
  raters: readonly string[];
  /** Headlines and digests leave out stories of fewer sources. */
  minSources: number;
  /** Topics of `/headlines` unless one is asked for; empty means all. */
  topics: readonly string[];
  /** Where notices for admins are posted. */
  adminChannelId?: string;
  /** Members with one of these roles may manage sources without Manage Server. */
  roleIds: readonly string[];
}

export const defaultSettings: GuildSettings = { raters: [], minSources: 1, topics: [], roleIds: [] };

/** The most that `minSources` may be: more would hide nearly everything. */
export const mostMinSources = 10;
