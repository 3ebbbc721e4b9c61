import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { channelPermissions } from '../permissions.ts';
import { findGuild, findUser, type World, type WorldChannel } from '../world.ts';
import { toUser } from './user.ts';

interface AllowedMentions {
  parse?: readonly string[];
  users?: readonly string[];
  roles?: readonly string[];
}

/** Whom a text of the bot pings, by allowed_mentions; without them everyone named is pinged. */
export function findMentions(world: World, channel: WorldChannel, content: string, given: unknown) {
  const allowed = (given ?? undefined) as AllowedMentions | undefined;
  const isAllowed = (kind: 'users' | 'roles', id: string) =>
    allowed?.parse === undefined && allowed?.[kind] === undefined
      ? allowed === undefined
      : allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
  const ids = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
  const users = ids(/<@!?(\d+)>/g).filter((id) => isAllowed('users', id));
  const roles = ids(/<@&(\d+)>/g).filter((id) => isAllowed('roles', id));
  const mayPingAll = (channelPermissions(world, world.botId, channel) & Bits.MentionEveryone) !== 0n;
  const namesAll = /@everyone|@here/.test(content) && (allowed?.parse?.includes('everyone') ?? allowed === undefined);
  return {
    mentions: users.flatMap((id) => findUser(world, id) ?? []).map(toUser),
    mention_roles: roles.filter((id) => findGuild(world, channel.guildId)?.roles.some((role) => role.id === id)),
    mention_everyone: namesAll && mayPingAll,
  };
}
