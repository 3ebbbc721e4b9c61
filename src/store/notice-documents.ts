import { z } from 'zod';
import type { NoticeBook, NoticeClaim } from '../domain/notice.ts';
import { date, text } from './documents.ts';

const toldSchema = z.record(text, text);

/** What a guild's admins were told: one document per guild. */
export const noticeBookSchema = z.object({
  next: z.int().min(1),
  told: toldSchema,
  lastSentAt: date.exactOptional(),
  hindrance: z.object({ channelId: text, reason: text, at: date }).exactOptional(),
}) satisfies z.ZodType<NoticeBook>;

/** A notice that was, or is to be, posted. */
export const noticeClaimSchema = z.object({
  guildId: text,
  number: z.int().min(1),
  channelId: text,
  claimedAt: date,
  // Our own view: Discord checks it, and a copy of its schema would be a second truth.
  message: z.record(z.string(), z.unknown()),
  told: toldSchema,
}) satisfies z.ZodType<NoticeClaim>;
