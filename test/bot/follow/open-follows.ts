import type { APIMessage } from 'discord-api-types/v10';
import type { Follow } from '../../../src/domain/guild/follow.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel, type WorldChannel } from '../../../src/playground/loopback/world.ts';
import { openProgram, type Program } from '../open-program.ts';

export const followGuild = demo.readingRoom.id;
export const followChannel = demo.readingRoom.news;

const sources = ['alder', 'birch', 'cedar', 'dahlia', 'elm', 'fir', 'gorse', 'holly', 'iris'] as const;
export type FollowSource = (typeof sources)[number];

/** The whole program, with feeds that the test writes and a clock that it moves. */
export interface FollowProgram extends Program {
  now(): Date;
  /** Has sources publish a title each, now. */
  publish(title: string, ...by: FollowSource[]): void;
  /** Lets time pass, then reads the feeds and brings what is followed up to date. */
  pass(milliseconds: number): Promise<void>;
  follow(slug?: string, channelId?: string): Promise<Follow>;
  /** What is followed, from the store. */
  follows(): Promise<Follow[]>;
  /** The bot's public messages in a channel, oldest first. */
  messages(channelId?: string): APIMessage[];
  channel(channelId: string): WorldChannel;
}

const first = 'Harbour blast in Tarnby kills 12';

/** Starts it with one story, of two sources. */
export async function openFollows(environment: Record<string, string> = {}): Promise<FollowProgram> {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const clock = () => new Date(now);
  const items = new Map<string, { title: string; at: number }[]>();
  const opened = await openProgram({
    clock,
    sources,
    answer: (feed) => jsonFeed(feed, items.get(feed) ?? []),
    environment,
  });
  const { broadsheet, loopback } = opened;
  const program: FollowProgram = {
    ...opened,
    now: clock,
    publish(title, ...by) {
      for (const id of by) items.set(id, [...(items.get(id) ?? []), { title: wordingOf(title, id), at: now }]);
    },
    async pass(milliseconds) {
      now += milliseconds;
      await broadsheet().app.refresh({ everything: true });
      await broadsheet().ticker.tendFollows();
    },
    async follow(slug = 'tarnby-blast', channelId = followChannel) {
      const match = await broadsheet().app.findStory(slug);
      if (match.kind === 'nearest') throw new Error(`Expected one story for ${slug}`);
      const request = { guildId: followGuild, channelId, userId: demo.users.moderator, slug: match.entry.slug };
      const { follow } = await broadsheet().app.followStory(request, clock());
      return broadsheet().ticker.tendFollow(follow);
    },
    follows: () => broadsheet().app.listFollows(followGuild),
    channel(channelId) {
      const channel = findChannel(loopback.world, channelId);
      if (channel === undefined) throw new Error(`Expected a channel ${channelId}`);
      return channel;
    },
    messages: (channelId = followChannel) =>
      (findChannel(loopback.world, channelId)?.messages ?? []).map(({ message }) => message),
  };
  program.publish(first, 'alder', 'birch');
  await program.pass(60_000);
  return program;
}

/** Each source says the same in words of its own, so that nobody copies anybody. */
function wordingOf(title: string, source: string): string {
  const endings: Record<string, string> = {
    alder: 'rescue goes on',
    birch: 'mayor visits the quay',
    cedar: 'port stays closed',
    dahlia: 'cause still unknown',
    elm: 'ferries are cancelled',
    fir: 'hospital asks for blood donors',
    gorse: 'minister orders an inquiry',
    holly: 'witnesses heard two bangs',
    iris: 'insurers send their experts',
  };
  return `${title}, ${endings[source] ?? source}`;
}

function jsonFeed(feed: string, items: readonly { title: string; at: number }[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed,
    items: items.map(({ title, at }) => ({
      id: title,
      url: `https://${feed}.example/${encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))}`,
      title,
      content_text: `${title}.`,
      date_published: new Date(at).toISOString(),
    })),
  });
}

/** The program with a card that is an hour old, and a toll that has risen since: about to be told. */
export async function riseToll(program: FollowProgram): Promise<string> {
  const { card } = await program.follow();
  await program.pass(3_600_000);
  program.publish('Tarnby harbour blast toll rises to 19', 'cedar', 'dahlia');
  return card?.messageId ?? '';
}
