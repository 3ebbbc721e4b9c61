import { MessageFlags, type ChatInputCommandInteraction, type MessageContextMenuCommandInteraction } from 'discord.js';
import type { App } from '../../app/app.ts';
import type { Log } from '../../ops/log.ts';
import { untoldView } from '../../views/digest/untold-view.ts';

/**
 * Tells a user behind the answer to a command which of their own digests were paused: closed direct messages can't tell it. Once
 * it was told, never again; one that fails is told with the next command.
 */
export async function tellUntold(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { app, log }: { app: App; log: Log },
): Promise<void> {
  try {
    const untold = await app.listUntold(interaction.user.id);
    if (untold.length === 0) return;
    const view = untoldView(untold, app.catalog);
    await interaction.followUp({
      content: view.content ?? '',
      components: view.components ?? [],
      flags: MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
    await app.noteTold(untold);
  } catch (err) {
    log.warn({ interactionId: interaction.id, err }, 'digest.pause-untold');
  }
}
