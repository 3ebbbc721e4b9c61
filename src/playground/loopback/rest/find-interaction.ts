import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { minute } from '../../../domain/clock.ts';
import { knownError } from '../discord-error.ts';
import { channelPermissions } from '../permissions.ts';
import type { Interaction, LoopbackState } from '../state.ts';
import { findChannel, type WorldChannel, type WorldMessage } from '../world.ts';

const firstAnswerWithin = 3000;
const tokenLife = 15 * minute;
const mostFollowUps = 5;

/** The interaction that still waits for its first answer. Throws 10062 if unknown or late, 40060 if it was answered. */
export function requireOpen(state: LoopbackState, id: string, token: string): Interaction {
  const interaction = state.interactions.get(token);
  if (interaction?.id !== id) throw knownError(10062);
  if (interaction.state === 'answered') throw knownError(40060);
  if (interaction.state === 'void' || age(state, interaction) > firstAnswerWithin) throw knownError(10062);
  return interaction;
}

/** The answered interaction whose token still counts. Throws 10015 before an answer, 50027 after 15 minutes. */
export function requireAnswered(state: LoopbackState, applicationId: string, token: string): Interaction {
  const interaction = state.interactions.get(token);
  if (!interaction || applicationId !== state.world.application.id) throw knownError(10015);
  if (age(state, interaction) > tokenLife) throw knownError(50027);
  if (interaction.state !== 'answered') throw knownError(10015);
  return interaction;
}

/** A message that the token may touch, by its id or as `@original`. Throws 10008. */
export function requireOwnMessage(
  state: LoopbackState,
  interaction: Interaction,
  messageId: string,
): { channel: WorldChannel; entry: WorldMessage } {
  const place =
    messageId === '@original' ? interaction.original : { channelId: interaction.actor.channelId, messageId };
  const channel = place && findChannel(state.world, place.channelId);
  const entry = channel?.messages.find(({ message }) => message.id === place?.messageId);
  if (!channel || !entry || entry.message.author.id !== state.world.botId) throw knownError(10008);
  return { channel, entry };
}

function age(state: LoopbackState, { createdAt }: Interaction): number {
  return state.clock().getTime() - createdAt.getTime();
}

/** False where the user alone brought the application along and may not have it write for all: its answers are theirs alone. */
export function maySpeak(state: LoopbackState, { owners, actor }: Interaction, channel: WorldChannel): boolean {
  if (channel.guildId === undefined || owners[0] !== undefined) return true;
  return (channelPermissions(state.world, actor.userId, channel) & Bits.UseExternalApps) !== 0n;
}

/** Throws 40094 for the sixth message after the first answer, where the user alone brought the application along. */
export function countFollowUp(interaction: Interaction): void {
  if (interaction.owners[0] === undefined && interaction.followUps >= mostFollowUps) throw knownError(40094);
  interaction.followUps += 1;
}
