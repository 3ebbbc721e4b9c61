import { Client, DiscordjsErrorCodes, Events, GatewayIntentBits, Options, type Interaction } from 'discord.js';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../ops/log.ts';
import { readOwners } from './application-owners.ts';
import { inviteLink } from './permissions.ts';
import { refusedToken } from './post/refused-token.ts';
import { requestDiscord } from './post/request-discord.ts';

export interface GatewayOptions {
  token: string;
  apiBase: string;
  log: Log;
  clock: Clock;
  onInteraction: (interaction: Interaction) => Promise<void>;
  /** Called with every guild that the bot is in, those that are out of order included, when the session is ready. */
  onGuilds?: (guildIds: ReadonlySet<string>) => Promise<void>;
  /** Called when the bot was added to a guild, or removed from it; an outage is neither. */
  onGuildChange?: (guildId: string, isThere: boolean) => Promise<void>;
  /** How long the start waits for guilds that are out of order, in milliseconds. Default: discord.js's 15 seconds. */
  outageWaitMs?: number;
  /** Called when Discord has closed the session for good: a supervisor has to restart the process. */
  onDead: (reason: string) => void;
}

/** A connection to Discord's gateway. */
export interface Gateway {
  applicationId: string;
  isReady(): boolean;
  close(): Promise<void>;
}

/**
 * Logs in and resolves when the session is ready. No privileged intent is asked for.
 * @throws when the token is refused.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { log } = options;
  const client = createClient(options.apiBase, options.outageWaitMs);
  client.on(Events.InteractionCreate, (interaction) => {
    options.onInteraction(interaction).catch((error: unknown) => {
      // Left alone it would end the process, for everyone.
      log.error({ interactionId: interaction.id, err: error }, 'interaction.broken');
    });
  });
  client.on(Events.Error, (error) => {
    log.error({ err: error }, 'gateway.error');
  });
  client.on(Events.ShardDisconnect, (event, shard) => {
    // Discord's codes 4004 and 4010 to 4014: discord.js stays alive but never reconnects.
    log.fatal({ code: event.code, shard }, 'gateway.dead');
    options.onDead(`Discord closed the session with code ${event.code}`);
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    log.info({ shard, replayed }, 'gateway.resumed');
  });
  const noteGuild = (guildId: string, isThere: boolean) => {
    options.onGuildChange?.(guildId, isThere).catch((error: unknown) => {
      log.error({ guildId, err: error }, 'guild.change-failed');
    });
  };
  // discord.js tells an outage, and its end, by events of their own.
  client.on(Events.GuildCreate, ({ id }) => {
    noteGuild(id, true);
  });
  client.on(Events.GuildDelete, ({ id }) => {
    noteGuild(id, false);
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await login(client, options.token, options.apiBase);
  const { application } = await ready;
  // Asked again when one of their commands is used: a start does not fail for it.
  await readOwners(client as Client<true>, options.clock).catch((error: unknown) => {
    log.warn({ err: error }, 'gateway.owners-unknown');
  });
  await options.onGuilds?.(new Set(client.guilds.cache.keys()));
  log.info({ applicationId: application.id, invite: inviteLink(application.id) }, 'gateway.ready');
  return {
    applicationId: application.id,
    isReady: () => client.isReady(),
    close: () => client.destroy(),
  };
}

async function login(client: Client, token: string, apiBase: string): Promise<void> {
  try {
    await client.login(token);
  } catch (cause) {
    await client.destroy();
    if ((cause as { code?: unknown }).code === DiscordjsErrorCodes.TokenInvalid) throw refusedToken(cause);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Expected Discord to answer at ${apiBase}, got: ${reason}`, { cause });
  }
}

function createClient(api: string, outageWaitMs?: number): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    ...(outageWaitMs !== undefined && { waitGuildTimeout: outageWaitMs }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: {
      api,
      makeRequest: requestDiscord,
      invalidRequestWarningInterval: 500,
      rejectOnRateLimit: (data) => Math.max(data.retryAfter, data.timeToReset, data.sublimitTimeout) > 15_000,
    },
  });
}
