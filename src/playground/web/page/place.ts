import type { PageState, Place } from './contract.ts';

/** The place that the address names, `#<user>/<guild or @me>/<channel>`, as far as it does. */
export function readAddress(hash: string): { userId?: string; guildId?: string; channelId?: string } {
  const [userId, guildId, channelId] = hash.replace(/^#/, '').split('/');
  return { ...(userId && { userId }), ...(guildId && { guildId }), ...(channelId && { channelId }) };
}

/** The place of a message that a link names as Discord writes them; undefined for any other link. */
export function readMessageLink(href: string): { guildId: string; channelId: string } | undefined {
  const [, guildId, channelId] = /^https:\/\/discord\.com\/channels\/(@me|\d+)\/(\d+)/.exec(href) ?? [];
  return guildId === undefined || channelId === undefined ? undefined : { guildId, channelId };
}

export function writeAddress({ userId, guildId, channelId }: Place): string {
  return `#${userId}/${guildId ?? '@me'}/${channelId}`;
}

/** The nearest place to the wanted one that this viewer may be in: same channel, else the guild's first, else any. */
export function settlePlace(state: PageState, wanted: { guildId?: string; channelId?: string }): Place {
  const userId = state.viewerId;
  if (wanted.guildId === '@me' && state.directChannelId) return { userId, channelId: state.directChannelId };
  const guild = state.guilds.find(({ id }) => id === wanted.guildId) ?? state.guilds[0];
  const channel = guild?.channels.find(({ id }) => id === wanted.channelId) ?? guild?.channels[0];
  if (guild && channel) return { userId, guildId: guild.id, channelId: channel.id };
  return { userId, channelId: state.directChannelId ?? '0' };
}
