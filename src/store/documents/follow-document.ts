import { z } from 'zod';
import { followEnds, type AfterFollow, type Follow } from '../../domain/guild/follow.ts';
import type { StorySnapshot } from '../../domain/story/story-snapshot.ts';
import { date, optionalText, text } from './documents.ts';
import { bookFields } from './outbox-document.ts';
import { snapshotFields } from './told-document.ts';

export const snapshotSchema = z.object(snapshotFields) satisfies z.ZodType<StorySnapshot>;

const cardSchema = z.object({
  messageId: text,
  number: z.int().min(1),
  postedAt: date,
  editedAt: date,
  shown: text,
  continues: optionalText,
  refusedEdits: z.int().min(1).exactOptional(),
  heldUntil: date.exactOptional(),
});

/** A story that a channel follows: one document each, with the book of its messages. */
export const followSchema = z.object({
  ...bookFields,
  id: text,
  guildId: text,
  channelId: text,
  storyId: text,
  slug: text,
  title: z.string(),
  createdBy: text,
  createdAt: date,
  card: cardSchema.exactOptional(),
  threadId: optionalText,
  threadRefusedAt: date.exactOptional(),
  told: snapshotSchema.exactOptional(),
  toldAt: date.exactOptional(),
  failures: z.int().min(1).exactOptional(),
  heldUntil: date.exactOptional(),
  strikes: z.object({ count: z.int().min(1), since: date, reason: optionalText }).exactOptional(),
  paused: z.object({ reason: text, at: date }).exactOptional(),
  ended: z.literal(followEnds).exactOptional(),
}) satisfies z.ZodType<Follow>;

/** What a follow remembers once one of its messages is posted. */
export const afterFollowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), shown: text, told: snapshotSchema.exactOptional(), continues: optionalText }),
  z.object({ kind: z.literal('change'), told: snapshotSchema }),
]) satisfies z.ZodType<AfterFollow>;
