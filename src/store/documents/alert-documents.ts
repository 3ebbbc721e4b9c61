import { z } from 'zod';
import type { Alert, AlertAfter, AlertBook, AlertState, AlertStory } from '../../domain/guild/alert.ts';
import { date, optionalText, text, timeOfDay } from './documents.ts';
import { bookFields } from './outbox-document.ts';
import { toldSchema } from './told-document.ts';

const count = z.int().min(0);

export const alertSchema = z.object({
  id: text,
  guildId: text,
  channelId: text,
  isForum: z.literal(true).exactOptional(),
  words: z.array(text).min(1).exactOptional(),
  topics: z.array(text).min(1).exactOptional(),
  onlyBreaking: z.literal(true).exactOptional(),
  sources: z.int().min(1),
  sides: z.int().min(1).max(3),
  minutes: z.int().min(1),
  quiet: z.object({ from: timeOfDay, to: timeOfDay }).exactOptional(),
  zone: text,
  mostADay: z.int().min(1),
  mentionRoleId: text.exactOptional(),
  muted: z.array(text).exactOptional(),
  by: text,
  createdAt: date,
  since: date,
  paused: z.object({ reason: text, at: date, byAdmin: z.literal(true).exactOptional() }).exactOptional(),
  strikes: z.object({ count: z.int().min(1), since: date, reason: optionalText }).exactOptional(),
}) satisfies z.ZodType<Alert>;

const storySchema = z.object({
  slug: text,
  title: z.string(),
  url: text,
  burst: z.object({ sources: count, sides: count, minutes: count, at: date }),
  isUpdate: z.literal(true).exactOptional(),
  at: date,
}) satisfies z.ZodType<AlertStory>;

const stateFields = {
  told: toldSchema,
  held: z.array(storySchema),
  isHeldApart: z.literal(true).exactOptional(),
  day: z.object({ date: z.string(), messages: count }),
  keptBack: z.array(storySchema),
  keptBackTold: count,
};

/** What an alert's readers know once a message is posted. */
export const alertStateSchema = z.object(stateFields) satisfies z.ZodType<AlertState>;

/** What a message of an alert leaves behind: what is known then, and which stories it tells of. */
export const alertAfterSchema = z.object({
  state: alertStateSchema,
  stories: z.array(storySchema),
}) satisfies z.ZodType<AlertAfter>;

/** What we remember of an alert's messages: one document per alert. */
export const alertBookSchema = z.object({
  ...bookFields,
  ...stateFields,
  last: z.object({ number: z.int().min(1), messageId: optionalText }).exactOptional(),
}) satisfies z.ZodType<AlertBook>;
