import { requireLast, type AuditEntry } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { ownLanguage, type GuildSettings, type SettingKey } from '../../domain/guild/guild-settings.ts';
import { describeSetting } from '../../domain/guild/describe-setting.ts';
import { UserError } from '../../domain/user-error.ts';
import type { GuildDesk } from './guild-desk.ts';
import { readSetting } from './read-setting.ts';

export interface SettingRequest {
  guildId: string;
  userId: string;
  key: SettingKey;
  /** What was chosen or typed; none takes the setting back to what it was at first. */
  values: readonly string[];
  /** The change that this takes back: nothing newer may have changed the same. */
  undoes?: AuditEntry;
}

export interface SettingChange {
  key: SettingKey;
  after: GuildSettings;
  /** The last change of this setting, when it was another admin's. */
  replaced?: AuditEntry;
}

/**
 * Changes one setting of a guild, and resolves with whose decision that replaced.
 * @throws UserError when the value can't be used, or is there already.
 */
export async function changeSetting(
  desk: GuildDesk,
  catalog: Catalog,
  { guildId, userId, key, values, undoes }: SettingRequest,
  now: Date,
): Promise<SettingChange> {
  const setting = readSetting(key, values, catalog);
  let replaced: AuditEntry | undefined;
  const { settings } = await desk.change(guildId, { userId, now }, (guild, log) => {
    if (undoes !== undefined) requireLast(log, undoes);
    const others = Object.fromEntries(Object.entries(guild.settings).filter(([name]) => name !== key));
    const after = { ...others, ...setting } as GuildSettings;
    const detail = describeSetting(key, after, catalog);
    if (detail === describeSetting(key, guild.settings, catalog)) {
      throw new UserError('unchanged', 'Nothing to change: this is how it is set already.');
    }
    const last = log.findLast(({ action, subject }) => action === 'settings.change' && subject === key);
    if (last !== undefined && last.userId !== userId) replaced = last;
    return {
      guild: { ...guild, settings: after },
      entry: {
        action: 'settings.change',
        subject: key,
        detail,
        ...(replaced === undefined ? {} : { replaced: replaced.userId }),
        undo: { kind: 'setting', values: valuesOf(key, guild.settings) },
      },
    };
  });
  return { key, after: settings, ...(replaced === undefined ? {} : { replaced }) };
}

/** A setting as its form is filled in with it. */
function valuesOf(key: SettingKey, settings: GuildSettings): readonly string[] {
  const value = settings[key] ?? (key === 'language' ? ownLanguage : '');
  return typeof value === 'object' ? value : [String(value)];
}
