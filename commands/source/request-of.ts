import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Context } from '../../src/bot/command/command.ts';
import { guildOf } from '../../src/bot/command/guild-of.ts';

/** What changing something about sources asks for. */
export const manage = PermissionFlagsBits.ManageGuild;

/** Who changes something about the sources of a server. */
export function requestOf(context: Context): { guildId: string; userId: string } {
  return { guildId: guildOf(context, 'Policies on sources belong'), userId: context.userId };
}
