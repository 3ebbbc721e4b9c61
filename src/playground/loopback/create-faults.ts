import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Faults, PermissionName } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { RequestFaults } from './rest/request-faults.ts';
import type { LoopbackState } from './state.ts';
import { toChannel } from './wire/channel.ts';
import { toGuildCreate } from './wire/guild.ts';
import { findChannel, findGuild, type WorldChannel, type WorldGuild } from './world.ts';

/** The switches by which the loopback is told to misbehave. */
export function createFaults(state: LoopbackState, gateway: Gateway, requests: RequestFaults): Faults {
  const { world } = state;
  const changeOverwrite = (channelId: string, permission: PermissionName, isDenied: boolean) => {
    const channel = requireChannel(state, channelId);
    const bit = Bits[permission];
    const known = channel.overwrites.find(({ id }) => id === world.botId);
    const own = known ?? { id: world.botId, kind: 'member' as const, allow: '0', deny: '0' };
    if (!known) channel.overwrites.push(own);
    const [taken, given] = isDenied ? (['allow', 'deny'] as const) : (['deny', 'allow'] as const);
    own[taken] = String(BigInt(own[taken]) & ~bit);
    own[given] = String(BigInt(own[given]) | bit);
    state.dispatch('CHANNEL_UPDATE', toChannel(world, channel), channel.guildId);
  };
  return {
    request: (match, fault, times = 1) => {
      requests.add(match, fault, times);
    },
    clear() {
      requests.clear();
      gateway.refuseConnections(false);
      gateway.ignoreHeartbeats(false);
    },
    closeGateway: (code) => {
      gateway.closeConnections(code);
    },
    dropGateway: () => {
      gateway.dropConnections();
    },
    refuseGateway: () => {
      gateway.refuseConnections(true);
    },
    askReconnect: () => {
      gateway.askReconnect();
    },
    invalidateSession: (resumable) => {
      gateway.invalidateSessions(resumable);
    },
    ignoreHeartbeats: () => {
      gateway.ignoreHeartbeats(true);
    },
    startOutage(guildId) {
      requireGuild(state, guildId).available = false;
      state.dispatch('GUILD_DELETE', { id: guildId, unavailable: true }, guildId);
    },
    endOutage(guildId) {
      const guild = requireGuild(state, guildId);
      guild.available = true;
      state.dispatch('GUILD_CREATE', toGuildCreate(world, guild), guildId);
    },
    removeBot(guildId) {
      const guild = requireGuild(state, guildId);
      guild.members = guild.members.filter(({ userId }) => userId !== world.botId);
      state.dispatch('GUILD_DELETE', { id: guildId }, guildId);
    },
    addBot(guildId) {
      const guild = requireGuild(state, guildId);
      // As an invitation gives it: a role of its own, named after it.
      const roleIds = guild.roles.filter(({ name }) => name === world.application.name).map(({ id }) => id);
      guild.members.push({ userId: world.botId, roleIds });
      state.dispatch('GUILD_CREATE', toGuildCreate(world, guild), guildId);
    },
    takePermission: (channelId, permission) => {
      changeOverwrite(channelId, permission, true);
    },
    givePermission: (channelId, permission) => {
      changeOverwrite(channelId, permission, false);
    },
    deleteChannel(channelId) {
      const channel = requireChannel(state, channelId);
      const guild = requireGuild(state, channel.guildId ?? '');
      const payload = toChannel(world, channel);
      guild.channels = guild.channels.filter(({ id, parentId }) => id !== channelId && parentId !== channelId);
      state.dispatch('CHANNEL_DELETE', payload, guild.id);
    },
    closeDms(userId) {
      state.closedDms.add(userId);
    },
  };
}

function requireChannel(state: LoopbackState, channelId: string): WorldChannel {
  const channel = findChannel(state.world, channelId);
  if (!channel) throw new Error(`Expected a channel of the loopback's world, got id ${channelId}`);
  return channel;
}

function requireGuild(state: LoopbackState, guildId: string): WorldGuild {
  const guild = findGuild(state.world, guildId);
  if (!guild) throw new Error(`Expected a guild of the loopback's world, got id ${guildId}`);
  return guild;
}
