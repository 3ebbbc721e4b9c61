import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { canView, channelPermissions } from '../loopback/permissions.ts';
import { findChannel } from '../loopback/world.ts';
import type { World, WorldChannel, WorldGuild, WorldMember, WorldRole } from '../loopback/world.ts';

/** True if there is such a channel and the user sees it; a direct channel is seen by its one recipient. */
export function isVisible(world: World, userId: string, channelId: string): boolean {
  const channel = findChannel(world, channelId);
  return channel !== undefined && canView(world, userId, channel);
}

/** True if the user may write in the channel; in a forum, if they may open a post. */
export function isOpenTo(world: World, userId: string, channel: WorldChannel): boolean {
  const needed = Bits[writingIn(channel)];
  return (channelPermissions(world, userId, channel) & needed) === needed;
}

/** The permission to write in a channel: in a thread it is one of its own. */
export function writingIn({ thread }: WorldChannel): 'SendMessages' | 'SendMessagesInThreads' {
  return thread === undefined ? 'SendMessages' : 'SendMessagesInThreads';
}

/** The member's roles, the highest first, @everyone last. */
export function rolesOf(guild: WorldGuild, member: WorldMember): WorldRole[] {
  return guild.roles
    .filter(({ id }) => id === guild.id || member.roleIds.includes(id))
    .sort((one, other) => other.position - one.position);
}
