import { z } from 'zod';
import type { ToldStory } from '../../domain/story/story-snapshot.ts';
import { phases } from '../../domain/story/timeline.ts';
import { date, text } from './documents.ts';

/** What somebody knew of a story. */
export const snapshotFields = {
  storyId: text,
  slug: text,
  independent: z.int().min(0),
  phase: z.literal(phases),
  figures: z.array(z.object({ label: text, value: z.number() })),
};

/** What a subscription's readers were told: one document per subscription. */
export const toldSchema = z.array(z.object({ ...snapshotFields, at: date })) satisfies z.ZodType<ToldStory[]>;
