import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoopbackEvent } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { connectRawBot, identifyPayload } from './raw-bot.ts';
import { openStage, room, type Stage } from './stage.ts';

describe('the gateway', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());
  const greet = async () => {
    const bot = await connectRawBot(stage.loopback, false);
    await bot.next(({ op }) => op === 10);
    return bot;
  };

  it.each<[string, unknown, number]>([
    ['a wrong token', identifyPayload('wrong'), 4004],
    ['a privileged intent', identifyPayload('loopback.demo.token', 1 << 15), 4014],
    ['an intent that does not exist', identifyPayload('loopback.demo.token', 1 << 30), 4013],
    ['an unknown opcode', { op: 77, d: null }, 4001],
    ['an identify without token', { op: 2, d: {} }, 4002],
    ['a payload before identify', { op: 3, d: {} }, 4003],
    ['a payload above 4096 bytes', { op: 3, d: 'x'.repeat(4096) }, 4002],
  ])('closes on %s', async (_, payload, code) => {
    const bot = await greet();
    bot.send(payload);
    expect(await bot.closed()).toBe(code);
  });

  it('closes on a second identify with 4005', async () => {
    const bot = await connectRawBot(stage.loopback);
    bot.send(identifyPayload(stage.loopback.token));
    expect(await bot.closed()).toBe(4005);
  });

  it('closes on the 121st payload in a minute with 4008', async () => {
    const bot = await connectRawBot(stage.loopback);
    for (let sent = 0; sent < 120; sent += 1) bot.send({ op: 1, d: null });
    expect(await bot.closed()).toBe(4008);
  });

  it('answers heartbeats, unless it is told to ignore them', async () => {
    const bot = await connectRawBot(stage.loopback);
    bot.send({ op: 1, d: 1 });
    expect(await bot.next(({ op }) => op === 11)).toEqual({ op: 11 });
    stage.loopback.faults.ignoreHeartbeats();
    bot.send({ op: 1, d: 1 });
    stage.loopback.faults.askReconnect();
    expect((await bot.next(({ op }) => op === 11 || op === 7)).op).toBe(7);
  });

  it('sends each guild to the shard that owns it', async () => {
    const bot = await greet();
    bot.send({ op: 2, d: { ...identifyPayload(stage.loopback.token).d, shard: [1, 2] } });
    const { d } = await bot.next(({ t }) => t === 'READY');
    const joined = stage.loopback.world.guilds.filter(({ members }) =>
      members.some(({ userId }) => userId === demo.bot),
    );
    const owned = joined.filter(({ id }) => (BigInt(id) >> 22n) % 2n === 1n);
    expect(d['guilds']).toHaveLength(owned.length);
  });

  it('replays what was missed after a lost connection, then says RESUMED', async () => {
    const first = await greet();
    first.send(identifyPayload(stage.loopback.token));
    const ready = await first.next(({ t }) => t === 'READY');
    const last = await first.next(({ t, d }) => t === 'GUILD_CREATE' && d['name'] === 'Second Desk');
    stage.loopback.faults.dropGateway();
    await first.closed();
    stage.loopback.faults.startOutage(room.id);
    const second = await greet();
    second.send({ op: 6, d: { token: stage.loopback.token, session_id: ready.d['session_id'], seq: last.s } });
    expect(await second.next(({ op }) => op === 0)).toMatchObject({
      t: 'GUILD_DELETE',
      s: (last.s ?? 0) + 1,
      d: { id: room.id, unavailable: true },
    });
    expect(await second.next(({ op }) => op === 0)).toMatchObject({ t: 'RESUMED' });
  });

  it('refuses to resume a session it does not know', async () => {
    const bot = await greet();
    bot.send({ op: 6, d: { token: stage.loopback.token, session_id: 'gone', seq: 1 } });
    expect(await bot.next(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  it('invalidates sessions for good when told so', async () => {
    const bot = await connectRawBot(stage.loopback);
    stage.loopback.faults.invalidateSession(false);
    expect(await bot.next(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  it('tells of a deleted channel, an outage and its end', async () => {
    const bot = await connectRawBot(stage.loopback);
    await bot.next(({ t, d }) => t === 'GUILD_CREATE' && d['id'] === room.id);
    stage.loopback.faults.deleteChannel(room.briefing);
    expect(await bot.next(({ t }) => t === 'CHANNEL_DELETE')).toMatchObject({ d: { id: room.briefing } });
    stage.loopback.faults.startOutage(room.id);
    expect(await bot.next(({ t }) => t === 'GUILD_DELETE')).toMatchObject({ d: { unavailable: true } });
    stage.loopback.faults.endOutage(room.id);
    expect(await bot.next(({ t, d }) => t === 'GUILD_CREATE' && d['id'] === room.id)).toBeDefined();
  });

  it('closes with the code it is told and refuses connections until cleared', async () => {
    const events: LoopbackEvent['type'][] = [];
    stage.loopback.follow(({ type }) => events.push(type));
    const bot = await connectRawBot(stage.loopback);
    stage.loopback.faults.closeGateway(4009);
    expect(await bot.closed()).toBe(4009);
    expect(events).toContain('bot.connected');
    stage.loopback.faults.refuseGateway();
    const refused = await connectRawBot(stage.loopback, false);
    expect(await refused.closed()).toBe(1006);
    stage.loopback.faults.clear();
    await connectRawBot(stage.loopback);
    await stage.loopback.ready();
  });
});
