import type { APIUser } from 'discord-api-types/v10';
import type { World, WorldMember, WorldUser } from '../world.ts';
import { findUser } from '../world.ts';

/** When everyone joined: long ago, the same for all. */
const joinedAt = '2024-04-01T12:00:00.000000+00:00';

/** Discord's user object. */
export function toUser(user: WorldUser): APIUser {
  const { id, username, globalName, bot } = user;
  return {
    id,
    username,
    global_name: globalName,
    discriminator: '0',
    avatar: null,
    ...(bot ? { bot } : {}),
  };
}

/** Discord's user object of that id. */
export function toUserById(world: World, userId: string): APIUser {
  const user = findUser(world, userId);
  if (!user) throw new Error(`Expected a user of the loopback's world, got id ${userId}`);
  return toUser(user);
}

/** Discord's guild member object without its user. */
export function toMember(member: WorldMember) {
  return {
    roles: member.roleIds,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
