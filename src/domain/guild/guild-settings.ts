import type { Palette } from './palette.ts';

/** How a guild reads the news. */
export interface GuildSettings {
  /** BCP 47: what a story says is taken from articles in it where there are some. */
  language?: string;
  /** IANA zone that digests are ordered in unless told otherwise. */
  zone?: string;
  /** Monochrome unless told otherwise. */
  palette?: Palette;
  /** Raters whose ratings count here, by name; empty means all. */
  raters: readonly string[];
  /** Headlines and digests leave out stories of fewer sources. */
  minSources: number;
  /** Topics of `/headlines` unless one is asked for; empty means all. */
  topics: readonly string[];
  /** Where notices for admins are posted. */
  adminChannelId?: string;
  /** Members with one of these roles may do what asks for Manage Server or Manage Messages, but for changing this list. */
  roleIds: readonly string[];
}

/** The settings that admins change one by one. */
export const settingKeys = [
  'language',
  'zone',
  'palette',
  'raters',
  'minSources',
  'topics',
  'adminChannelId',
  'roleIds',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Who manages by a role alone may not change this one: they could let others manage too, or shut out who gave the role. */
export const ownRightSetting = 'roleIds' satisfies SettingKey;

export const defaultSettings: GuildSettings = { raters: [], minSources: 1, topics: [], roleIds: [] };

/** Stands for no language in particular where one is chosen. */
export const ownLanguage = 'own';

/** The most that `roleIds` may hold. */
export const mostRoles = 10;

/** The most that `minSources` may be: more would hide nearly everything. */
export const mostMinSources = 10;
