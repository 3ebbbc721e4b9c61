import { describe, expect, it, onTestFinished } from 'vitest';
import { day, hour, minute } from '../src/domain/clock.ts';
import type { PostOutcome } from '../src/domain/message/digest-sender.ts';
import { createLog } from '../src/ops/log.ts';
import { openStore } from '../src/store/open-store.ts';
import { createTicker } from '../src/ticker.ts';
import { openSmallApp, start } from './app/open-small-app.ts';
import { makeSubscription } from './schedule/make-subscription.ts';

const due = start.getTime() + hour;

/** A ticker with a digest at 13:00 and one at 16:30, UTC; the test moves its clock. */
async function openTicker(answers: PostOutcome[] = []) {
  let now = due - minute;
  const store = await openStore('memory:');
  const small = await openSmallApp({ store });
  onTestFinished(() => small.close());
  small.feeds.alder = [['Comet passes over the northern observatory', 3]];
  await small.app.refresh();
  for (const [id, time] of [
    ['one', '13:00'],
    ['two', '16:30'],
  ] as const) {
    await store.saveSubscription(makeSubscription({ id, time, zone: 'UTC', guildId: id, channelId: id }));
  }
  const posts: string[] = [];
  const dead: string[] = [];
  const open = () =>
    createTicker({
      app: small.app,
      store,
      clock: () => new Date(now),
      log: createLog('silent'),
      onDead: (reason) => dead.push(reason),
      sender: {
        async post({ channelId }) {
          const answer = answers.shift() ?? { kind: 'sent', messageId: String(posts.length + 1) };
          if (answer.kind === 'sent') posts.push(`${channelId} ${new Date(now).toISOString().slice(8, 16)}`);
          return answer;
        },
        publish: async () => undefined,
        find: async () => ({ kind: 'absent' }),
        edit: async () => undefined,
        startThread: async () => ({ threadId: '1' }),
      },
    });
  return { store, posts, dead, open, moveTo: (at: number) => (now = at) };
}

describe('sendDue', () => {
  it('posts once when the clock jumps an hour ahead and back', async () => {
    const { posts, open, moveTo } = await openTicker();
    const ticker = open();
    const jumps = [0, 1, 61, 62, 2, 3, 59, 60, 61, 63, 121];
    for (const minutes of jumps) {
      moveTo(due + (minutes - 1) * minute);
      await ticker.sendDue();
    }
    expect(posts).toEqual(['one 23T13:00']);
  });

  it('posts once when the clock jumps an hour back right after', async () => {
    const { posts, open, moveTo } = await openTicker();
    const ticker = open();
    for (const minutes of [0, -60, -59, -30, 0, 1]) {
      moveTo(due + minutes * minute);
      await ticker.sendDue();
    }
    expect(posts).toEqual(['one 23T13:00']);
  });

  it.each([
    ['an hour', hour, ['one:2026-11-23T13:00']],
    ['nearly two hours', 2 * hour - minute, ['one:2026-11-23T13:00']],
    ['three hours', 3 * hour, []],
    ['three days and three hours', 3 * day + 3 * hour, []],
    ['three days and an hour', 3 * day + hour, ['one:2026-11-26T13:00']],
    ['three days and four hours', 3 * day + 4 * hour, ['two:2026-11-26T16:30']],
  ])('after a downtime of %s takes up what is at most two hours late, and no pile', async (_name, downtime, keys) => {
    const { open, moveTo } = await openTicker();
    await open().sendDue();
    moveTo(due + downtime);
    expect((await open().sendDue()).map(({ slot }) => slot.key)).toEqual(keys);
  });

  it('tries again at a later tick what Discord asked to wait for', async () => {
    const limited = { kind: 'limited', message: 'Slowly.', retryAfterMs: 150_000 } as const;
    const { posts, open, moveTo } = await openTicker([limited]);
    const ticker = open();
    const kinds = [];
    for (const minutes of [0, 1, 2, 3, 4]) {
      moveTo(due + minutes * minute);
      kinds.push(...(await ticker.sendDue()).map(({ kind }) => kind));
    }
    expect(kinds).toEqual(['waiting', 'sent']);
    expect(posts).toEqual(['one 23T13:03']);
  });

  it('takes up a delivery that broke, though the store could not list it at first', async () => {
    const { store, posts, open, moveTo } = await openTicker();
    const settle = store.settle.bind(store);
    const listClaimed = store.listClaimed.bind(store);
    const fail = () => Promise.reject(new Error('The store does not answer.'));
    const ticker = open();
    moveTo(due);
    store.settle = fail;
    expect((await ticker.sendDue()).map(({ kind }) => kind)).toEqual(['broken']);
    Object.assign(store, { settle, listClaimed: fail });
    await expect(ticker.sendDue()).rejects.toThrow('The store does not answer.');
    store.listClaimed = listClaimed;
    expect((await ticker.sendDue()).map(({ slot, kind }) => `${slot.key} ${kind}`)).toEqual([
      'one:2026-11-23T13:00 sent',
    ]);
    expect(posts).not.toEqual([]);
  });

  it('ends when the token is refused, and posts what was left after a new start', async () => {
    const fatal = { kind: 'fatal', message: 'Discord refuses the bot’s token.' } as const;
    const { posts, dead, open, moveTo } = await openTicker([fatal]);
    moveTo(due);
    await open().sendDue();
    expect(dead).toEqual([fatal.message]);
    moveTo(due + 10 * minute);
    const again = open();
    await again.resume();
    await again.sendDue();
    expect(posts).toEqual(['one 23T13:10']);
  });
});
