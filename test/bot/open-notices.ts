import type { APIMessage } from 'discord-api-types/v10';
import { day } from '../../src/domain/clock.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../src/playground/loopback/world.ts';
import { openProgram, type Program } from './open-program.ts';

export const noticeChannel = demo.readingRoom.briefing;
export const noticeGuild = demo.readingRoom.id;

/** The whole program, with feeds that the test breaks and a clock that it moves. */
export interface NoticeProgram extends Omit<Program, 'startOther'> {
  /** Feeds whose server answers 503 from now on; the others have one article. */
  broken: Set<string>;
  /** Adds a feed to the reading room. */
  add(feed: string): Promise<void>;
  /** Lets time pass, then reads the feeds and posts what is due. */
  pass(milliseconds: number): Promise<void>;
  /** The notices that stand in a channel, oldest first. */
  notices(channelId?: string): APIMessage[];
}

/** Starts it with these settings, with notices ordered for the briefing channel. */
export async function openNotices(environment: Record<string, string> = {}): Promise<NoticeProgram> {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const clock = () => new Date(now);
  const broken = new Set<string>();
  const opened = await openProgram({
    clock,
    sources: ['shared'],
    answer: (feed) => (broken.has(feed) ? undefined : jsonFeed(feed, now)),
    environment,
  });
  const { broadsheet, loopback, urlOf } = opened;
  const program: NoticeProgram = {
    ...opened,
    broken,
    async add(feed) {
      const found = await broadsheet().app.discoverFeeds(urlOf(feed));
      if (found.kind === 'none') throw new Error(found.message);
      await broadsheet().app.addSource({ guildId: noticeGuild, userId: demo.users.admin, feeds: found.feeds }, clock());
    },
    async pass(milliseconds) {
      now += milliseconds;
      await broadsheet().ticker.refresh();
      await broadsheet().ticker.sendDue();
      await broadsheet().ticker.sendNotices();
    },
    notices: (channelId = noticeChannel) =>
      (findChannel(loopback.world, channelId)?.messages ?? [])
        .map(({ message }) => message)
        .filter(({ components }) => JSON.stringify(components).includes('"settings:notice:')),
  };
  const request = {
    guildId: noticeGuild,
    userId: demo.users.admin,
    key: 'adminChannelId',
    values: [noticeChannel],
  } as const;
  await broadsheet().app.changeSetting(request, clock());
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
