import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { findMember } from '../loopback/world.ts';
import type { World, WorldChannel, WorldGuild, WorldMember } from '../loopback/world.ts';
import type { PageChannel, PageGuild, PageMember, PageState, Pulse } from './page/contract.ts';
import type { PlaygroundControls } from './playground-controls.ts';
import { isOpenTo, isVisible, rolesOf } from './page-visibility.ts';

/** The clock, the counts and what is broken, as they are now. */
export function takePulse(controls: PlaygroundControls): Pulse {
  return { now: controls.now().getTime(), status: controls.status(), isFeedBroken: controls.isFeedBroken() };
}

/**
 * The world as one viewer sees it: their guilds, and the channels they may see. Without a known viewer it is someone with
 * Manage Server, who can try every command.
 */
export function describeState(world: World, wanted: string | undefined, pulse: Pulse): PageState {
  const viewerId = pickViewer(world, wanted);
  const direct = world.dms.find(({ recipientId }) => recipientId === viewerId);
  return {
    ...pulse,
    viewerId,
    botId: world.botId,
    botName: world.application.name,
    users: world.users.map(({ id, username, globalName, bot }) => ({ id, username, name: globalName, bot })),
    guilds: world.guilds
      .filter((guild) => guild.available && findMember(guild, viewerId))
      .map((guild) => describeGuild(world, guild, viewerId)),
    ...(direct && { directChannelId: direct.id }),
  };
}

function pickViewer(world: World, wanted: string | undefined): string {
  const humans = world.users.filter(({ bot }) => !bot).map(({ id }) => id);
  if (wanted !== undefined && humans.includes(wanted)) return wanted;
  const [guild] = world.guilds;
  const manager = guild?.members.find(
    (member) =>
      humans.includes(member.userId) &&
      rolesOf(guild, member).some(({ permissions }) => BigInt(permissions) & Bits.ManageGuild),
  );
  return manager?.userId ?? humans[0] ?? '';
}

function describeGuild(world: World, guild: WorldGuild, viewerId: string): PageGuild {
  return {
    id: guild.id,
    name: guild.name,
    roles: guild.roles.map(({ id, name }) => ({ id, name })),
    members: guild.members.map((member) => describeMember(guild, member)),
    channels: guild.channels
      .filter(({ id }) => isVisible(world, viewerId, id))
      .sort((one, other) => one.position - other.position)
      .map((channel) => describeChannel(world, channel)),
  };
}

function describeChannel(world: World, channel: WorldChannel): PageChannel {
  const { id, name, type, topic, parentId } = channel;
  const isShut = !isOpenTo(world, world.botId, channel);
  return { id, name, type, ...(isShut && { isShut }), ...(topic && { topic }), ...(parentId && { parentId }) };
}

function describeMember(guild: WorldGuild, member: WorldMember): PageMember {
  const roles = rolesOf(guild, member).filter(({ id }) => id !== guild.id);
  const color = roles.find((role) => role.color > 0)?.color ?? 0;
  const role = guild.ownerId === member.userId ? 'Owner' : (roles[0]?.name ?? 'Member');
  return { userId: member.userId, role, color };
}
