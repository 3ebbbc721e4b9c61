import { expect, it } from 'vitest';
import { openGateway } from '../../../src/bot/gateway.ts';
import { createLog } from '../../../src/ops/log.ts';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';

/** Resolves with the next guild that was added or removed. */
function openChanges() {
  const waiting: ((change: [string, boolean]) => void)[] = [];
  const changes: [string, boolean][] = [];
  return {
    changes,
    note: (guildId: string, isThere: boolean) => {
      changes.push([guildId, isThere]);
      waiting.shift()?.([guildId, isThere]);
      return Promise.resolve();
    },
    next: () => new Promise<[string, boolean]>((resolve) => waiting.push(resolve)),
  };
}

it('tells which guilds the bot is in, and a removal from an outage', async (context) => {
  const loopback = await createLoopback({ limits: false });
  loopback.faults.startOutage(demo.readingRoom.id);
  const { changes, note, next } = openChanges();
  const present: string[] = [];
  const gateway = await openGateway({
    token: loopback.token,
    apiBase: loopback.apiBase,
    log: createLog('silent'),
    clock: () => new Date('2026-11-23T12:00:00Z'),
    onInteraction: () => Promise.resolve(),
    onGuilds: (ids) => {
      present.push(...ids);
      return Promise.resolve();
    },
    onGuildChange: note,
    outageWaitMs: 500,
    onDead: () => undefined,
  });
  context.onTestFinished(async () => {
    await gateway.close();
    await loopback.close();
  });
  expect(present.sort()).toEqual([demo.readingRoom.id, demo.secondDesk.id].sort());
  loopback.faults.endOutage(demo.readingRoom.id);
  loopback.faults.startOutage(demo.readingRoom.id);
  const removal = next();
  loopback.faults.removeBot(demo.secondDesk.id);
  expect(await removal).toEqual([demo.secondDesk.id, false]);
  expect(changes).toEqual([[demo.secondDesk.id, false]]);
  const added = next();
  loopback.faults.addBot(demo.secondDesk.id);
  expect(await added).toEqual([demo.secondDesk.id, true]);
});
