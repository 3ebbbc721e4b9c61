import { forgottenUser } from '../../domain/guild/forgotten-user.ts';

/** A user as Discord shows one by name; whoever asked to be forgotten has none. */
export function userMention(userId: string): string {
  return userId === forgottenUser ? 'someone' : `<@${userId}>`;
}
