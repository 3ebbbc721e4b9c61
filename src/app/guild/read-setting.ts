import type { Catalog } from '../../domain/source/catalog.ts';
import {
  mostMinSources,
  mostRoles,
  ownLanguage,
  type GuildSettings,
  type SettingKey,
} from '../../domain/guild/guild-settings.ts';
import { palettes } from '../../domain/guild/palette.ts';
import { ratersOf } from '../../domain/source/raters-of.ts';
import { UserError } from '../../domain/user-error.ts';
import { readZone } from '../digest/read-times.ts';

/**
 * A setting as it was chosen or typed; what takes it back is left out.
 * @throws UserError saying what was expected when the value can't be used.
 */
export function readSetting(key: SettingKey, values: readonly string[], catalog: Catalog): Partial<GuildSettings> {
  const [value = ''] = values.map((each) => each.trim());
  switch (key) {
    case 'language':
      if (value === '' || value === ownLanguage) return {};
      if (![...catalog.sources.values()].some(({ language }) => language === value)) {
        throw new UserError('bad-language', 'Expected a language that some source is in.');
      }
      return { language: value };
    case 'zone':
      return value === '' ? {} : { zone: readZone(value) };
    case 'palette': {
      const palette = palettes.find((known) => known === value) ?? 'monochrome';
      return palette === 'monochrome' ? {} : { palette };
    }
    case 'raters': {
      const known = ratersOf(catalog);
      const chosen = known.filter((rater) => values.includes(rater));
      return { raters: chosen.length === known.length ? [] : chosen };
    }
    case 'minSources': {
      const number = Number(value === '' ? 1 : value);
      if (Number.isInteger(number) && number >= 1 && number <= mostMinSources) return { minSources: number };
      throw new UserError('bad-number', `Expected a number of sources from 1 to ${mostMinSources}.`);
    }
    case 'topics':
      return { topics: [...catalog.topics.keys()].filter((id) => values.includes(id)) };
    case 'adminChannelId':
      return value === '' ? {} : { adminChannelId: value };
    case 'roleIds':
      return { roleIds: values.slice(0, mostRoles) };
  }
}
