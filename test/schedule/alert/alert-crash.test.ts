import { expect, it, onTestFinished } from 'vitest';
import type { Alarm } from '../../../src/app/alert/find-alarms.ts';
import { createDigestSender } from '../../../src/bot/post/post-message.ts';
import { minute } from '../../../src/domain/clock.ts';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { alertButton, sendAlert, type AlertParts } from '../../../src/schedule/alert/send-alert.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { makeGuild } from '../../store/example-documents.ts';

const { news } = demo.readingRoom;

/** The calls at which a process may die, and how often each comes: right before one has an effect, or right after. */
const calls = { getAlertBook: 1, getMessage: 1, claimMessage: 2, post: 2, saveAlertBook: 2 } as const;
type Call = keyof typeof calls;
const points = (Object.keys(calls) as Call[]).flatMap((call) =>
  Array.from({ length: calls[call] }, (_, at) => [false, true].map((isDone) => ({ call, at, isDone }))).flat(),
);

/** An alert with two stories to tell, and a process that dies at a point; those after it live. */
async function openDying(point: { call: Call; at: number; isDone: boolean }) {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const clock = () => new Date(now);
  const loopback = await createLoopback({ limits: false, clock });
  const sender = createDigestSender({ token: loopback.token, apiBase: loopback.apiBase });
  onTestFinished(async () => {
    sender.close();
    await loopback.close();
  });
  const store = await openStore('memory:');
  let isDead = false;
  let met = 0;
  const deadly = <Arguments extends unknown[], Result>(call: Call, work: (...given: Arguments) => Promise<Result>) => {
    return async (...given: Arguments): Promise<Result> => {
      const isHere = !isDead && call === point.call && met === point.at;
      if (!isDead && call === point.call) met += 1;
      if (isHere && !point.isDone) isDead = true;
      if (isHere && !point.isDone) throw new Error('killed');
      const result = await work(...given);
      if (isHere) isDead = true;
      if (isHere) throw new Error('killed');
      return result;
    };
  };
  const parts: AlertParts = {
    store: {
      getAlertBook: deadly('getAlertBook', (...given: Parameters<typeof store.getAlertBook>) =>
        store.getAlertBook(...given),
      ),
      saveAlertBook: deadly('saveAlertBook', (...given: Parameters<typeof store.saveAlertBook>) =>
        store.saveAlertBook(...given),
      ),
      claimMessage: deadly('claimMessage', (...given: Parameters<typeof store.claimMessage>) =>
        store.claimMessage(...given),
      ),
      getMessage: deadly('getMessage', (...given: Parameters<typeof store.getMessage>) => store.getMessage(...given)),
    },
    sender: { ...sender, post: deadly('post', (...given: Parameters<typeof sender.post>) => sender.post(...given)) },
    clock,
    find: (_alert, told) =>
      Promise.resolve(['a', 'b'].filter((slug) => told.every((known) => known.slug !== slug)).map(alarmOf)),
    render: (alert, { stories: [story] }, messageId) => {
      const button = { type: 2, style: 2, label: 'Why?', custom_id: alertButton(alert.id, messageId) };
      const message = { content: story!.title, components: [{ type: 1, components: [button] }] };
      return Promise.resolve({ title: story!.title, message });
    },
    renderKeptBack: (message) => message,
  };
  const alarmOf = (slug: string): Alarm => ({
    story: {
      slug,
      title: slug,
      url: 'https://a.example',
      burst: { sources: 5, sides: 2, minutes: 9, at: clock() },
      at: clock(),
    },
    told: { storyId: slug, slug, independent: 5, phase: 'breaking', figures: [], at: clock() },
  });
  const alert = { ...makeGuild(demo.readingRoom.id).alerts[0]!, channelId: news };
  delete alert.paused;
  delete alert.quiet;
  delete alert.mentionRoleId;
  return {
    isDead: () => isDead,
    run: () => sendAlert(parts, alert),
    pass: (milliseconds: number) => (now += milliseconds),
    posted: () => findChannel(loopback.world, news)!.messages.map(({ message }) => message.content),
  };
}

it('tells each story once when processes over one store do so at the same time', async () => {
  const racing = await openDying({ call: 'post', at: 9, isDone: false });
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(Array.from({ length: 4 }, () => racing.run()));
    racing.pass(10 * minute);
  }
  expect(racing.posted().sort()).toEqual(['a', 'b']);
});

it.each(
  points.flatMap((point) =>
    [0, 10 * minute].map(
      (wait) => [`${point.isDone ? 'after' : 'before'} ${point.call} ${point.at}`, wait, point] as const,
    ),
  ),
)('tells each story once when the process dies %s and starts again after %i ms', async (_, wait, point) => {
  const dying = await openDying(point);
  await dying.run().catch(() => undefined);
  expect(dying.isDead()).toBe(true);
  for (let lives = 0; lives < 3; lives += 1) {
    dying.pass(wait);
    await dying.run();
  }
  expect(dying.posted().sort()).toEqual(['a', 'b']);
});
