import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { findChannel, findGuild, findMember, type World, type WorldChannel, type WorldGuild } from './world.ts';

export const allPermissions = Object.values(Bits).reduce((sum, bit) => sum | bit, 0n);
/** What anyone may do in a DM. */
const dmPermissions =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.ReadMessageHistory |
  Bits.AddReactions;

/** A member's permissions in the guild, before any channel's overwrites; none for who is not a member. */
export function guildPermissions(guild: WorldGuild, userId: string): bigint {
  const member = findMember(guild, userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return allPermissions;
  const bits = guild.roles
    .filter((role) => role.id === guild.id || member.roleIds.includes(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  return bits & Bits.Administrator ? allPermissions : bits;
}

/** A user's permissions in a channel, overwrites included, in Discord's order: everyone, roles together, member. */
export function channelPermissions(world: World, userId: string, channel: WorldChannel): bigint {
  const guild = findGuild(world, channel.guildId);
  if (!guild) {
    const isIn = channel.userIds?.includes(userId) ?? (channel.recipientId === userId || userId === world.botId);
    return isIn ? dmPermissions : 0n;
  }
  const parent = channel.parentId === undefined ? undefined : findChannel(world, channel.parentId);
  const base = guildPermissions(guild, userId);
  if (base === allPermissions || base === 0n) return base;
  const bits = applyOverwrites(guild, userId, base, (parent ?? channel).overwrites);
  // Without sight of the channel nothing else counts.
  return bits & Bits.ViewChannel ? bits : 0n;
}

function applyOverwrites(
  guild: WorldGuild,
  userId: string,
  base: bigint,
  overwrites: WorldChannel['overwrites'],
): bigint {
  const roleIds = findMember(guild, userId)?.roleIds ?? [];
  const steps = [
    overwrites.filter(({ kind, id }) => kind === 'role' && id === guild.id),
    overwrites.filter(({ kind, id }) => kind === 'role' && roleIds.includes(id)),
    overwrites.filter(({ kind, id }) => kind === 'member' && id === userId),
  ];
  return steps.reduce((bits, step) => {
    const deny = step.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = step.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}

/** True if the user sees the channel. */
export function canView(world: World, userId: string, channel: WorldChannel): boolean {
  return (channelPermissions(world, userId, channel) & Bits.ViewChannel) !== 0n;
}
