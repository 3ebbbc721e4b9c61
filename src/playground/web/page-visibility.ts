import { canView } from '../loopback/permissions.ts';
import { findChannel } from '../loopback/world.ts';
import type { World, WorldGuild, WorldMember, WorldRole } from '../loopback/world.ts';

/** True if there is such a channel and the user sees it; a direct channel is seen by its one recipient. */
export function isVisible(world: World, userId: string, channelId: string): boolean {
  const channel = findChannel(world, channelId);
  return channel !== undefined && canView(world, userId, channel);
}

/** The member's roles, the highest first, @everyone last. */
export function rolesOf(guild: WorldGuild, member: WorldMember): WorldRole[] {
  return guild.roles
    .filter(({ id }) => id === guild.id || member.roleIds.includes(id))
    .sort((one, other) => other.position - one.position);
}
