import { type APIApplicationCommand, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { guildPermissions } from '../permissions.ts';
import type { LoopbackState } from '../state.ts';
import type { World } from '../world.ts';
import { findInstalls } from './find-installs.ts';
import { contextOf, type Place } from './place.ts';

/** The commands that Discord shows the user here: by scope, context, install and default_member_permissions; sorted by name. */
export function visibleCommands(state: LoopbackState, place: Place): APIApplicationCommand[] {
  const { guild } = place;
  const own = guild ? (state.commands.get(guild.id) ?? []) : [];
  // A guild's command stands before a global one of the same name and type.
  const global = (state.commands.get('global') ?? []).filter(
    (command) => !own.some(({ name, type }) => name === command.name && type === command.type),
  );
  return [...own, ...global].filter((command) => isVisible(state.world, command, place)).sort(byName);
}

function isVisible(world: World, command: APIApplicationCommand, place: Place): boolean {
  const { guild, user, permissions } = place;
  const installs = findInstalls(world, place, command);
  if (command.contexts?.includes(contextOf(place)) === false || Object.keys(installs).length === 0) return false;
  if (!guild) return true;
  if ((permissions & Bits.UseApplicationCommands) === 0n) return false;
  // What a member brought along is not the guild's to restrict.
  if (installs[1] !== undefined || command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  const held = guildPermissions(guild, user.id);
  // "0" hides a command from everyone but administrators.
  if (needed === 0n) return (held & Bits.Administrator) !== 0n;
  return (held & needed) === needed;
}

function byName(one: APIApplicationCommand, other: APIApplicationCommand): number {
  return one.name < other.name ? -1 : 1;
}
