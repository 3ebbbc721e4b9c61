import { z } from 'zod';
import { auditActions, type AuditEntry } from '../domain/audit.ts';
import { ratedFactualities } from '../domain/factuality.ts';
import type { GuildSettings } from '../domain/guild-settings.ts';
import type { Guild } from '../domain/guild.ts';
import { ratedLeanings } from '../domain/leaning.ts';
import { stances, type SourcePolicy } from '../domain/policy.ts';
import { date, optionalText, text } from './documents.ts';

const policySchema = z.object({
  stance: z.enum(stances),
  leaning: z.enum(ratedLeanings).exactOptional(),
  factuality: z.enum(ratedFactualities).exactOptional(),
  by: text,
  at: date,
}) satisfies z.ZodType<SourcePolicy>;

const settingsSchema = z.object({
  zone: optionalText,
  raters: z.array(text),
  minSources: z.int().min(1),
  topics: z.array(text),
  adminChannelId: optionalText,
  roleIds: z.array(text),
}) satisfies z.ZodType<GuildSettings>;

export const guildSchema = z.object({
  id: text,
  version: z.int().min(0),
  policies: z.record(text, policySchema),
  settings: settingsSchema,
  leftAt: date.exactOptional(),
}) satisfies z.ZodType<Guild>;

export const auditSchema = z.array(
  z.object({
    version: z.int().min(0),
    at: date,
    userId: text,
    action: z.enum(auditActions),
    subject: text,
    detail: optionalText,
    replaced: optionalText,
  }),
) satisfies z.ZodType<AuditEntry[]>;
