import { DiscordAPIError, REST } from '@discordjs/rest';
import { Routes, type APIApplication } from 'discord-api-types/v10';
import { commandJson } from './command-json.ts';
import type { Commands } from './load-commands.ts';
import { refusedToken } from './refused-token.ts';

/**
 * Registers every command with Discord, in place of those registered before. Resolves with the application's id.
 * @throws Error that says what to do when Discord refuses the token or can't be reached.
 */
export async function deployCommands(commands: Commands, token: string, apiBase: string): Promise<string> {
  const rest = new REST({ api: apiBase }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as Pick<APIApplication, 'id'>;
    await rest.put(Routes.applicationCommands(application.id), { body: [...commands.values()].map(commandJson) });
    return application.id;
  } catch (cause) {
    if (cause instanceof DiscordAPIError) throw cause.status === 401 ? refusedToken(cause) : cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Expected Discord to answer at ${apiBase}, got: ${reason}`, { cause });
  }
}
