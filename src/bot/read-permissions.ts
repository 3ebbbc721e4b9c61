import type { REST } from '@discordjs/rest';
import {
  PermissionFlagsBits,
  Routes,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
} from 'discord-api-types/v10';

/**
 * The bot's own permissions in a guild's channel and the channel's type, asked of Discord anew. A thread has its parent's.
 * @throws what the requests throw, such as 50001 when the bot can't see the channel.
 */
export async function readPermissions(
  rest: REST,
  channelId: string,
  botId: string,
): Promise<{ type: number; granted: bigint }> {
  const asked = (await rest.get(Routes.channel(channelId))) as APITextChannel | APIThreadChannel;
  const { type } = asked;
  const parentId = 'thread_metadata' in asked ? asked.parent_id : undefined;
  const channel = typeof parentId === 'string' ? ((await rest.get(Routes.channel(parentId))) as APITextChannel) : asked;
  const guildId = channel.guild_id ?? '';
  const [roles, member] = (await Promise.all([
    rest.get(Routes.guildRoles(guildId)),
    rest.get(Routes.guildMember(guildId, botId)),
  ])) as [APIRole[], APIGuildMember];
  const own = new Set([guildId, ...member.roles]);
  const base = roles.filter(({ id }) => own.has(id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return { type, granted: base };
  // Discord's order (Topics, Permissions): everyone, then all roles together, then the member.
  const overwrites = ('permission_overwrites' in channel ? channel.permission_overwrites : undefined) ?? [];
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    overwrites.filter(({ id }) => id !== guildId && own.has(id)),
    overwrites.filter(({ id }) => id === botId),
  ];
  return { type, granted: steps.reduce((bits, step) => (bits & ~sumOf(step, 'deny')) | sumOf(step, 'allow'), base) };
}

function sumOf(overwrites: readonly APIOverwrite[], side: 'allow' | 'deny'): bigint {
  return overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite[side]), 0n);
}
