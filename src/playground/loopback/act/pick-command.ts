import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Actor, InteractionResult } from '../loopback.ts';
import type { LoopbackState } from '../state.ts';
import { ClientRefusal } from './client-refusal.ts';
import { findPlace } from './place.ts';
import { sendInteraction } from './send-interaction.ts';
import { withoutChoices } from './type-command.ts';
import { visibleCommands } from './visible-commands.ts';

/** Picks a command from the menu of a message, under "Apps". Resolves with the bot's first answer. */
export async function pickCommand(
  state: LoopbackState,
  actor: Actor,
  messageId: string,
  name: string,
): Promise<InteractionResult> {
  const place = findPlace(state.world, actor);
  const visible = visibleCommands(state, place).filter(({ type }) => type === ApplicationCommandType.Message);
  const command = visible.find((each) => each.name === name);
  if (!command) {
    const names = visible.map((each) => each.name).join(', ') || 'none';
    throw new ClientRefusal(
      `Expected a message command that ${place.user.globalName} sees here (${names}), got ${name}`,
    );
  }
  // Discord's client shows no commands on what only its reader sees.
  const entry = place.channel.messages.find((each) => each.message.id === messageId && each.audience === undefined);
  if (!entry) throw new ClientRefusal(`Expected a message that everyone sees here, got id ${messageId}`);
  const outcome = await sendInteraction(state, actor, {
    type: InteractionType.ApplicationCommand,
    kind: 'command',
    command,
    targetId: messageId,
    data: {
      id: command.id,
      name,
      type: command.type,
      target_id: messageId,
      resolved: { messages: { [messageId]: entry.message } },
    },
  });
  return withoutChoices(outcome);
}
