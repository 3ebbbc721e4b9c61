import path from 'node:path';
import { readConfig, type Config } from './config.ts';
import { root } from './root.ts';

/**
 * The settings of a process that needs a token: the environment, and `.env` of the project where there is one; what the
 * environment already says wins.
 * @throws Error that names the missing variable, and the way to try the bot without it.
 */
export function readSettings(): Config & { DISCORD_TOKEN: string } {
  try {
    process.loadEnvFile(path.join(root, '.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const config = readConfig();
  const { DISCORD_TOKEN } = config;
  if (DISCORD_TOKEN === undefined) {
    throw new Error('Set DISCORD_TOKEN in .env to start the bot, or try it without one: npm run playground');
  }
  return { ...config, DISCORD_TOKEN };
}
