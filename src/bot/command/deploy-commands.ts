import { DiscordAPIError, REST } from '@discordjs/rest';
import { ApplicationIntegrationType, Routes, type APIApplication } from 'discord-api-types/v10';
import { commandJson } from './command-json.ts';
import type { Commands } from './load-commands.ts';
import { refusedToken } from '../post/refused-token.ts';

/** The application that the commands were registered for. */
export interface Deployed {
  applicationId: string;
  /** Whether members may add it to their own account, by its settings. */
  allowsUserInstall: boolean;
}

/**
 * Registers every command with Discord, in place of those registered before. Resolves with the application.
 * @throws Error that says what to do when Discord refuses the token or can't be reached.
 */
export async function deployCommands(commands: Commands, token: string, apiBase: string): Promise<Deployed> {
  const rest = new REST({ api: apiBase }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const { id: applicationId, integration_types_config: types = {} } = application;
    // A command may be registered for no place that the application's own settings leave out.
    const allowsUserInstall = types[ApplicationIntegrationType.UserInstall] !== undefined;
    const body = [...commands.values()].map((command) => commandJson(command, allowsUserInstall));
    await rest.put(Routes.applicationCommands(applicationId), { body });
    return { applicationId, allowsUserInstall };
  } catch (cause) {
    if (cause instanceof DiscordAPIError) throw cause.status === 401 ? refusedToken(cause) : cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Expected Discord to answer at ${apiBase}, got: ${reason}`, { cause });
  }
}
