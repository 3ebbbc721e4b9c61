import { drawOne } from '../../../bench/synthetic/random.ts';
import { makeWorld } from '../../../bench/synthetic/make-world.ts';
import { day, minute } from '../../../src/domain/clock.ts';
import type { Subscription } from '../../../src/domain/guild/subscription.ts';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import type { RequestFault } from '../../../src/playground/loopback/faults.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { deliveryIdOf } from '../../../src/schedule/digest/delivery-keys.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { makeArticle, makeStory } from '../../store/example-documents.ts';
import { drawKill } from './digest-kill.ts';
import { runPoster, type Poster } from './run-poster.ts';

export interface KillOptions {
  random: () => number;
  kills: number;
  /** Kills of one run of 200 digests. */
  killsOfRun: number;
  /** Processes that race for the same slots. */
  racers: number;
  /** An empty store for each run. */
  openRun: (run: number) => Promise<string>;
  hasStatements: boolean;
}

/** What came of all runs; `problems` are sentences that name the slot. */
export interface KillReport {
  kills: number;
  slots: number;
  posted: number;
  duplicates: number;
  unknown: string[];
  problems: string[];
}

const guilds = 50;
const channelsOfGuild = 4;
const firstDay = Date.UTC(2026, 10, 23, 8, 0, 5);
const troubles: readonly RequestFault[] = [
  { kind: 'drop' },
  { kind: 'drop', when: 'after' },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 429, retryAfter: 0.3 },
  { kind: 'status', status: 429, retryAfter: 1.5 },
];

/** Lets processes post run after run of 200 digests to a troubled Discord, and kills them until `kills` have died. */
export async function postWithKills(options: KillOptions): Promise<KillReport> {
  const report: KillReport = { kills: 0, slots: 0, posted: 0, duplicates: 0, unknown: [], problems: [] };
  for (let run = 0; report.kills < options.kills && run < options.kills; run += 1) await postOnce(options, run, report);
  return report;
}

async function postOnce(options: KillOptions, run: number, report: KillReport): Promise<void> {
  const { random, racers } = options;
  let ahead = firstDay + run * day - Date.now();
  let passed = 0;
  const clock = () => new Date(Date.now() + ahead);
  // Every twelfth guild hides its history: what may have been posted there can't be found out.
  const world = makeWorld({ guilds, channels: channelsOfGuild, hidden: 12 });
  const loopback = await createLoopback({ clock, world });
  const storeUrl = await options.openRun(run);
  const subscriptions = world.guilds.flatMap(({ id: guildId, channels }) =>
    channels.map(({ id }) => makeOrder(guildId, id)),
  );
  const store = await openStore(storeUrl);
  await store.saveStories([1, 2, 3].map((number) => makeNews(`run${run}-${number}`, clock())));
  for (const subscription of subscriptions) await store.saveSubscription(subscription);
  for (const { channelId } of subscriptions) {
    if (random() > 0.3) continue;
    const match = { method: 'POST', path: `/channels/${channelId}/messages` };
    loopback.faults.request(match, drawOne(random, troubles), random() < 0.3 ? 2 : 1);
  }

  let left = Math.min(options.killsOfRun, options.kills - report.kills);
  const live = new Set<Poster>();
  const race = async () => {
    for (let lives = 0; lives < options.killsOfRun + 10; lives += 1) {
      const kill = left > 0 ? drawKill(random, options.hasStatements) : undefined;
      if (kill !== undefined) left -= 1;
      const { apiBase, token } = loopback;
      const poster = runPoster(loopback, { storeUrl, apiBase, token, ahead, ...(kill && { kill }) }, () => undefined);
      live.add(poster);
      const isKilled = await poster.ended;
      live.delete(poster);
      if (isKilled) report.kills += 1;
      else if (kill === undefined) return;
      // Not at its place in time: it had nothing left to do. The kill is drawn again, for a later run.
      else return;
      // Discord's own clock does not jump under a request: only while nobody is under way.
      if (live.size > 0 || random() < 0.5) continue;
      const pause = (random() < 0.5 ? 2 : 15) * random() * minute;
      if (passed + pause > 90 * minute) continue;
      passed += pause;
      ahead += pause;
    }
  };
  await Promise.all(Array.from({ length: racers }, race));
  // The last one has all the time it needs.
  loopback.faults.clear();
  for (let tries = 0; tries < 3; tries += 1) {
    ahead += 6 * minute;
    const { apiBase, token } = loopback;
    await runPoster(loopback, { storeUrl, apiBase, token, ahead }, () => undefined).ended;
    if ((await store.listClaimed()).length === 0) break;
  }

  const date = new Date(firstDay + run * day).toISOString().slice(0, 10);
  for (const { id, channelId } of subscriptions) {
    const key = `${id}:${date}T08:00`;
    const button = `digest:d:${deliveryIdOf(key)}`;
    const messages = findChannel(world, channelId ?? '')?.messages ?? [];
    const posted = messages.filter(({ message }) => JSON.stringify(message.components).includes(button)).length;
    const delivery = await store.getDelivery(key);
    report.slots += 1;
    report.posted += Math.min(posted, 1);
    report.duplicates += Math.max(0, posted - 1);
    if (posted > 1) report.problems.push(`${key} was posted ${posted} times`);
    if (delivery?.state === 'unknown') report.unknown.push(key);
    else if (delivery?.state !== 'sent') report.problems.push(`${key} is ${JSON.stringify(delivery)}`);
    else if (posted === 0) report.problems.push(`${key} is recorded as sent and is not there`);
  }
  await store.close();
  await loopback.close();
}

function makeOrder(guildId: string, channelId: string): Subscription {
  return {
    id: `s${channelId}`,
    guildId,
    channelId,
    topics: [],
    time: '08:00',
    zone: 'UTC',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    size: 3,
    createdBy: '1',
    createdAt: new Date('2026-01-01T00:00:00Z'),
  };
}

function makeNews(id: string, now: Date) {
  const times = { publishedAt: now, firstSeenAt: now };
  const articles = [makeArticle(`${id}-1`, times), makeArticle(`${id}-2`, times)];
  return makeStory(id, { articles, firstSeenAt: now, updatedAt: now });
}
