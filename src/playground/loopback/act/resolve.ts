import { ApplicationCommandOptionType as Type, ComponentType } from 'discord-api-types/v10';
import { channelPermissions, guildPermissions } from '../permissions.ts';
import { toChannel } from '../wire/channel.ts';
import { toRole } from '../wire/guild.ts';
import { toMember, toUser } from '../wire/user.ts';
import { findChannel, findMember, findUser, type World } from '../world.ts';
import { ClientRefusal } from './client-refusal.ts';
import type { Place } from './place.ts';

type Kind = 'user' | 'role' | 'channel' | 'mentionable';

/** What each option type refers to, if it refers to anything. */
export const optionKinds: Partial<Record<number, Kind>> = {
  [Type.User]: 'user',
  [Type.Role]: 'role',
  [Type.Channel]: 'channel',
  [Type.Mentionable]: 'mentionable',
};

/** The same for the types of select menus. */
export const selectKinds: Partial<Record<number, Kind>> = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.ChannelSelect]: 'channel',
  [ComponentType.MentionableSelect]: 'mentionable',
};

export interface Reference {
  kind: Kind;
  id: string;
  /** Channel types that may be chosen; undefined means all. */
  channelTypes?: readonly number[];
}

type Resolved = Record<'users' | 'members' | 'roles' | 'channels', Record<string, unknown>>;

/** The `resolved` part of an interaction, or undefined if nothing is referred to. Throws a ClientRefusal for what is not there. */
export function resolveReferences(
  world: World,
  place: Place,
  references: readonly Reference[],
): Partial<Resolved> | undefined {
  const found: Resolved = { users: {}, members: {}, roles: {}, channels: {} };
  for (const reference of references) {
    const isFound =
      reference.kind === 'channel'
        ? addChannel(world, place, reference, found)
        : (reference.kind !== 'role' && addUser(world, place, reference.id, found)) ||
          (reference.kind !== 'user' && addRole(place, reference.id, found));
    if (!isFound)
      throw new ClientRefusal(`Expected a ${reference.kind} that can be chosen here, got id ${reference.id}`);
  }
  const filled = Object.entries(found).filter(([, entries]) => Object.keys(entries).length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function addUser(world: World, { guild }: Place, id: string, found: Resolved): boolean {
  const user = findUser(world, id);
  if (!user) return false;
  found.users[id] = toUser(user);
  const member = guild && findMember(guild, id);
  if (guild && member) {
    // A resolved member lacks user, deaf and mute; JSON drops what is undefined.
    const permissions = String(guildPermissions(guild, id));
    found.members[id] = { ...toMember(member), deaf: undefined, mute: undefined, permissions };
  }
  return true;
}

function addRole({ guild }: Place, id: string, found: Resolved): boolean {
  const role = guild?.roles.find((each) => each.id === id);
  if (role) found.roles[id] = toRole(role);
  return role !== undefined;
}

function addChannel(world: World, { user, guild }: Place, { id, channelTypes }: Reference, found: Resolved): boolean {
  const channel = findChannel(world, id);
  if (!channel || channel.guildId !== guild?.id) return false;
  if (channelTypes && channelTypes.length > 0 && !channelTypes.includes(channel.type)) return false;
  const permissions = channelPermissions(world, user.id, channel);
  if (permissions === 0n) return false;
  found.channels[id] = {
    ...toChannel(world, channel),
    permissions: String(permissions),
    app_permissions: String(channelPermissions(world, world.botId, channel)),
  };
  return true;
}
