import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import { archiveDurations } from '../validate/thread.ts';
import type { World, WorldChannel } from '../world.ts';
import { toUserById } from './user.ts';

/** Discord's channel object: of a guild channel, a thread or a DM. */
export function toChannel(world: World, channel: WorldChannel): Record<string, unknown> & { id: string } {
  const lastMessage = channel.messages.findLast(({ audience }) => audience === undefined);
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: lastMessage?.message.id ?? null };
  if (channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM) {
    const userIds = channel.userIds ?? (channel.recipientId === undefined ? [] : [channel.recipientId]);
    return { ...common, recipients: userIds.map((id) => toUserById(world, id)) };
  }
  const named = {
    ...common,
    name: channel.name,
    guild_id: channel.guildId,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
  };
  return channel.thread ? { ...named, ...toThread(channel, channel.thread) } : { ...named, ...toGuildChannel(channel) };
}

function toGuildChannel(channel: WorldChannel) {
  const isForum = channel.type === ChannelType.GuildForum;
  return {
    topic: channel.topic ?? null,
    position: channel.position,
    nsfw: false,
    flags: channel.tagRequired ? 16 : 0,
    permission_overwrites: channel.overwrites.map(({ id, kind, allow, deny }) => ({
      id,
      type: kind === 'role' ? OverwriteType.Role : OverwriteType.Member,
      allow,
      deny,
    })),
    ...(isForum
      ? {
          available_tags: channel.tags.map((tag) => ({ ...tag, moderated: false, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
          default_sort_order: null,
          default_forum_layout: 0,
        }
      : {}),
  };
}

function toThread(channel: WorldChannel, thread: NonNullable<WorldChannel['thread']>) {
  return {
    owner_id: thread.ownerId,
    message_count: channel.messages.length,
    total_message_sent: channel.messages.length,
    member_count: 1,
    applied_tags: thread.appliedTagIds,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveDuration || archiveDurations[1],
      archive_timestamp: '2024-04-01T12:00:00.000000+00:00',
    },
  };
}
