import { ChannelType, type APILabelComponent, type APISelectMenuOption } from 'discord-api-types/v10';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describeSetting } from '../../domain/guild/describe-setting.ts';
import {
  mostMinSources,
  mostRoles,
  ownLanguage,
  type GuildSettings,
  type SettingKey,
} from '../../domain/guild/guild-settings.ts';
import { palettes } from '../../domain/guild/palette.ts';
import { ratersOf } from '../../domain/source/raters-of.ts';
import { channelField, choiceField, formView, roleField, textField } from '../fit/build-form.ts';
import { limits } from '../limits.ts';
import { countOf } from '../text/count-of.ts';
import { languageName } from '../text/display-name.ts';
import type { FormView } from '../view.ts';
import { settingNames } from './setting-text.ts';

/** The custom_id of the one field that each form has. */
export const settingField = 'value';

/** The form that changes one setting, filled with what it is now. */
export function settingForm(key: SettingKey, settings: GuildSettings, catalog: Catalog): FormView {
  return formView(`settings:set:${key}`, settingNames[key], fieldOf(key, settings, catalog));
}

function fieldOf(key: SettingKey, settings: GuildSettings, catalog: Catalog): APILabelComponent {
  const id = settingField;
  const chosen = (value: string, isChosen: boolean, label = value): APISelectMenuOption => ({
    label,
    value,
    default: isChosen,
  });
  switch (key) {
    case 'language':
      return choiceField({
        id,
        label: 'Language of headlines and key points',
        options: [
          chosen(ownLanguage, settings.language === undefined, 'Each story’s own'),
          ...languagesOf(catalog, settings.language).map((code) =>
            chosen(code, code === settings.language, languageName(code) ?? code),
          ),
        ],
      });
    case 'zone':
      return textField({
        id,
        label: 'Time zone',
        description: 'An IANA zone; empty for none',
        placeholder: 'Europe/Berlin',
        value: settings.zone ?? '',
        isRequired: false,
        most: 60,
      });
    case 'palette':
      return choiceField({
        id,
        label: 'Colours of the sides',
        options: palettes.map((palette) =>
          chosen(
            palette,
            palette === (settings.palette ?? 'monochrome'),
            describeSetting('palette', { ...settings, palette }, catalog),
          ),
        ),
      });
    case 'raters':
      return choiceField({
        id,
        label: 'Whose ratings count here',
        most: limits.options,
        options: ratersOf(catalog).map((rater) =>
          chosen(rater, settings.raters.length === 0 || settings.raters.includes(rater)),
        ),
      });
    case 'minSources':
      return choiceField({
        id,
        label: 'Stories of at least',
        options: Array.from({ length: mostMinSources }, (_, index) =>
          chosen(String(index + 1), index + 1 === settings.minSources, countOf(index + 1, 'source')),
        ),
      });
    case 'topics':
      return choiceField({
        id,
        label: 'Topics of /headlines',
        description: 'None of them means all',
        least: 0,
        most: limits.options,
        options: [...catalog.topics.values()].map(({ id: topic, name }) =>
          chosen(topic, settings.topics.includes(topic), name),
        ),
      });
    case 'adminChannelId':
      return channelField({
        id,
        label: 'Channel for notices',
        description: 'Choose one that admins alone see; empty for no notices',
        channelTypes: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        chosenId: settings.adminChannelId,
      });
    case 'roleIds':
      return roleField({
        id,
        label: 'Roles that may manage sources and digests',
        most: mostRoles,
        chosenIds: settings.roleIds,
      });
  }
}

/** The languages of the most sources; what is chosen is among them. */
function languagesOf({ sources }: Catalog, chosen: string | undefined): string[] {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, Infinity]]);
  for (const { language } of sources.values()) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .filter(([code]) => code !== 'und')
    .sort(([first, one], [second, other]) => other - one || (first < second ? -1 : 1))
    .slice(0, limits.options - 1)
    .map(([code]) => code);
}
