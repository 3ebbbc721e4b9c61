import { subscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestSizes, digestStyles } from '../src/domain/guild/subscription.ts';
import { createLoopback } from '../src/playground/loopback/create-loopback.ts';
import { demo } from '../src/playground/loopback/make-demo-world.ts';
import type { World } from '../src/playground/loopback/world.ts';
import { openStore } from '../src/store/open-store.ts';
import { buildMeasured } from './build-measured.ts';
import type { DigestRun } from './children/digest-bot.ts';
import { formatTable, megabytes } from './format-table.ts';
import { percentile } from './percentile.ts';
import { startChild } from './start-child.ts';
import { slugOf } from './synthetic/make-story.ts';
import { makeWorld } from './synthetic/make-world.ts';
import { watchLoop, type LoopLoad } from './watch-loop.ts';

const channels = Number(process.env['CHANNELS'] ?? 1_000);
const channelsOfGuild = 10;
const stories = 500;
const interactionsPerSecond = 20;
/** What the sender keeps to, and what Discord's global limit is. */
const [ourRate, discordRate] = [45, 50];

buildMeasured();
const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-digests-'));
const storeUrl = `sqlite:${path.join(folder, 'store.sqlite')}`;
const world = makeWorld({ guilds: Math.ceil(channels / channelsOfGuild), channels: channelsOfGuild });
// Discord's own limits, and what it answers.
const loopback = await createLoopback({ world });
const postedAt: number[] = [];
let calls = 0;
let refused = 0;
subscribe('http.server.response.finish', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
  if (response.statusCode === 429) refused += 1;
  const isPost = request.method === 'POST' && request.url?.endsWith('/messages') === true;
  if (isPost && response.statusCode === 200) postedAt.push(performance.now());
});
try {
  const filler = startChild('fill-store', { storeUrl, stories });
  await filler.next();
  await order(world);
  const child = startChild('digest-bot', { storeUrl, apiBase: loopback.apiBase, token: loopback.token });
  await child.next();
  await loopback.ready();
  const answer = () => timeSlash(world);
  for (let call = 0; call < 200; call += 1) await answer();
  const loop = watchLoop();
  const idle = await measure(answer, new Promise((resolve) => setTimeout(resolve, 20_000)));
  const loopbackIdle = loop.read();
  const running = child.ask<DigestRun>();
  const busy = await measure(answer, running);
  const { kinds, peakRss, idleLoad, busyLoad } = await running;
  const loopbackBusy = loop.read();
  await child.stop();
  const rate = ((postedAt.length - 1) * 1000) / (postedAt.at(-1)! - postedAt[0]!);
  console.log(`\n**${channels} channels of ${world.guilds.length} guilds due at the same minute**\n`);
  console.log(JSON.stringify(kinds));
  const share = (of: number) => `${((rate * 100) / of).toFixed(1)}%`;
  console.log(
    formatTable(
      ['channels', 'posted', 'a second', `of our ${ourRate}`, `of Discord’s ${discordRate}`, '429', 'peak RSS, MB'],
      [[channels, postedAt.length, rate.toFixed(1), share(ourRate), share(discordRate), refused, megabytes(peakRss)]],
    ),
  );
  console.log(`\n${interactionsPerSecond} interactions a second; milliseconds\n`);
  const row = (name: string, times: readonly number[], ...loops: LoopLoad[]) => [
    name,
    times.length,
    ...[0.5, 0.95, 0.99].map((each) => percentile(times, each).toFixed(1)),
    ...loops.flatMap(({ p99, longest, cpuShare }) => [
      p99.toFixed(1),
      longest.toFixed(1),
      `${(cpuShare * 100).toFixed(0)}%`,
    ]),
  ];
  console.log(
    formatTable(
      ['while', 'calls', 'p50', 'p95', 'p99', ...['bot', 'loopback'].flatMap(loadHead)],
      [row('idle', idle, idleLoad, loopbackIdle), row('digests are posted', busy, busyLoad, loopbackBusy)],
    ),
  );
  console.log(`\np99 ratio ${(percentile(busy, 0.99) / percentile(idle, 0.99)).toFixed(2)}`);
} finally {
  await loopback.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

/** How long a process's event loop was held up, and what it took of one core: what is the bot's, and what is not. */
function loadHead(name: string): string[] {
  return [`${name}: loop held up, p99`, 'longest', 'of a core'];
}

/** Orders a digest for every channel, of six kinds by turns, due at the minute that has just begun. */
async function order({ guilds }: World): Promise<void> {
  const store = await openStore(storeUrl);
  const now = new Date();
  const all = guilds.flatMap(({ id, channels: each }) =>
    each.map((channel) => ({ guildId: id, channelId: channel.id })),
  );
  for (const [at, { guildId, channelId }] of all.slice(0, channels).entries()) {
    await store.saveSubscription({
      id: `s${channelId}`,
      guildId,
      channelId,
      topics: [],
      time: now.toISOString().slice(11, 16),
      zone: 'UTC',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      size: digestSizes[at % digestSizes.length]!,
      style: digestStyles[at % digestStyles.length]!,
      createdBy: demo.users.admin,
      createdAt: new Date(0),
    });
  }
  await store.close();
}

async function timeSlash({ guilds }: World): Promise<number> {
  const [guild] = guilds;
  calls += 1;
  const actor = { userId: demo.users.member, guildId: guild!.id, channelId: guild!.channels[0]!.id };
  const sentAt = performance.now();
  await loopback.slash(actor, 'story', { story: slugOf((calls * 7919) % stories) });
  return performance.now() - sentAt;
}

/** Times a call at an even rate until something is over. */
async function measure(call: () => Promise<number>, until: Promise<unknown>): Promise<number[]> {
  const times: Promise<number>[] = [];
  const timer = setInterval(() => times.push(call()), 1000 / interactionsPerSecond);
  await until;
  clearInterval(timer);
  return Promise.all(times);
}
