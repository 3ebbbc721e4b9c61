import { REST } from '@discordjs/rest';
import { Routes, type APIApplication } from 'discord-api-types/v10';
import { commandJson } from './command-json.ts';
import type { Commands } from './load-commands.ts';

/** Registers every command with Discord, in place of those registered before. Resolves with the application's id. */
export async function deployCommands(commands: Commands, token: string, apiBase: string): Promise<string> {
  const rest = new REST({ api: apiBase }).setToken(token);
  const application = (await rest.get(Routes.currentApplication())) as Pick<APIApplication, 'id'>;
  await rest.put(Routes.applicationCommands(application.id), { body: [...commands.values()].map(commandJson) });
  return application.id;
}
