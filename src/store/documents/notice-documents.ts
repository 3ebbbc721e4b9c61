import { z } from 'zod';
import type { NoticeBook, ToldStates } from '../../domain/guild/notice.ts';
import { text } from './documents.ts';
import { bookFields } from './outbox-document.ts';

/** What counts as told once a notice is posted. */
export const toldStatesSchema = z.record(text, text) satisfies z.ZodType<ToldStates>;

/** What a guild's admins were told: one document per guild. */
export const noticeBookSchema = z.object({ ...bookFields, told: toldStatesSchema }) satisfies z.ZodType<NoticeBook>;
