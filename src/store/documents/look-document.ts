import { z } from 'zod';
import type { Look } from '../../domain/guild/look.ts';
import { date, optionalText, text } from './documents.ts';

/** When a user last caught up: one document per user and guild. */
export const lookSchema = z.object({ userId: text, guildId: optionalText, at: date }) satisfies z.ZodType<Look>;

/** The user first: all looks of one are found together. */
export function lookId({ userId, guildId = 'direct' }: Pick<Look, 'userId' | 'guildId'>): string {
  return `${userId}/${guildId}`;
}
