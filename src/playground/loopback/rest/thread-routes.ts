import { ChannelType, MessageFlags, PermissionFlagsBits as Bits, type APIThreadChannel } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { postMessage } from '../messages.ts';
import type { LoopbackState } from '../state.ts';
import { rootField, throwProblems } from '../validate/field.ts';
import { refuseEmpty } from '../validate/message.ts';
import { checkThread } from '../validate/thread.ts';
import { toChannel } from '../wire/channel.ts';
import { toMessageFlags } from '../wire/message-flags.ts';
import { findGuild, type WorldChannel, type WorldMessage } from '../world.ts';
import { requireChannel, requireMessage, requirePermissions } from './access.ts';
import { bodyOf, param, type RestRequest, type Route } from './route.ts';

/** Threads: alone, on a message, or as a forum's post. */
export const threadRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/channels/:channel/threads',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      const isForum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
      return { status: 201, body: isForum ? startPost(state, channel, request) : startThread(state, channel, request) };
    },
  },
  {
    method: 'GET',
    pattern: '/channels/:channel/threads/archived/public',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      requirePermissions(state, channel, Bits.ReadMessageHistory);
      const threads = (findGuild(state.world, channel.guildId)?.channels ?? []).filter(
        ({ parentId, thread, type }) =>
          parentId === channel.id && thread?.archived === true && type !== ChannelType.PrivateThread,
      );
      const body = { threads: threads.map((each) => toChannel(state.world, each)), members: [], has_more: false };
      return { status: 200, body };
    },
  },
  {
    method: 'POST',
    pattern: '/channels/:channel/messages/:message/threads',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      const entry = requireMessage(channel, param(request, 'message'));
      const thread = startThread(state, channel, request, entry.message.id);
      showThread(state, channel, entry, thread);
      return { status: 201, body: thread };
    },
  },
];

function startThread(state: LoopbackState, channel: WorldChannel, request: RestRequest, messageId?: string) {
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) throw knownError(50024);
  const isPrivate = bodyOf(request)['type'] === ChannelType.PrivateThread || (!messageId && !bodyOf(request)['type']);
  requirePermissions(state, channel, isPrivate ? Bits.CreatePrivateThreads : Bits.CreatePublicThreads);
  const field = rootField(request.body ?? {});
  checkThread(field, messageId === undefined ? 'channel' : 'message', []);
  throwProblems(field);
  if (messageId !== undefined && findGuild(state.world, channel.guildId)?.channels.some(({ id }) => id === messageId)) {
    throw knownError(160004);
  }
  const publicType =
    channel.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = addThread(state, channel, bodyOf(request), {
    id: messageId ?? state.nextId(),
    type: isPrivate ? ChannelType.PrivateThread : publicType,
  });
  return toChannel(state.world, thread);
}

/** The message has its thread beneath it from now on. */
function showThread(state: LoopbackState, channel: WorldChannel, entry: WorldMessage, thread: { id: string }): void {
  const flags = toMessageFlags((entry.message.flags ?? 0) | MessageFlags.HasThread);
  entry.message = { ...entry.message, flags, thread: thread as unknown as APIThreadChannel };
  const { message } = entry;
  state.emit({ type: 'message.updated', message });
  state.dispatch('MESSAGE_UPDATE', { ...message, guild_id: channel.guildId }, channel.guildId);
}

function startPost(state: LoopbackState, forum: WorldChannel, request: RestRequest) {
  // Posting in a forum needs Send Messages, not Create Public Threads: discord.md 1.5.
  requirePermissions(state, forum, Bits.SendMessages);
  const field = rootField(request.body ?? {});
  const keys = request.files.map(({ key }) => key);
  checkThread(field, 'forum', keys);
  throwProblems(field);
  const body = bodyOf(request);
  const first = body['message'] as Record<string, unknown>;
  refuseEmpty({ ...first, files: request.files });
  const tags = Array.isArray(body['applied_tags']) ? (body['applied_tags'] as unknown[]).map(String) : [];
  if (forum.tagRequired && tags.length === 0) throw knownError(40067);
  if (tags.some((tag) => !forum.tags.some(({ id }) => id === tag))) throw knownError(10087);
  if (Array.isArray(first['embeds']) && first['embeds'].length > 0) requirePermissions(state, forum, Bits.EmbedLinks);
  if (keys.length > 0) requirePermissions(state, forum, Bits.AttachFiles);
  const thread = addThread(state, forum, body, { id: state.nextId(), type: ChannelType.PublicThread });
  // The first message of a post bears the thread's own id.
  const { message } = postMessage(state, thread, { body: first, files: request.files, extra: { id: thread.id } });
  return { ...toChannel(state.world, thread), message };
}

function addThread(
  state: LoopbackState,
  parent: WorldChannel,
  body: Record<string, unknown>,
  { id, type }: { id: string; type: ChannelType },
): WorldChannel {
  const { world } = state;
  const thread: WorldChannel = {
    id,
    type,
    name: String(body['name']).trim(),
    position: 0,
    ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
    parentId: parent.id,
    overwrites: [],
    tags: [],
    tagRequired: false,
    thread: {
      ownerId: world.botId,
      archived: false,
      locked: false,
      autoArchiveDuration: Number(body['auto_archive_duration'] ?? 1440),
      appliedTagIds: Array.isArray(body['applied_tags']) ? (body['applied_tags'] as unknown[]).map(String) : [],
    },
    messages: [],
  };
  findGuild(world, parent.guildId)?.channels.push(thread);
  state.dispatch('THREAD_CREATE', { ...toChannel(world, thread), newly_created: true }, parent.guildId);
  return thread;
}
