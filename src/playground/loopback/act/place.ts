import { InteractionContextType, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { channelPermissions } from '../permissions.ts';
import type { Actor } from '../loopback.ts';
import type { World, WorldChannel, WorldGuild, WorldMember, WorldUser } from '../world.ts';
import { findChannel, findGuild, findMember, findUser } from '../world.ts';
import { ClientRefusal } from './client-refusal.ts';

/** An actor looked up in the world; guild and member are undefined in a DM. */
export interface Place {
  user: WorldUser;
  channel: WorldChannel;
  guild: WorldGuild | undefined;
  member: WorldMember | undefined;
  /** The user's bits in the channel. */
  permissions: bigint;
}

/** In what kind of place that is, by Discord's names. */
export function contextOf({ guild, channel }: Place): InteractionContextType {
  if (guild) return InteractionContextType.Guild;
  return channel.userIds ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}

/** Looks the actor up. Throws a ClientRefusal if the user does not exist or does not see the channel. */
export function findPlace(world: World, actor: Actor): Place {
  const user = findUser(world, actor.userId);
  const channel = findChannel(world, actor.channelId);
  if (!user) throw new ClientRefusal(`Expected a user of the world, got id ${actor.userId}`);
  if (!channel) throw new ClientRefusal(`Expected a channel of the world, got id ${actor.channelId}`);
  if (channel.guildId !== actor.guildId) {
    throw new ClientRefusal(
      `Expected guild ${channel.guildId ?? 'none (a DM)'} for channel ${actor.channelId}, got ${actor.guildId ?? 'none'}`,
    );
  }
  const permissions = channelPermissions(world, user.id, channel);
  if ((permissions & Bits.ViewChannel) === 0n) {
    throw new ClientRefusal(`${user.globalName} does not see channel ${channel.name || channel.id}`);
  }
  const guild = findGuild(world, channel.guildId);
  return { user, channel, guild, member: guild && findMember(guild, user.id), permissions };
}
