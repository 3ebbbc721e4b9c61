import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../../app/app.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Context } from './command.ts';

/** What Discord's settings call the permissions that our commands ask for. */
const names: readonly (readonly [bit: bigint, name: string])[] = [
  [PermissionFlagsBits.ManageGuild, 'Manage Server'],
  [PermissionFlagsBits.ManageMessages, 'Manage Messages'],
];

/**
 * Discord hides a command from members without the right, but a guild's admins may re-assign it: we look again.
 * @throws UserError naming the permission when the invoker lacks it in this channel.
 */
export function requirePermissions(needed: bigint | undefined, what: string, context: Context): void {
  if (isPermitted(needed, context)) return;
  throw new UserError('missing-permission', `You need ${nameOf(needed)} in this channel to ${what}.`);
}

/**
 * As `requirePermissions`, but a role that the guild allows stands in for Manage Server, and so for Manage Messages.
 * @throws UserError naming the permission and the roles when the invoker has neither.
 */
export function requireManager(
  needed: bigint | undefined,
  what: string,
  app: App,
  context: Context,
  where = 'in this channel',
): void {
  if (isManager(needed, app, context)) return;
  const allowed = allowedRoles(needed, app, context);
  const roles = allowed.length === 0 ? '' : `, or ${allowed.map((id) => `<@&${id}>`).join(' or ')},`;
  throw new UserError('missing-permission', `You need ${nameOf(needed)} ${where}${roles} to ${what}.`);
}

/** Whether the invoker has the permission in this channel, or a role that stands in for it. */
export function isManager(needed: bigint | undefined, app: App, context: Context): boolean {
  return isPermitted(needed, context) || allowedRoles(needed, app, context).some((id) => context.roleIds.includes(id));
}

function allowedRoles(needed: bigint | undefined, app: App, { guildId }: Context): readonly string[] {
  const isForManagers = names.some(([bit]) => bit === needed) && guildId !== undefined;
  return isForManagers ? app.guildOf(guildId).settings.roleIds : [];
}

function isPermitted(needed: bigint | undefined, { permissions }: Context): boolean {
  if (needed === undefined || (permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  return (permissions & needed) === needed;
}

function nameOf(needed = 0n): string {
  const missing = names.filter(([bit]) => (needed & bit) !== 0n).map(([, name]) => `**${name}**`);
  return `the permission ${missing.join(' and ')}`;
}
