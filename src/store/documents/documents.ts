import { z } from 'zod';
import { feedFailureKinds, feedHealths, type FeedState } from '../../domain/source/feed-state.ts';
import type { Story } from '../../domain/story/story.ts';
import { digestSizes, digestStyles, type Subscription, type Weekday } from '../../domain/guild/subscription.ts';

const writtenDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Checked by its shape and by `Date` itself: a story has dozens, and zod's own check of a date takes several times as long. */
export const date = z.string().transform((text, context) => {
  const read = new Date(text);
  if (writtenDate.test(text) && !Number.isNaN(read.getTime())) return read;
  context.issues.push({ code: 'custom', message: 'expected an ISO 8601 date in UTC', input: text });
  return z.NEVER;
});
export const text = z.string().min(1);
export const optionalText = z.string().exactOptional();

export const articleSchema = z.object({
  id: text,
  sourceId: text,
  url: text,
  title: text,
  excerpt: z.string(),
  language: text,
  publishedAt: date,
  firstSeenAt: date,
  topic: optionalText,
  author: optionalText,
  imageUrl: optionalText,
  copyOf: optionalText,
  guid: optionalText,
  edits: z.array(z.object({ title: text, at: date })).exactOptional(),
});

const briefSchema = z.object({
  headlineId: text,
  keyPoints: z.array(z.object({ text, articleIds: z.array(text) })),
  quotes: z.array(z.object({ text, speaker: optionalText, articleId: text, language: text })),
});

export const storySchema = z.object({
  id: text,
  slug: text,
  aliases: z.array(text),
  topics: z.array(text),
  articles: z.array(articleSchema).min(1),
  brief: briefSchema,
  firstSeenAt: date,
  updatedAt: date,
  revision: z.int().min(0),
}) satisfies z.ZodType<Story>;

const wishesSchema = z.object({
  ttlMs: z.number().positive().exactOptional(),
  periodMs: z.number().positive().exactOptional(),
  skipHours: z.array(z.int().min(0).max(23)).exactOptional(),
  skipDays: z.array(z.int().min(0).max(6)).exactOptional(),
});

export const feedStateSchema = z.object({
  url: text,
  sourceId: text,
  etag: optionalText,
  lastModified: optionalText,
  movedTo: optionalText,
  nextFetchAt: date,
  lastFetchAt: date.exactOptional(),
  lastGoodAt: date.exactOptional(),
  lastArticleAt: date.exactOptional(),
  failures: z.int().min(0),
  failingSince: date.exactOptional(),
  lastError: optionalText,
  failure: z.object({ kind: z.literal(feedFailureKinds), times: z.int().min(1), since: date }).exactOptional(),
  health: z.literal(feedHealths).exactOptional(),
  healthSince: date.exactOptional(),
  rhythm: z.object({ articles: z.int().min(1), since: date, longestPauseMs: z.number().min(0) }).exactOptional(),
  wishes: wishesSchema.exactOptional(),
}) satisfies z.ZodType<FeedState>;

const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((number) => number as Weekday);

const isTrue = z.literal(true);

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time of day, HH:MM' });

/** What came later is optional: orders of former versions are read as they were meant. */
const orderSchema = z.object({
  id: text,
  topics: z.array(text),
  countries: z.array(text).min(1).exactOptional(),
  languages: z.array(text).min(1).exactOptional(),
  time: timeOfDay,
  moreTimes: z.array(timeOfDay).min(1).exactOptional(),
  zone: text,
  weekdays: z.array(weekday).min(1),
  size: z.literal(digestSizes),
  style: z.literal(digestStyles).exactOptional(),
  createdBy: text,
  createdAt: date,
  changedAt: date.exactOptional(),
  paused: z
    .object({ reason: text, at: date, byAdmin: isTrue.exactOptional(), isUntold: isTrue.exactOptional() })
    .exactOptional(),
  strikes: z.object({ count: z.int().min(1), since: date, reason: optionalText }).exactOptional(),
});

export const subscriptionSchema = z.union([
  orderSchema.extend({
    guildId: text,
    channelId: text,
    mentionRoleId: text.exactOptional(),
    publishes: isTrue.exactOptional(),
    isForum: isTrue.exactOptional(),
    unpublished: z.object({ messageId: text, reason: text, since: date, tryAt: date }).exactOptional(),
  }),
  orderSchema.extend({ userId: text }),
]) satisfies z.ZodType<Subscription>;
