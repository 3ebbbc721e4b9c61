import path from 'node:path';
import { deployCommands } from './bot/deploy-commands.ts';
import { loadCommands } from './bot/load-commands.ts';
import { inviteLink } from './bot/permissions.ts';
import { readSettings } from './read-settings.ts';

/** Registers the commands with Discord and prints the link that invites the bot. */
async function main(): Promise<void> {
  const config = readSettings();
  const commands = await loadCommands(path.join(import.meta.dirname, '..', 'commands'));
  const applicationId = await deployCommands(commands, config.DISCORD_TOKEN, config.DISCORD_API_BASE);
  console.log(`Registered ${[...commands.keys()].map((name) => `/${name}`).join(' ')}`);
  console.log(`Invite the bot: ${inviteLink(applicationId)}`);
}

main().catch((error: unknown) => {
  // Written for the person at the terminal; the cause's stack would bury the sentence.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
