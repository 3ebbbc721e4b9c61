import { z } from 'zod';
import type { Outgoing } from '../../domain/message/outbox.ts';
import { date, text } from './documents.ts';

/** What every owner's book has in common. */
export const bookFields = {
  next: z.int().min(1),
  lastSentAt: date.exactOptional(),
  hindrance: z.object({ channelId: text, reason: text, at: date }).exactOptional(),
};

/** A message that was, or is to be, posted. */
export const outgoingSchema = z.object({
  owner: z.object({ guildId: text, name: text }),
  number: z.int().min(1),
  target: z.object({
    channelId: text,
    mentionRoleId: text.exactOptional(),
    forum: z.object({ guildId: text, title: text }).exactOptional(),
  }),
  claimedAt: date,
  // Our own view: Discord checks it, and a copy of its schema would be a second truth.
  message: z.record(z.string(), z.unknown()),
  after: z.unknown(),
}) satisfies z.ZodType<Outgoing>;
