import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { buildCatalog } from '../../src/catalog.ts';
import { startBroadsheet, type Broadsheet } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { day } from '../../src/domain/clock.ts';
import { createLog } from '../../src/ops/log.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../src/playground/loopback/world.ts';

export const noticeChannel = demo.readingRoom.briefing;
export const noticeGuild = demo.readingRoom.id;

/** The whole program over SQLite, with feeds that the test breaks and a clock that it moves. */
export interface NoticeProgram {
  loopback: Loopback;
  /** The running program: another one after a restart. */
  broadsheet(): Broadsheet;
  /** Feeds whose server answers 503 from now on; the others have one article. */
  broken: Set<string>;
  urlOf(feed: string): string;
  /** Adds a feed to the reading room. */
  add(feed: string): Promise<void>;
  /** Lets time pass, then reads the feeds and posts what is due. */
  pass(milliseconds: number): Promise<void>;
  /** Ends the program and starts it again over the same store. */
  restart(): Promise<void>;
  /** The notices that stand in a channel, oldest first. */
  notices(channelId?: string): APIMessage[];
  close(): Promise<void>;
}

/** Starts it with these settings, with notices ordered for the briefing channel. */
export async function openNotices(environment: Record<string, string> = {}): Promise<NoticeProgram> {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const clock = () => new Date(now);
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    const feed = (request.url ?? '/').slice(1);
    if (broken.has(feed)) response.writeHead(503).end();
    else response.setHeader('content-type', 'application/feed+json').end(jsonFeed(feed, now));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urlOf = (feed: string) => `http://${host}/${feed}`;
  const loopback = await createLoopback({ limits: false, clock });
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-notices-'));
  const config = readConfig({
    STORE_URL: `sqlite:${path.join(folder, 'broadsheet.sqlite')}`,
    DISCORD_TOKEN: loopback.token,
    DISCORD_API_BASE: loopback.apiBase,
    ALLOW_FEED_HOSTS: host,
    FEEDS: 'all',
    ...environment,
  });
  const shared = {
    id: 'shared',
    name: 'Shared',
    domains: ['shared.example'],
    language: 'en',
    feeds: [{ url: urlOf('shared') }],
  };
  const catalog = buildCatalog([{ ...shared, ownership: { kind: 'unknown' } }], [], []);
  const start = () =>
    startBroadsheet({
      config: { ...config, DISCORD_TOKEN: loopback.token },
      catalog,
      clock,
      ticks: false,
      log: createLog('silent'),
    });
  let broadsheet = await start();
  const program: NoticeProgram = {
    loopback,
    broadsheet: () => broadsheet,
    broken,
    urlOf,
    async add(feed) {
      const found = await broadsheet.app.discoverFeeds(urlOf(feed));
      if (found.kind === 'none') throw new Error(found.message);
      await broadsheet.app.addSource({ guildId: noticeGuild, userId: demo.users.admin, feeds: found.feeds }, clock());
    },
    async pass(milliseconds) {
      now += milliseconds;
      await broadsheet.ticker.refresh();
      await broadsheet.ticker.sendDue();
      await broadsheet.ticker.sendNotices();
    },
    async restart() {
      await broadsheet.close();
      broadsheet = await start();
    },
    notices: (channelId = noticeChannel) =>
      (findChannel(loopback.world, channelId)?.messages ?? [])
        .map(({ message }) => message)
        .filter(({ components }) => JSON.stringify(components).includes('"settings:notice:')),
    async close() {
      await broadsheet.close();
      await loopback.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  const request = {
    guildId: noticeGuild,
    userId: demo.users.admin,
    key: 'adminChannelId',
    values: [noticeChannel],
  } as const;
  await broadsheet.app.changeSetting(request, clock());
  return program;
}

/** Of a day each, so that a digest has something new to tell. */
const headlines = [
  'Comet passes over the northern observatory',
  'River bridge closed to cyclists for repairs',
  'Quarry workers end their long strike',
];

function jsonFeed(feed: string, now: number): string {
  const items = headlines.map((title, days) => ({
    id: title,
    url: `https://${feed}.example/${days}`,
    title,
    content_text: 'Plain.',
    date_published: new Date(Date.parse('2026-11-24T11:00:00Z') + days * day).toISOString(),
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed,
    home_page_url: `https://${feed}.example/`,
    items: items.filter(({ date_published }) => Date.parse(date_published) <= now),
  });
}
