import { UserError } from '../../domain/user-error.ts';
import type { Context } from './command.ts';

/**
 * The guild in which a command was used.
 * @throws UserError saying what belongs to a server when there is none.
 */
export function guildOf({ guildId }: Context, what: string): string {
  if (guildId !== undefined) return guildId;
  throw new UserError('guild-only', `${what} to a server. Use this command in one of its channels.`);
}
