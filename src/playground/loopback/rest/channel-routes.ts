import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import type { LoopbackState } from '../state.ts';
import { checkBoolean, checkChoice } from '../validate/check-number.ts';
import { checkText } from '../validate/check-text.ts';
import { at, rootField, throwProblems } from '../validate/field.ts';
import { archiveDurations } from '../validate/thread.ts';
import { toChannel } from '../wire/channel.ts';
import type { WorldChannel } from '../world.ts';
import { requireChannel, requirePermissions } from './access.ts';
import { bodyOf, param, type RestRequest, type Route } from './route.ts';

/** Channels and DMs. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/channels/:channel',
    auth: 'bot',
    run: (state, request) => ({
      status: 200,
      body: toChannel(state.world, requireChannel(state, param(request, 'channel'))),
    }),
  },
  {
    method: 'PATCH',
    pattern: '/channels/:channel',
    auth: 'bot',
    run: (state, request) => {
      const channel = requireChannel(state, param(request, 'channel'));
      changeChannel(state, channel, request);
      const body = toChannel(state.world, channel);
      state.dispatch(channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', body, channel.guildId);
      return { status: 200, body };
    },
  },
  {
    method: 'POST',
    pattern: '/channels/:channel/typing',
    auth: 'bot',
    run: (state, request) => {
      requirePermissions(state, requireChannel(state, param(request, 'channel')), Bits.SendMessages);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    pattern: '/users/@me/channels',
    auth: 'bot',
    run: (state, request) => {
      const recipientId = bodyOf(request)['recipient_id'];
      const dm = state.world.dms.find((channel) => channel.recipientId === recipientId);
      if (!dm || recipientId === state.world.botId) throw knownError(50033);
      return { status: 200, body: toChannel(state.world, dm) };
    },
  },
];

function changeChannel(state: LoopbackState, channel: WorldChannel, request: RestRequest): void {
  if (channel.guildId === undefined) throw knownError(50003);
  const { thread } = channel;
  const isOwnThread = thread?.ownerId === state.world.botId;
  if (!isOwnThread) requirePermissions(state, channel, thread ? Bits.ManageThreads : Bits.ManageChannels);
  const field = rootField(request.body ?? {});
  const name = checkText(at(field, 'name'), { min: 1, max: 100 });
  const topic = checkText(at(field, 'topic'), { max: 1024 });
  const [archived, locked] = ['archived', 'locked'].map((key) => checkBoolean(at(field, key)));
  const duration = checkChoice(at(field, 'auto_archive_duration'), archiveDurations);
  throwProblems(field);
  const body = bodyOf(request);
  if (name !== undefined) channel.name = name;
  if (!thread) {
    if (topic !== undefined) channel.topic = topic;
    return;
  }
  if (body['locked'] !== undefined) requirePermissions(state, channel, Bits.ManageThreads);
  if (thread.locked && body['locked'] !== false) requirePermissions(state, channel, Bits.ManageThreads);
  if (body['archived'] !== undefined) thread.archived = archived === true;
  if (body['locked'] !== undefined) thread.locked = locked === true;
  if (duration !== undefined) thread.autoArchiveDuration = duration;
}
