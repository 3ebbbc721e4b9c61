import { z } from 'zod';

const list = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().min(1)));

const storeUrl = z.string().regex(/^(memory:|sqlite:.+|postgres(ql)?:\/\/|rediss?:\/\/)/, {
  // Only the scheme is repeated: what follows it may hold a password.
  error: ({ input }) =>
    `expected memory:, sqlite:<file>, postgres://... or redis://..., got "${String(input).split(':')[0]}:"`,
});

function integerFrom(least: number, most: number) {
  const error = ({ input }: { input?: unknown }) =>
    `expected a whole number from ${least} to ${most}, got ${JSON.stringify(input)}`;
  return z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, { error })
    .transform(Number);
}

/** Every environment variable that the program reads. `.env.example` lists the same names; a test holds them together. */
export const configSchema = z.object({
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_API_BASE: z.url().default('https://discord.com/api'),
  STORE_URL: storeUrl.default('sqlite:data/local/broadsheet.sqlite'),
  CONTACT_URL: z.url().optional(),
  FEEDS: list.default(['en']),
  RATERS: list.default(['all']),
  REFRESH_MINUTES: integerFrom(1, 360).default(15),
  STORY_DAYS: integerFrom(1, 90).default(7),
  GUILD_FEEDS: integerFrom(0, 2_000).default(200),
  GUILD_SOURCES: integerFrom(0, 2_000).default(200),
  GUILD_SUBSCRIPTIONS: integerFrom(0, 1_000).default(25),
  USER_SUBSCRIPTIONS: integerFrom(0, 100).default(5),
  GUILD_FOLLOWS: integerFrom(0, 100).default(25),
  GUILD_ALERTS: integerFrom(0, 100).default(25),
  ALLOW_FEED_HOSTS: list.optional(),
  ALLOW_FEED_PORTS: list.pipe(z.array(integerFrom(1, 65_535))).optional(),
  HEALTH_PORT: integerFrom(1, 65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = Readonly<z.infer<typeof configSchema>>;

/** Thrown with every wrong variable named at once, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The settings read from an environment, with defaults filled in. An empty variable counts as absent, so that a line of
 * `.env.example` may stay as it is.
 * @throws ConfigError naming each variable, what was expected and what came (never the value of a secret).
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(configSchema.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = configSchema.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Some settings in the environment (.env) can't be used:\n${lines.join('\n')}`);
}
