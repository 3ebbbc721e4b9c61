import type { REST } from '@discordjs/rest';
import {
  PermissionFlagsBits,
  Routes,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APITextChannel,
} from 'discord-api-types/v10';

/**
 * The bot's own permissions in a guild's channel, asked of Discord anew.
 * @throws what the requests throw, such as 50001 when the bot can't see the channel.
 */
export async function readPermissions(rest: REST, channelId: string, botId: string): Promise<bigint> {
  const channel = (await rest.get(Routes.channel(channelId))) as APITextChannel;
  const guildId = channel.guild_id ?? '';
  const [roles, member] = (await Promise.all([
    rest.get(Routes.guildRoles(guildId)),
    rest.get(Routes.guildMember(guildId, botId)),
  ])) as [APIRole[], APIGuildMember];
  const own = new Set([guildId, ...member.roles]);
  const base = roles.filter(({ id }) => own.has(id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return base;
  // Discord's order (Topics, Permissions): everyone, then all roles together, then the member.
  const overwrites = channel.permission_overwrites ?? [];
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id }) => id !== guildId && own.has(id)),
    overwrites.filter(({ id }) => id === botId),
  ];
  return steps.reduce((bits, step) => (bits & ~sumOf(step, 'deny')) | sumOf(step, 'allow'), base);
}

function sumOf(overwrites: readonly APIOverwrite[], side: 'allow' | 'deny'): bigint {
  return overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite[side]), 0n);
}
