import path from 'node:path';
import { readConfig, type Config } from './config.ts';
import { root } from './root.ts';

/** The settings of the environment, and of the project's `.env` where there is one; what the environment says wins. */
export function readSettings(): Config {
  try {
    process.loadEnvFile(path.join(root, '.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return readConfig();
}

/**
 * The settings of a process that needs a token.
 * @throws Error that names the missing variable, and the way to try the bot without it.
 */
export function readBotSettings(): Config & { DISCORD_TOKEN: string } {
  const config = readSettings();
  const { DISCORD_TOKEN } = config;
  if (DISCORD_TOKEN === undefined) {
    throw new Error('Set DISCORD_TOKEN in .env to start the bot, or try it without one: npm run playground');
  }
  return { ...config, DISCORD_TOKEN };
}
