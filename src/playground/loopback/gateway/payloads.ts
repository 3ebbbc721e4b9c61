import { z } from 'zod';

const intents = z.int().min(0);

/** What a bot sends: the opcodes that the loopback understands, with the fields it looks at. */
export const gatewayPayload = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.union([z.int(), z.null()]).optional() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents,
      shard: z.tuple([z.int().min(0), z.int().min(1)]).default([0, 1]),
      properties: z.record(z.string(), z.unknown()),
    }),
  }),
  z.object({ op: z.literal(3), d: z.unknown() }),
  z.object({ op: z.literal(4), d: z.unknown() }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }) }),
  z.object({ op: z.literal(8), d: z.unknown() }),
]);

export type GatewayPayload = z.infer<typeof gatewayPayload>;
