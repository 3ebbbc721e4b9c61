import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../app/app.ts';
import { UserError } from '../domain/user-error.ts';
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
 * As `requirePermissions`, but a role that the guild allows stands in for Manage Server.
 * @throws UserError naming the permission and the roles when the invoker has neither.
 */
export function requireManager(needed: bigint | undefined, what: string, app: App, context: Context): void {
  if (isPermitted(needed, context)) return;
  const isForManagers = needed === PermissionFlagsBits.ManageGuild && context.guildId !== undefined;
  const allowed = isForManagers ? app.guildOf(context.guildId ?? '').settings.roleIds : [];
  if (context.roleIds.some((id) => allowed.includes(id))) return;
  const roles = allowed.length === 0 ? '' : `, or ${allowed.map((id) => `<@&${id}>`).join(' or ')},`;
  throw new UserError('missing-permission', `You need ${nameOf(needed)} in this channel${roles} to ${what}.`);
}

function isPermitted(needed: bigint | undefined, { permissions }: Context): boolean {
  if (needed === undefined || (permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  return (permissions & needed) === needed;
}

function nameOf(needed = 0n): string {
  const missing = names.filter(([bit]) => (needed & bit) !== 0n).map(([, name]) => `**${name}**`);
  return `the permission ${missing.join(' and ')}`;
}
