import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTopics } from '../catalog.ts';
import { startBroadsheet, type Broadsheet } from '../compose.ts';
import { readConfig } from '../config.ts';
import { hour, minute } from '../domain/clock.ts';
import { createLog } from '../ops/log.ts';
import { root } from '../root.ts';
import { demoCatalog } from './demo-catalog.ts';
import { loadDemo, type Demo } from './demo.ts';
import { countOf } from '../views/text/count-of.ts';
import { describeOutcomes } from './describe-outcomes.ts';
import { createFeedServer } from './feed-server.ts';
import { createLoopback } from './loopback/create-loopback.ts';
import type { Loopback } from './loopback/loopback.ts';
import type { World, WorldChannel, WorldGuild } from './loopback/world.ts';
import { makeTroubles } from './make-troubles.ts';
import { createPage } from './web/page-server.ts';
import type { PlaygroundControls } from './web/playground-controls.ts';

export interface PlaygroundOptions {
  /** Of the page. Default: any free port. */
  port?: number;
  logLevel?: string;
  /** What the clock shows at the start; it runs on from there. Default: the time it is. */
  startAt?: Date;
  /** False leaves the minute tick out, for tests that move the clock by hand. */
  ticks?: boolean;
}

export interface Playground {
  url: string;
  /** A site that is not in the catalog, for `/source add`. */
  siteUrl: string;
  loopback: Loopback;
  broadsheet: Broadsheet;
  controls: PlaygroundControls;
  close(): Promise<void>;
}

/**
 * Starts a loopback Discord, the demo's feed server, the real program pointed at both, and the page. Resolves when the
 * demo's news has been read. All of it is on 127.0.0.1; what the program remembers is removed at the end.
 */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  let ahead = options.startAt === undefined ? 0 : options.startAt.getTime() - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-playground-'));
  const data = path.join(root, 'data');
  const demo = await loadDemo(path.join(data, 'demo'));
  const startedAt = clock();
  const feedServer = await createFeedServer({ demo, clock });
  const loopback = await createLoopback({ clock });
  const config = readConfig({
    STORE_URL: `sqlite:${path.join(folder, 'broadsheet.sqlite')}`,
    DISCORD_TOKEN: loopback.token,
    DISCORD_API_BASE: loopback.apiBase,
    ALLOW_FEED_HOSTS: new URL(feedServer.url).host,
    FEEDS: 'all',
    LOG_LEVEL: options.logLevel ?? 'warn',
  });
  const broadsheet = await startBroadsheet({
    config: { ...config, DISCORD_TOKEN: loopback.token },
    catalog: demoCatalog(demo, feedServer, await loadTopics(data)),
    clock,
    ticks: options.ticks ?? true,
    log: createLog(config.LOG_LEVEL),
  });
  const { app, ticker } = broadsheet;
  await ticker.refresh();
  await orderDigest(broadsheet, loopback, clock());
  await orderAlert(broadsheet, loopback, clock());
  await followStory(broadsheet, loopback, clock());

  const controls: PlaygroundControls = {
    now: clock,
    async advanceClock(milliseconds) {
      // By the hour: a digest that is found due hours late is passed over.
      for (let left = milliseconds; left > 0; left -= hour) {
        ahead += Math.min(left, hour);
        await ticker.refresh();
        await ticker.sendDue();
        await ticker.sendAlerts();
        await ticker.sendNotices();
        await ticker.tendFollows();
      }
    },
    async postDigestNow({ guildId = '' }) {
      const subscriptions = await app.listSubscriptions(guildId);
      if (subscriptions.length === 0) return 'No channel here gets a digest: order one with /digest subscribe.';
      const outcomes = await Promise.all(subscriptions.map((subscription) => ticker.sendNow(subscription)));
      return describeOutcomes(outcomes.flat());
    },
    async publishNext() {
      const next = nextPublication(demo, startedAt, clock());
      if (next === undefined) return 'Every article of the demo is published.';
      ahead += next.getTime() - clock().getTime();
      const { articles, stories } = await app.refresh({ everything: true });
      await ticker.sendAlerts();
      await ticker.tendFollows();
      return `${countOf(articles, 'new article')}; ${countOf(stories.changed, 'story', 'stories')} changed.`;
    },
    ...makeTroubles(loopback, feedServer),
    status: () => {
      const { feeds, stories, articles } = app.status();
      return { sources: feeds.total, stories, articles };
    },
  };
  const page = await createPage({ loopback, controls, port: options.port ?? 0 });
  return {
    url: page.url,
    siteUrl: feedServer.siteUrl,
    loopback,
    broadsheet,
    controls,
    async close() {
      await page.close();
      await broadsheet.close();
      await loopback.close();
      await feedServer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first guild's briefing channel gets a digest every morning, so that there is one to look at. */
async function orderDigest({ app }: Broadsheet, { world }: Loopback, now: Date): Promise<void> {
  const { guild, channel } = findPlace(world, 'briefing');
  const order = { size: 5, time: '08:00', zone: 'Europe/Berlin' } as const;
  await app.subscribe({ ...order, guildId: guild.id, channelId: channel.id, userId: guild.ownerId }, now);
}

/** The first guild's general channel follows a story whose toll rises, so that there is a card to watch. */
async function followStory({ app, ticker }: Broadsheet, { world }: Loopback, now: Date): Promise<void> {
  const { guild, channel } = findPlace(world, 'general');
  const request = { guildId: guild.id, channelId: channel.id, userId: guild.ownerId, slug: 'peru-earthquake' };
  const { follow } = await app.forGuild(guild.id).followStory(request, now);
  await ticker.tendFollow(follow);
}

/** The first guild's news channel is told at once of what is breaking: as the clock moves, there is something. */
async function orderAlert({ app }: Broadsheet, { world }: Loopback, now: Date): Promise<void> {
  const { guild, channel } = findPlace(world, 'news');
  const order = { breaking: true, sources: 3, minutes: 180 };
  await app.addAlert({ ...order, guildId: guild.id, channelId: channel.id, userId: guild.ownerId }, now);
}

/** A channel of the first guild. */
function findPlace({ guilds: [guild] }: World, channelName: string): { guild: WorldGuild; channel: WorldChannel } {
  const channel = guild?.channels.find(({ name }) => name === channelName);
  if (guild !== undefined && channel !== undefined) return { guild, channel };
  throw new Error(`Expected the demo world to have a channel "${channelName}"`);
}

/** How far "the next articles" reaches: what comes within half an hour of the next one comes with it. */
const batchMinutes = 30;

function nextPublication(demo: Demo, startedAt: Date, now: Date): Date | undefined {
  const elapsed = (now.getTime() - startedAt.getTime()) / minute;
  const coming = [...demo.articles.values()]
    .flat()
    .map(({ minutesAgo }) => -minutesAgo)
    .filter((after) => after > elapsed);
  if (coming.length === 0) return undefined;
  const until = Math.min(...coming) + batchMinutes;
  const last = Math.max(...coming.filter((after) => after <= until));
  return new Date(startedAt.getTime() + (last + 1) * minute);
}
