import { MessageFlags, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { channelPermissions } from '../permissions.ts';
import type { LoopbackState } from '../state.ts';
import { findChannel, findGuild, findMember, type WorldChannel, type WorldGuild, type WorldMessage } from '../world.ts';

/** The guild that the bot is in. Throws 10004 otherwise. */
export function requireGuild(state: LoopbackState, guildId: string): WorldGuild {
  const guild = findGuild(state.world, guildId);
  if (!guild || !findMember(guild, state.world.botId)) throw knownError(10004);
  return guild;
}

/** The channel, if the bot sees it. Throws 10003 where there is none, 50001 without View Channel. */
export function requireChannel(state: LoopbackState, channelId: string): WorldChannel {
  const channel = findChannel(state.world, channelId);
  if (!channel) throw knownError(10003);
  if (!(channelPermissions(state.world, state.world.botId, channel) & Bits.ViewChannel)) throw knownError(50001);
  return channel;
}

/** Throws 50013 if the bot lacks one of the permissions in the channel. */
export function requirePermissions(state: LoopbackState, channel: WorldChannel, ...needed: bigint[]): void {
  const bits = channelPermissions(state.world, state.world.botId, channel);
  if (needed.some((bit) => (bits & bit) === 0n)) throw knownError(50013);
}

/** A message of the channel as the bot's own routes see it: ephemeral ones do not exist there. Throws 10008. */
export function requireMessage(channel: WorldChannel, messageId: string): WorldMessage {
  const entry = channel.messages.find(({ message, audience }) => message.id === messageId && audience === undefined);
  if (!entry) throw knownError(10008);
  return entry;
}

/** True for messages under Components V2, which can't go back. */
export function isV2({ message }: WorldMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}
