import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { digestPermissions, missingPermissions } from '../src/bot/permissions.ts';
import { requirePermissions } from '../src/bot/require-permissions.ts';
import { settingKeys, type SettingKey } from '../src/domain/guild-settings.ts';
import { UserError } from '../src/domain/user-error.ts';
import { settingField, settingForm } from '../src/views/guild/setting-form.ts';
import { settingsView } from '../src/views/guild/settings-view.ts';

const manage = PermissionFlagsBits.ManageGuild;

export default defineCommand({
  name: 'settings',
  description: 'How this server reads the news, and who may manage it.',
  visibility: 'private',
  permissions: manage,
  pressPermissions: manage,
  options: [],
  run: (_values, app, context) => settingsView(settingsOf(app, context), app.catalog),
  /** `settings:edit:<key>` opens the form of a setting. */
  press({ parts: [, name] }, app, context) {
    const key = requireKey(name);
    requireOwnRight(key, context);
    return settingForm(key, settingsOf(app, context), app.forGuild(undefined).catalog);
  },
  /** `settings:set:<key>`, with the value in the form's one field. */
  async submit({ parts: [, name], fields }, app, context) {
    const key = requireKey(name);
    requireOwnRight(key, context);
    const values = fields[settingField] ?? [];
    if (key === 'adminChannelId') requireAccess(values[0], context);
    const guildId = guildOf(context, 'Settings belong');
    const changed = await app.changeSetting({ guildId, userId: context.userId, key, values }, context.now);
    return settingsView(changed.after, app.forGuild(guildId).catalog, changed);
  },
});

function settingsOf(app: App, context: Context) {
  return app.guildOf(guildOf(context, 'Settings belong')).settings;
}

function requireKey(name: string | undefined): SettingKey {
  const key = settingKeys.find((known) => known === name);
  if (key !== undefined) return key;
  throw new UserError('outdated', 'There is no such setting any more. `/settings` shows those that there are.');
}

/** Who manages by a role alone could let others manage too, or shut out who gave the role. */
function requireOwnRight(key: SettingKey, context: Context): void {
  if (key === 'roleIds') requirePermissions(manage, 'change who may manage', context);
}

/** A channel that can't be posted to is refused now: a notice about it could not be posted there either. */
function requireAccess(channelId: string | undefined, { channels }: Context): void {
  const granted = channelId === undefined ? undefined : channels.get(channelId)?.appPermissions;
  const missing = granted === undefined ? [] : missingPermissions(granted, digestPermissions);
  if (missing.length === 0) return;
  const names = missing.map((permission) => `**${permission}**`).join(', ');
  throw new UserError(
    'missing-access',
    `I can’t post notices in <#${channelId ?? ''}>: I lack ${names} there. Allow it in the channel’s settings and try again.`,
  );
}
