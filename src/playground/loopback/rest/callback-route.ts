import { type APIMessage, InteractionResponseType as Type, MessageFlags } from 'discord-api-types/v10';
import type { Choice } from '../loopback.ts';
import { knownError } from '../discord-error.ts';
import { changeMessage, postMessage } from '../messages.ts';
import type { Interaction, LoopbackState } from '../state.ts';
import { checkCallback } from '../validate/callback.ts';
import { rootField, throwProblems } from '../validate/field.ts';
import { refuseEmpty } from '../validate/message.ts';
import { toMessageExtra } from '../wire/interaction-metadata.ts';
import { findChannel } from '../world.ts';
import { isV2 } from './access.ts';
import { maySpeak, requireOpen } from './find-interaction.ts';
import { type Answer, bodyOf, param, type RestRequest, type Route } from './route.ts';

type Json = Record<string, unknown>;

/** The first answer to an interaction. */
export const callbackRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/interactions/:id/:token/callback', auth: 'token', run: answerInteraction },
];

function answerInteraction(state: LoopbackState, request: RestRequest): Answer {
  const interaction = requireOpen(state, param(request, 'id'), param(request, 'token'));
  const source = findSource(state, interaction);
  const keys = request.files.map(({ key }) => key);
  const field = rootField(request.body ?? {});
  const type = checkCallback(field, {
    kind: interaction.kind,
    hasMessage: source !== undefined,
    attachmentIds: [...keys, ...(source?.entry.message.attachments ?? []).map(({ id }) => id)],
    wasV2: source !== undefined && isV2(source.entry),
  });
  throwProblems(field);
  const data = (bodyOf(request)['data'] ?? {}) as Json;
  const message = takeAnswer(state, interaction, type, data, request);
  if (request.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: describeResponse(interaction, type, message) };
}

function takeAnswer(
  state: LoopbackState,
  interaction: Interaction,
  type: Type | undefined,
  data: Json,
  request: RestRequest,
): APIMessage | undefined {
  switch (type) {
    case Type.ChannelMessageWithSource: {
      refuseEmpty({ ...data, files: request.files });
      const message = reply(state, interaction, data, request);
      interaction.settle({ kind: 'message', message, ephemeral: interaction.isEphemeral });
      return message;
    }
    case Type.DeferredChannelMessageWithSource: {
      interaction.isThinking = true;
      const flags = Number(data['flags'] ?? 0) & MessageFlags.Ephemeral;
      const message = reply(state, interaction, { flags }, { ...request, files: [] }, MessageFlags.Loading);
      interaction.settle({ kind: 'deferred' });
      return message;
    }
    case Type.UpdateMessage: {
      const source = findSource(state, interaction);
      if (!source) throw knownError(10008);
      const message = changeMessage(state, source.channel, source.entry, data, request.files);
      markAnswered(interaction);
      interaction.settle({ kind: 'update', message });
      return message;
    }
    case Type.ApplicationCommandAutocompleteResult:
      markAnswered(interaction);
      interaction.settle({ kind: 'choices', choices: (data['choices'] ?? []) as Choice[] });
      return undefined;
    case Type.Modal: {
      const modal = {
        customId: String(data['custom_id']),
        title: String(data['title']),
        components: data['components'] as unknown[],
      };
      markAnswered(interaction);
      state.modals.set(interaction.actor.userId, { ...modal, trigger: interaction });
      interaction.settle({ kind: 'modal', ...modal });
      return undefined;
    }
    default:
      markAnswered(interaction);
      interaction.settle({ kind: 'deferred' });
      return undefined;
  }
}

/** Posts the reply in the channel that the interaction came from; its ephemeral flag holds for good. */
function reply(
  state: LoopbackState,
  interaction: Interaction,
  body: Json,
  request: RestRequest,
  flags = 0,
): APIMessage {
  const { channelId, userId } = interaction.actor;
  const channel = findChannel(state.world, channelId);
  if (!channel) throw knownError(10003);
  markAnswered(interaction);
  interaction.isEphemeral =
    (Number(body['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0 || !maySpeak(state, interaction, channel);
  const { message } = postMessage(state, channel, {
    body,
    files: request.files,
    flags: flags | (interaction.isEphemeral ? MessageFlags.Ephemeral : 0),
    ...(interaction.isEphemeral ? { audience: userId } : {}),
    extra: toMessageExtra(state, interaction),
  });
  interaction.original = { channelId, messageId: message.id };
  return message;
}

function markAnswered(interaction: Interaction): void {
  interaction.state = 'answered';
  if (interaction.source) interaction.original ??= interaction.source;
}

function findSource(state: LoopbackState, { source }: Interaction) {
  const channel = source && findChannel(state.world, source.channelId);
  const entry = channel?.messages.find(({ message }) => message.id === source?.messageId);
  return channel && entry ? { channel, entry } : undefined;
}

function describeResponse(interaction: Interaction, type: Type | undefined, message: APIMessage | undefined) {
  const described = {
    id: interaction.id,
    type: interaction.type,
    response_message_id: message?.id,
    response_message_loading: interaction.isThinking,
    response_message_ephemeral: interaction.isEphemeral,
  };
  return { interaction: described, ...(message ? { resource: { type, message } } : {}) };
}
