import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { unknownFeed } from '../src/app/notice/mute-feed.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { digestPermissions, missingPermissions } from '../src/bot/permissions.ts';
import { requirePermissions } from '../src/bot/command/require-permissions.ts';
import { ownRightSetting, settingKeys, type SettingKey } from '../src/domain/guild/guild-settings.ts';
import { UserError } from '../src/domain/user-error.ts';
import { settingField, settingForm } from '../src/views/guild/setting-form.ts';
import { settingsView } from '../src/views/guild/settings-view.ts';
import { mutedView, retestedView } from '../src/views/notice/notice-answers.ts';
import { feedChoice } from '../src/views/source/found-feeds-view.ts';
import type { View } from '../src/views/view.ts';

const manage = PermissionFlagsBits.ManageGuild;

export default defineCommand({
  name: 'settings',
  description: 'How this server reads the news, and who may manage it.',
  visibility: 'private',
  permissions: manage,
  pressPermissions: manage,
  options: [],
  run: (_values, app, context) => panel(app, context),
  /**
   * `settings:edit:<key>` opens the form of a setting. On notices, `settings:notice:<delivery id>` shows the panel,
   * `settings:retest:<feed>` reads a feed at once, and `settings:silence:<feed>` ends its notices until `settings:hear:<feed>`;
   * `settings:hear` on the panel is for all feeds.
   */
  press({ parts: [part, name] }, app, context) {
    if (part === 'notice') return panel(app, context);
    if (part === 'retest') return retest(name, app, context);
    if (part === 'hear' && name === undefined) return hearOfAll(app, context);
    if (part === 'hear' || part === 'silence') return mute(name, part === 'silence', app, context);
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
    return settingsView(changed.after, app.forGuild(guildId).catalog, await app.noticeStatus(guildId), changed);
  },
});

async function panel(app: App, context: Context): Promise<View> {
  const guildId = guildOf(context, 'Settings belong');
  return settingsView(settingsOf(app, context), app.forGuild(guildId).catalog, await app.noticeStatus(guildId));
}

async function hearOfAll(app: App, context: Context): Promise<View> {
  const request = requestOf(context);
  for (const url of app.guildOf(request.guildId).mutedFeeds ?? []) {
    await app.muteFeed({ ...request, url, isMuted: false }, context.now);
  }
  return panel(app, context);
}

async function retest(choice: string | undefined, app: App, context: Context): Promise<View> {
  const { guildId } = requestOf(context);
  return retestedView(await app.retestFeed({ guildId, url: requireOwnFeed(choice, app, guildId) }));
}

async function mute(choice: string | undefined, isMuted: boolean, app: App, context: Context): Promise<View> {
  const request = requestOf(context);
  const url = requireOwnFeed(choice, app, request.guildId);
  await app.muteFeed({ ...request, url, isMuted }, context.now);
  return mutedView(url, isMuted);
}

/** A button has no room for a whole URL. */
function requireOwnFeed(choice: string | undefined, app: App, guildId: string): string {
  const feeds = app.guildOf(guildId).sources.flatMap((source) => source.feeds);
  const found = feeds.find(({ url }) => feedChoice(url) === choice);
  if (found === undefined) throw unknownFeed();
  return found.url;
}

function requestOf(context: Context): { guildId: string; userId: string } {
  return { guildId: guildOf(context, 'Settings belong'), userId: context.userId };
}

function settingsOf(app: App, context: Context) {
  return app.guildOf(guildOf(context, 'Settings belong')).settings;
}

function requireKey(name: string | undefined): SettingKey {
  const key = settingKeys.find((known) => known === name);
  if (key !== undefined) return key;
  throw new UserError('outdated', 'There is no such setting any more. `/settings` shows those that there are.');
}

function requireOwnRight(key: SettingKey, context: Context): void {
  if (key === ownRightSetting) requirePermissions(manage, 'change who may manage', context);
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
