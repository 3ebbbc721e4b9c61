import { type APIMessage, ApplicationCommandType, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { Interaction, LoopbackState } from '../state.ts';
import { toUserById } from './user.ts';

/** The type of the message that answers a command, by the command's type. */
const messageTypes: Readonly<Record<number, MessageType>> = {
  [ApplicationCommandType.ChatInput]: MessageType.ChatInputCommand,
  [ApplicationCommandType.Message]: MessageType.ContextMenuCommand,
};

/** What a message carries that answers an interaction: its type, the application, and who caused it by what. */
export function toMessageExtra(state: LoopbackState, interaction: Interaction): Partial<APIMessage> {
  const { world } = state;
  const { kind, source, actor, command } = interaction;
  // Deprecated, but Discord still sends it next to interaction_metadata.
  const { id, type } = interaction;
  const legacy: object = { interaction: { id, type, name: command?.name, user: toUserById(world, actor.userId) } };
  return {
    application_id: world.application.id,
    webhook_id: world.application.id,
    type: command
      ? (messageTypes[command.type] ?? MessageType.Default)
      : source
        ? MessageType.Reply
        : MessageType.Default,
    interaction_metadata: toMetadata(state, interaction) as never,
    ...(kind === 'command' ? legacy : {}),
    ...(source && kind === 'component' ? { message_reference: referTo(source) } : {}),
  };
}

/** A reference to the message that another one answers. */
export function referTo(place: { channelId: string; messageId: string }) {
  return { type: MessageReferenceType.Default, message_id: place.messageId, channel_id: place.channelId };
}

function toMetadata(state: LoopbackState, interaction: Interaction): Record<string, unknown> {
  const { id, type, actor, command, owners, targetId, source, trigger } = interaction;
  return {
    id,
    type,
    user: toUserById(state.world, actor.userId),
    authorizing_integration_owners: owners,
    ...(command ? { name: command.name, command_type: command.type } : {}),
    ...(targetId === undefined ? {} : { target_message_id: targetId }),
    ...(source && type === 3 ? { interacted_message_id: source.messageId } : {}),
    ...(trigger ? { triggering_interaction_metadata: toMetadata(state, trigger) } : {}),
  };
}
