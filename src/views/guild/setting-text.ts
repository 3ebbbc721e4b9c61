import type { Catalog } from '../../domain/source/catalog.ts';
import { describeSetting } from '../../domain/guild/describe-setting.ts';
import type { GuildSettings, SettingKey } from '../../domain/guild/guild-settings.ts';
import { escapeText } from '../text/escape-text.ts';

/** What each setting is called. */
export const settingNames: Record<SettingKey, string> = {
  language: 'Language',
  zone: 'Time zone',
  palette: 'Colours',
  raters: 'Raters',
  minSources: 'Fewest sources',
  topics: 'Headlines',
  adminChannelId: 'Notices',
  roleIds: 'Who may manage',
};

/** A setting as it is, for a message: ids are shown as the channel and the roles that they are of. */
export function settingText(key: SettingKey, settings: GuildSettings, catalog: Pick<Catalog, 'topics'>): string {
  return describedSetting(key, describeSetting(key, settings, catalog));
}

/** The same of a description that the audit log holds. */
export function describedSetting(key: string, described: string): string {
  if (key === 'adminChannelId') return mentionIds(described, '#');
  return key === 'roleIds' ? mentionIds(described, '@&') : escapeText(described);
}

function mentionIds(described: string, sign: string): string {
  return escapeText(described).replace(/\b\d{15,20}\b/g, (id) => `<${sign}${id}>`);
}
