import { type APIApplicationCommand, ApplicationIntegrationType as Type } from 'discord-api-types/v10';
import type { Owners } from '../state.ts';
import { findMember, type World } from '../world.ts';
import type { Place } from './place.ts';

/** Who installed the application so that the command can be used here; nobody: then Discord does not show it. */
export function findInstalls(world: World, { guild, channel, user }: Place, command: APIApplicationCommand): Owners {
  const types = command.integration_types ?? [Type.GuildInstall];
  const isByGuild = guild ? findMember(guild, world.botId) !== undefined : !channel.userIds;
  return {
    ...(isByGuild && types.includes(Type.GuildInstall) ? { 0: guild?.id ?? '0' } : {}),
    ...(world.installedBy.includes(user.id) && types.includes(Type.UserInstall) ? { 1: user.id } : {}),
  };
}
