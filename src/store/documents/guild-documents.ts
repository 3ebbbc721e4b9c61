import { z } from 'zod';
import { auditActions, type AuditEntry, type AuditUndo } from '../../domain/guild/audit.ts';
import { verdicts, type Correction } from '../../domain/guild/correction.ts';
import { ratedFactualities } from '../../domain/source/factuality.ts';
import type { GuildSettings } from '../../domain/guild/guild-settings.ts';
import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { GuildStory } from '../../domain/guild/guild-story.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { ratedLeanings } from '../../domain/source/leaning.ts';
import { palettes } from '../../domain/guild/palette.ts';
import { stances, type SourcePolicy } from '../../domain/guild/policy.ts';
import { alertSchema } from './alert-documents.ts';
import { date, feedStateSchema, optionalText, storySchema, text } from './documents.ts';

const policySchema = z.object({
  stance: z.enum(stances),
  leaning: z.enum(ratedLeanings).exactOptional(),
  factuality: z.enum(ratedFactualities).exactOptional(),
  by: text,
  at: date,
}) satisfies z.ZodType<SourcePolicy>;

const settingsSchema = z.object({
  language: optionalText,
  palette: z.enum(palettes).exactOptional(),
  zone: optionalText,
  raters: z.array(text),
  minSources: z.int().min(1),
  topics: z.array(text),
  adminChannelId: optionalText,
  roleIds: z.array(text),
}) satisfies z.ZodType<GuildSettings>;

const sourceSchema = z.object({
  id: text,
  name: text,
  domain: text,
  language: text,
  feeds: z.array(z.object({ url: text, topic: optionalText, language: optionalText })).min(1),
  addedBy: text,
  addedAt: date,
}) satisfies z.ZodType<GuildSource>;

const correctionSchema = z.object({
  id: text,
  kind: z.literal(['split', 'join']),
  articleIds: z.array(text).min(1),
  otherIds: z.array(text).min(1),
  storyIds: z.array(text),
  slug: text,
  titles: z.tuple([z.string(), z.string()]),
  by: text,
  at: date,
  verdict: z.enum(verdicts).exactOptional(),
}) satisfies z.ZodType<Correction>;

export const guildSchema = z.object({
  id: text,
  version: z.int().min(0),
  policies: z.record(text, policySchema),
  settings: settingsSchema,
  sources: z.array(sourceSchema),
  corrections: z.array(correctionSchema).default([]),
  alerts: z.array(alertSchema).default([]),
  mutedFeeds: z.array(text).exactOptional(),
  leftAt: date.exactOptional(),
}) satisfies z.ZodType<Guild>;

const undoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stance'), stance: z.enum(stances) }),
  z.object({
    kind: z.literal('rating'),
    leaning: z.enum(ratedLeanings).exactOptional(),
    factuality: z.enum(ratedFactualities).exactOptional(),
  }),
  z.object({ kind: z.literal('setting'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('correction'), id: text }),
]) satisfies z.ZodType<AuditUndo>;

export const auditSchema = z.array(
  z.object({
    version: z.int().min(0),
    at: date,
    userId: text,
    action: z.enum(auditActions),
    subject: text,
    detail: optionalText,
    replaced: optionalText,
    undo: undoSchema.exactOptional(),
  }),
) satisfies z.ZodType<AuditEntry[]>;

export const guildStorySchema = z.object({
  guildId: text,
  story: storySchema,
  shared: z.object({ storyId: text, articleId: text }).exactOptional(),
}) satisfies z.ZodType<GuildStory>;

/** The states of a guild's own feeds. */
export const guildFeedsSchema = z.array(feedStateSchema);
