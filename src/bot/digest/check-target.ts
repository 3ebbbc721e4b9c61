import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { UserError } from '../../domain/user-error.ts';
import type { Context, TargetChannel } from '../command/command.ts';
import { missingPermissions, permissionsFor } from '../permissions.ts';

/** What is to be posted, as errors name it. */
export type Posted = 'digest' | 'alert';

const articled: Record<Posted, string> = { digest: 'a digest', alert: 'an alert' };
const orderedBy: Record<Posted, string> = { digest: '/digest subscribe', alert: '/alert add' };

/**
 * What can't be posted is refused now, not discovered tomorrow morning.
 * @throws UserError naming the permissions that are missing in the channel, or that it takes no post without a tag.
 */
export function requireAccess({ id, type, appPermissions, needsTag }: TargetChannel, what = 'digests'): void {
  if (needsTag === true) {
    throw new UserError(
      'needs-tag',
      `<#${id}> takes no post without a tag, and what I post has none. Turn off **Require people to select tags** in the forum’s settings, or choose another channel.`,
    );
  }
  // Without Discord's word on our permissions, the first post tells.
  if (appPermissions === undefined) return;
  const missing = missingPermissions(appPermissions, permissionsFor(type));
  if (missing.length === 0) return;
  const names = missing.map((name) => `**${name}**`).join(', ');
  throw new UserError(
    'missing-access',
    `I can’t post ${what} in <#${id}>: I lack ${names} there. Allow it in the channel’s settings and try again.`,
  );
}

const announcement: number = ChannelType.GuildAnnouncement;

/** @throws UserError when digests are to be published in a channel of a type that can't. */
export function requirePublishable(publish: boolean | undefined, id: string, type: number | undefined): void {
  if (publish !== true || type === undefined || type === announcement) return;
  throw new UserError(
    'not-publishable',
    `Only an announcement channel can publish, and <#${id}> is none. Choose one, or leave \`publish\` out.`,
  );
}

/**
 * Reads the channel of a server's digest anew. Of direct messages, only the next digest tells whether they are open.
 * @throws UserError when it is gone, or permissions are missing in it.
 */
export function requireChannel(
  channelId: string | undefined,
  { permissionsIn, typeOf }: Context,
  what: Posted = 'digest',
): void {
  if (permissionsIn === undefined || channelId === undefined) return;
  const appPermissions = permissionsIn(channelId);
  if (appPermissions === undefined) {
    throw new UserError(
      'channel-gone',
      `The channel of this ${what} is gone. \`${orderedBy[what]}\` orders it for another.`,
    );
  }
  requireAccess({ id: channelId, type: typeOf?.(channelId) ?? 0, appPermissions }, `${what}s`);
}

/**
 * The id of the role that a digest is to ping; undefined when none was picked.
 * @throws UserError when it is everyone, or Discord would not let us ping it.
 */
export function requireMention(
  roleId: string | undefined,
  { guildId, roles }: Context,
  appPermissions: bigint | undefined,
  what: Posted = 'digest',
): string | undefined {
  if (roleId === undefined) return undefined;
  if (roleId === guildId) {
    throw new UserError(
      'mentions-all',
      `Only the members of a role are pinged by ${articled[what]}: choose another than @everyone.`,
    );
  }
  const mayPingAll =
    ((appPermissions ?? 0n) & (PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.Administrator)) !== 0n;
  if (mayPingAll || roles.get(roleId)?.isMentionable !== false) return roleId;
  throw new UserError(
    'not-mentionable',
    `<@&${roleId}> can’t be mentioned by me. Turn on **Allow anyone to @mention this role** in the role’s settings and try again.`,
  );
}
