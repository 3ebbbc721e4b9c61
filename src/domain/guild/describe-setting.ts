import type { Catalog } from '../source/catalog.ts';
import { displayNameOf } from '../text/display-name-of.ts';
import type { GuildSettings, SettingKey } from './guild-settings.ts';

const paletteNames = {
  monochrome: 'no colours',
  us: 'Left blue, Right red',
  international: 'Left red, Right blue',
} as const;

/** What a setting is, in plain words; a channel and roles by their ids, which `isIdSetting` tells. */
export function describeSetting(key: SettingKey, settings: GuildSettings, { topics }: Pick<Catalog, 'topics'>): string {
  const { language, zone, palette = 'monochrome', raters, minSources, adminChannelId, roleIds } = settings;
  switch (key) {
    case 'language':
      return language === undefined ? 'each story’s own' : displayNameOf(language, 'language');
    case 'zone':
      return zone ?? 'none';
    case 'palette':
      return paletteNames[palette];
    case 'raters':
      return raters.length === 0 ? 'all of them' : raters.join(', ');
    case 'minSources':
      return String(minSources);
    case 'topics':
      return settings.topics.length === 0
        ? 'all topics'
        : settings.topics.map((id) => topics.get(id)?.name ?? id).join(', ');
    case 'adminChannelId':
      return adminChannelId ?? 'none';
    case 'roleIds':
      return roleIds.length === 0 ? 'none' : roleIds.join(', ');
  }
}
