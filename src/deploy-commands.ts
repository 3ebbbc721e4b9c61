import path from 'node:path';
import type { Command } from './bot/command/command.ts';
import { inviteLink, userInstallLink } from './bot/permissions.ts';
import { readBotSettings } from './read-settings.ts';

/** Registers the commands with Discord and prints the links that add the bot. */
async function main(): Promise<void> {
  const config = readBotSettings();
  // Loaded only now: who has a setting to mend is told at once.
  const [{ deployCommands }, { loadCommands }] = await Promise.all([
    import('./bot/command/deploy-commands.ts'),
    import('./bot/command/load-commands.ts'),
  ]);
  const commands = await loadCommands(path.join(import.meta.dirname, '..', 'commands'));
  const { applicationId, allowsUserInstall } = await deployCommands(
    commands,
    config.DISCORD_TOKEN,
    config.DISCORD_API_BASE,
  );
  console.log(`Registered ${[...commands.values()].map(describe).join(', ')}`);
  console.log(`Invite the bot: ${inviteLink(applicationId)}`);
  console.log(
    allowsUserInstall
      ? `Add it to your own account: ${userInstallLink(applicationId)}`
      : 'To let members add it to their own account, tick User Install on the application’s page, under Installation.',
  );
}

function describe({ name, onMessage }: Command): string {
  return onMessage === undefined ? `/${name}` : `“${name}”`;
}

main().catch((error: unknown) => {
  // Written for the person at the terminal; the cause's stack would bury the sentence.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
