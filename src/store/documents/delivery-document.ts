import { z } from 'zod';
import type { Delivery } from '../../domain/guild/subscription.ts';
import { date, text } from './documents.ts';
import { toldSchema } from './told-document.ts';

const claimFields = {
  slot: z.object({ key: text, subscriptionId: text, dueAt: date }),
  claimedAt: date,
};

const draftSchema = z.object({
  // Our own view: Discord checks it, and a copy of its schema would be a second truth.
  message: z.record(z.string(), z.unknown()),
  title: text.exactOptional(),
  storyIds: z.array(text),
  told: toldSchema,
});

/** What became of a slot, and while that is open, what is to be posted. */
export const deliverySchema = z.discriminatedUnion('state', [
  z.object({ ...claimFields, state: z.literal('claimed'), draft: draftSchema.exactOptional() }),
  z.object({
    ...claimFields,
    state: z.literal('sent'),
    messageId: text,
    settledAt: date,
    storyIds: z.array(text),
  }),
  z.object({
    ...claimFields,
    state: z.literal(['skipped', 'failed', 'unknown']),
    reason: text,
    settledAt: date,
    draft: draftSchema.exactOptional(),
  }),
]) satisfies z.ZodType<Delivery>;
