import { ChannelType, MessageFlags, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { changeMessage, removeMessage } from '../messages.ts';
import { rootField, throwProblems } from '../validate/field.ts';
import { checkMessage } from '../validate/message.ts';
import { toMessageFlags } from '../wire/message-flags.ts';
import { isV2, requireChannel, requireMessage, requirePermissions } from './access.ts';
import { listMessages } from './list-messages.ts';
import { bodyOf, param, type Route } from './route.ts';
import { sendMessage } from './send-message.ts';

/** Messages of a channel: send, read, change, delete, publish. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/channels/:channel/messages',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      return { status: 200, body: sendMessage(state, channel, request) };
    },
  },
  {
    method: 'GET',
    pattern: '/channels/:channel/messages',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      return { status: 200, body: listMessages(state, channel, request.query) };
    },
  },
  {
    method: 'GET',
    pattern: '/channels/:channel/messages/:message',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      requirePermissions(state, channel, Bits.ReadMessageHistory);
      return { status: 200, body: requireMessage(channel, param(request, 'message')).message };
    },
  },
  {
    method: 'PATCH',
    pattern: '/channels/:channel/messages/:message',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      const entry = requireMessage(channel, param(request, 'message'));
      if (entry.message.author.id !== state.world.botId) throw knownError(50005);
      if (channel.thread?.archived === true) throw knownError(50083);
      const field = rootField(request.body);
      const known = [...request.files.map(({ key }) => key), ...entry.message.attachments.map(({ id }) => id)];
      checkMessage(field, { place: 'edit', attachmentIds: known, wasV2: isV2(entry) });
      throwProblems(field);
      return { status: 200, body: changeMessage(state, channel, entry, bodyOf(request), request.files) };
    },
  },
  {
    method: 'DELETE',
    pattern: '/channels/:channel/messages/:message',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      const { message } = requireMessage(channel, param(request, 'message'));
      if (message.author.id !== state.world.botId) requirePermissions(state, channel, Bits.ManageMessages);
      removeMessage(state, channel, message.id);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    pattern: '/channels/:channel/messages/:message/crosspost',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      if (channel.type !== ChannelType.GuildAnnouncement) throw knownError(50024);
      const entry = requireMessage(channel, param(request, 'message'));
      const isOwn = entry.message.author.id === state.world.botId;
      requirePermissions(state, channel, isOwn ? Bits.SendMessages : Bits.ManageMessages);
      if ((entry.message.flags ?? 0) & MessageFlags.Crossposted) throw knownError(40033);
      const flags = toMessageFlags((entry.message.flags ?? 0) | MessageFlags.Crossposted);
      entry.message = { ...entry.message, flags };
      state.emit({ type: 'message.updated', message: entry.message });
      return { status: 200, body: entry.message };
    },
  },
];
