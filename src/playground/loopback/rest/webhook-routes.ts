import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { knownError } from '../discord-error.ts';
import { changeMessage, postMessage, removeMessage } from '../messages.ts';
import type { Interaction, LoopbackState } from '../state.ts';
import { rootField, throwProblems } from '../validate/field.ts';
import { checkMessage, refuseEmpty } from '../validate/message.ts';
import { referTo, toMessageExtra } from '../wire/interaction-metadata.ts';
import { findChannel } from '../world.ts';
import { isV2 } from './access.ts';
import { countFollowUp, maySpeak, requireAnswered, requireOwnMessage } from './find-interaction.ts';
import { type Answer, bodyOf, param, type RestRequest, type Route } from './route.ts';

const one = '/webhooks/:application/:token/messages/:message';

/** Everything after the first answer, by the interaction's token: read, change, delete, follow up. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/webhooks/:application/:token', auth: 'token', run: followUp },
  {
    method: 'GET',
    pattern: one,
    auth: 'token',
    run: (state, request) => {
      const interaction = requireAnswered(state, param(request, 'application'), param(request, 'token'));
      const { entry } = requireOwnMessage(state, interaction, param(request, 'message'));
      return { status: 200, body: entry.message };
    },
  },
  {
    method: 'PATCH',
    pattern: one,
    auth: 'token',
    run: (state, request) => {
      const interaction = requireAnswered(state, param(request, 'application'), param(request, 'token'));
      return { status: 200, body: editMessage(state, interaction, param(request, 'message'), request) };
    },
  },
  {
    method: 'DELETE',
    pattern: one,
    auth: 'token',
    run: (state, request) => {
      const interaction = requireAnswered(state, param(request, 'application'), param(request, 'token'));
      const { channel, entry } = requireOwnMessage(state, interaction, param(request, 'message'));
      removeMessage(state, channel, entry.message.id);
      return { status: 204 };
    },
  },
];

function editMessage(
  state: LoopbackState,
  interaction: Interaction,
  messageId: string,
  request: RestRequest,
): APIMessage {
  const { channel, entry } = requireOwnMessage(state, interaction, messageId);
  const field = rootField(request.body ?? {});
  const known = [...request.files.map(({ key }) => key), ...entry.message.attachments.map(({ id }) => id)];
  checkMessage(field, { place: 'edit', attachmentIds: known, wasV2: isV2(entry) });
  throwProblems(field);
  const message = changeMessage(state, channel, entry, bodyOf(request), request.files);
  if (interaction.original?.messageId === message.id) interaction.isThinking = false;
  return message;
}

function followUp(state: LoopbackState, request: RestRequest): Answer {
  const interaction = requireAnswered(state, param(request, 'application'), param(request, 'token'));
  // The first follow-up after a deferred reply fills that reply, and is as ephemeral as it was deferred.
  if (interaction.isThinking && interaction.original) {
    return { status: 200, body: editMessage(state, interaction, interaction.original.messageId, request) };
  }
  const { channelId, userId } = interaction.actor;
  const channel = findChannel(state.world, channelId);
  if (!channel) throw knownError(10003);
  const field = rootField(request.body ?? {});
  checkMessage(field, { place: 'interaction', attachmentIds: request.files.map(({ key }) => key) });
  throwProblems(field);
  const body = bodyOf(request);
  refuseEmpty({ ...body, files: request.files });
  countFollowUp(interaction);
  const isEphemeral =
    (Number(body['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0 || !maySpeak(state, interaction, channel);
  const { original } = interaction;
  const { message } = postMessage(state, channel, {
    body,
    files: request.files,
    flags: isEphemeral ? MessageFlags.Ephemeral : 0,
    ...(isEphemeral ? { audience: userId } : {}),
    extra: {
      ...toMessageExtra(state, interaction),
      ...(original ? { message_reference: referTo(original) } : {}),
    },
  });
  return { status: 200, body: message };
}
