import { afterEach, describe, expect, it } from 'vitest';
import { day, hour } from '../../../src/domain/clock.ts';
import type { DigestSender } from '../../../src/domain/message/digest-sender.ts';
import type { CardSender } from '../../../src/domain/message/card-sender.ts';
import { createLog } from '../../../src/ops/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createTicker } from '../../../src/ticker.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const opened: SmallApp[] = [];
afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
});

interface Posted {
  embeds?: { title?: string; author?: { name?: string } }[];
}

/** An app with a daily digest at 13:00 UTC, two stories of two sources each, and what is posted as lines of text. */
async function openDaily() {
  let now = start.getTime();
  const unreadable = { told: false };
  const store = await openStore('memory:');
  const getTold: typeof store.getTold = (id) =>
    unreadable.told ? Promise.reject(new Error('told is unreadable')) : store.getTold(id);
  const small = await openSmallApp({ store: { ...store, getTold } });
  opened.push(small);
  const posts: Posted[] = [];
  const sender: DigestSender & CardSender = {
    async post(_channelId, message) {
      posts.push(message);
      return { kind: 'sent', messageId: String(posts.length) };
    },
    publish: async () => undefined,
    find: async () => ({ kind: 'absent' }),
    edit: async () => undefined,
    startThread: async () => ({ threadId: '1' }),
  };
  const ticker = createTicker({
    app: small.app,
    store: small.store,
    sender,
    clock: () => new Date(now),
    log: createLog('silent'),
    onDead: () => undefined,
  });
  const request = { guildId: '1', channelId: '2', userId: '3', time: '13:00', zone: 'UTC' };
  const subscription = await small.app.subscribe({ ...request, size: 3 as const }, start);
  small.feeds.alder = [
    ['Comet passes over the northern observatory', 3],
    ['Blast in Lindholm harbour kills 12', 2],
  ];
  small.feeds.birch = [
    ['Comet passes over the northern observatory', 2],
    ['Blast in Lindholm harbour kills 12', 1],
  ];
  const linesOf = ({ embeds = [] }: Posted) =>
    embeds.map(
      ({ title, author }) => `${title ?? ''}${author?.name?.endsWith('· update') === true ? ' (update)' : ''}`,
    );
  return {
    ...small,
    subscription,
    unreadable,
    ticker,
    /** Moves the clock, reads the feeds, sends what is due; resolves with the titles of each digest posted. */
    async pass(milliseconds: number): Promise<string[][]> {
      now += milliseconds;
      small.advance(milliseconds);
      await small.app.refresh();
      const before = posts.length;
      await ticker.sendDue();
      return posts.slice(before).map(linesOf);
    },
    lastPost: () => linesOf(posts.at(-1) ?? {}),
  };
}

describe('the digest of the next day', () => {
  it('leaves out what readers know, brings what is new, and marks what has changed materially', async () => {
    const daily = await openDaily();
    const [first] = await daily.pass(hour);
    expect(first?.toSorted()).toEqual([
      'Blast in Lindholm harbour kills 12',
      'Comet passes over the northern observatory',
    ]);
    daily.feeds.cedar = [
      ['Comet passes over the northern observatory again', -20],
      ['Blast in Lindholm harbour kills 19', -21],
      ['Old mill museum opens a second wing', -22],
    ];
    daily.feeds.alder = [['Blast in Lindholm harbour kills 19', -22]];
    const [second] = await daily.pass(day);
    expect(second?.[0]).toMatch(/^Blast in Lindholm harbour kills \d+ \(update\)$/);
    expect(second?.slice(1)).toEqual(['Old mill museum opens a second wing']);
    expect(await daily.pass(day)).toEqual([]);
  });

  it('tells the whole of it to another subscription, and to whoever asks for one now', async () => {
    const daily = await openDaily();
    await daily.pass(hour);
    expect(await daily.app.composeDigest(daily.subscription, new Date(start.getTime() + 2 * hour))).toBeUndefined();
    const other = { topics: [], size: 3 as const };
    expect((await daily.app.composeDigest(other, new Date(start.getTime() + 2 * hour)))?.stories).toHaveLength(2);
    await daily.ticker.sendNow(daily.subscription);
    expect(daily.lastPost()).toHaveLength(2);
  });

  it('repeats a story rather than to fail when what was told can’t be read', async () => {
    const daily = await openDaily();
    await daily.pass(hour);
    daily.unreadable.told = true;
    const digest = await daily.app.composeDigest(daily.subscription, new Date(start.getTime() + 2 * hour));
    expect(digest?.stories.map(({ isUpdate }) => isUpdate)).toEqual([false, false]);
    expect(daily.logged('digest.history-unreadable')).toHaveLength(1);
  });
});
