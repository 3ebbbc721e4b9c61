import path from 'node:path';
import { openApp, type App } from './app/app.ts';
import { deployCommands } from './bot/command/deploy-commands.ts';
import { openGateway } from './bot/gateway.ts';
import { loadCommands } from './bot/command/load-commands.ts';
import { createDigestSender } from './bot/post/post-message.ts';
import { routeInteraction } from './bot/command/route-interaction.ts';
import type { Config } from './config.ts';
import type { Catalog } from './domain/source/catalog.ts';
import type { Clock } from './domain/clock.ts';
import type { Subscription } from './domain/guild/subscription.ts';
import { createFeedNetwork } from './ingest/fetch/create-feed-network.ts';
import { serveHealth } from './ops/health.ts';
import type { Log } from './ops/log.ts';
import { describeSent } from './schedule/digest/describe-sent.ts';
import { startSchedule } from './schedule/start-schedule.ts';
import { openStore } from './store/open-store.ts';
import { createTicker, type Ticker } from './ticker.ts';
import { userAgent } from './user-agent.ts';

export interface BroadsheetParts {
  config: Config & { DISCORD_TOKEN: string };
  catalog: Catalog;
  clock: Clock;
  log: Log;
  /** Called when Discord has ended the session for good. */
  onDead?: (reason: string) => void;
  /** False leaves the minute tick to the caller: the playground and tests move the clock by hand. Default true. */
  ticks?: boolean;
}

/** The running program. */
export interface Broadsheet {
  app: App;
  applicationId: string;
  /** What the minute tick does; a caller that moves the clock by hand calls it. */
  ticker: Ticker;
  /** Finishes what is under way, then lets go of everything. */
  close(): Promise<void>;
}

/**
 * Wires the program together and starts it: store, app, Discord, schedule, in this order. Resolves when interactions are
 * answered, and reads the feeds from then on.
 * @throws when the store can't be opened, a command file is unusable, or Discord refuses the token.
 */
export async function startBroadsheet(parts: BroadsheetParts): Promise<Broadsheet> {
  const { config, catalog, clock, log, onDead = () => undefined } = parts;
  const commands = await loadCommands(path.join(import.meta.dirname, '..', 'commands'));
  const closers: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const store = await openStore(config.STORE_URL, {
      onProblem: (problem) => {
        log.error({ err: problem }, 'store.problem');
      },
    });
    closers.push(() => store.close());
    const network = createFeedNetwork({
      userAgent: userAgent(config.CONTACT_URL),
      allowPrivateHosts: config.ALLOW_FEED_HOSTS ?? [],
      allowPorts: config.ALLOW_FEED_PORTS ?? [],
      clock,
    });
    closers.push(() => network.close());
    const stopped = new AbortController();
    const { FEEDS: feeds, REFRESH_MINUTES: refreshMinutes, STORY_DAYS: storyDays } = config;
    const { GUILD_FEEDS: guildFeeds, GUILD_SOURCES: guildSources, GUILD_SUBSCRIPTIONS: guildSubscriptions } = config;
    const { USER_SUBSCRIPTIONS: userSubscriptions, GUILD_FOLLOWS: guildFollows, GUILD_ALERTS: guildAlerts } = config;
    const orders = { guildSubscriptions, userSubscriptions, guildFollows, guildAlerts };
    const quotas = { guildFeeds, guildSources, ...orders };
    const { signal } = stopped;
    const times = { clock, refreshMinutes, storyDays };
    const app = await openApp({ catalog, store, network, log, feeds, ...quotas, ...times, signal });
    const sender = createDigestSender({ token: config.DISCORD_TOKEN, apiBase: config.DISCORD_API_BASE });
    closers.push(() => {
      sender.close();
    });
    const ticker = createTicker({ app, store, sender, clock, log, onDead, isSpread: parts.ticks !== false });
    closers.push(() => {
      // Hundreds of feeds may be under way, each with seconds to answer: nobody who stops the program waits for them.
      stopped.abort();
      return ticker.finish();
    });
    const sendNow = async (subscription: Subscription) => describeSent(await ticker.sendNow(subscription));
    const gateway = await openGateway({
      token: config.DISCORD_TOKEN,
      apiBase: config.DISCORD_API_BASE,
      log,
      clock,
      onInteraction: (interaction) =>
        routeInteraction(interaction, { app, commands, clock, log, sendNow, tendFollow: ticker.tendFollow }),
      onGuilds: (guildIds) => app.compareGuilds(guildIds, clock()),
      onGuildChange: (guildId, isThere) => (isThere ? app.notePresence(guildId) : app.noteRemoval(guildId, clock())),
      onDead,
    });
    closers.push(() => gateway.close());
    await deployCommands(commands, config.DISCORD_TOKEN, config.DISCORD_API_BASE);
    if (config.HEALTH_PORT !== undefined) {
      closers.push(await serveHealth(config.HEALTH_PORT, () => ({ ready: gateway.isReady(), ...app.status() })));
    }
    await ticker.resume();
    const onError = (error: unknown) => {
      log.error({ err: error }, 'tick.failed');
    };
    // Not awaited: a slow feed must not make a digest late.
    const sendAlerts = () => void ticker.sendAlerts().catch(onError);
    const refresh = () => void ticker.refresh().then(sendAlerts).catch(onError);
    // Nor this: ten thousand digests take minutes, and those of the next minute share Discord's rate with them.
    const sendDue = () => void ticker.sendDue().catch(onError);
    const tendFollows = () => void ticker.tendFollows().catch(onError);
    const sendNotices = () => void ticker.sendNotices().catch(onError);
    if (parts.ticks !== false) {
      refresh();
      // What a crash left under way is not to wait for the full minute: Discord forgets its nonce.
      void ticker.retry().catch(onError);
      closers.push(
        startSchedule({
          onError,
          tick: () => {
            refresh();
            sendDue();
            sendNotices();
            tendFollows();
            // Quiet hours end whether feeds answer or not.
            sendAlerts();
            return Promise.resolve();
          },
        }),
      );
    }
    return { app, applicationId: gateway.applicationId, ticker, close };
  } catch (error) {
    await close();
    throw error;
  }
}
