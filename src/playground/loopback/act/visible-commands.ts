import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType as Context,
  PermissionFlagsBits as Bits,
} from 'discord-api-types/v10';
import { guildPermissions } from '../permissions.ts';
import type { LoopbackState } from '../state.ts';
import type { Place } from './place.ts';

/** The commands that Discord shows the user here: by scope, context and default_member_permissions; sorted by name. */
export function visibleCommands(state: LoopbackState, place: Place): APIApplicationCommand[] {
  const { guild } = place;
  const own = guild ? (state.commands.get(guild.id) ?? []) : [];
  // A guild's command stands before a global one of the same name and type.
  const global = (state.commands.get('global') ?? []).filter(
    (command) => !own.some(({ name, type }) => name === command.name && type === command.type),
  );
  return [...own, ...global].filter((command) => isVisible(command, place)).sort(byName);
}

function isVisible(command: APIApplicationCommand, { guild, user, channel, permissions }: Place): boolean {
  if (!guild) {
    const context = channel.recipientId === undefined ? Context.PrivateChannel : Context.BotDM;
    return command.contexts?.includes(context) ?? command.guild_id === undefined;
  }
  if (command.contexts?.includes(Context.Guild) === false) return false;
  const isInstalled = command.integration_types?.includes(ApplicationIntegrationType.GuildInstall) ?? true;
  if (!isInstalled || (permissions & Bits.UseApplicationCommands) === 0n) return false;
  if (command.default_member_permissions === null) return true;
  const needed = BigInt(command.default_member_permissions);
  const held = guildPermissions(guild, user.id);
  // "0" hides a command from everyone but administrators.
  if (needed === 0n) return (held & Bits.Administrator) !== 0n;
  return (held & needed) === needed;
}

function byName(one: APIApplicationCommand, other: APIApplicationCommand): number {
  return one.name < other.name ? -1 : 1;
}
