import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import type { Actor } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import {
  addAlert,
  alertChannel,
  alertGuild,
  allPlaces,
  listAlerts,
  openWithAlert,
  textOf,
  titlesOf,
} from './open-alerts.ts';
import { admin, componentOf, member, messageOf } from '../open-bot.ts';

describe('an alert that something goes wrong with', () => {
  const path = `/channels/${alertChannel}/messages`;

  it.each([
    ['at once', 0],
    ['ten minutes later', 10 * minute],
  ])('is posted once when the program ends before it knows, and is started %s', async (_, wait) => {
    const program = await openWithAlert();
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'drop', when: 'after' });
    program.report('Lorn', 5);
    await program.pass(minute);
    await program.restart();
    await program.pass(wait);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(1);
    expect(await listAlerts(program)).toContain('last told');
  });

  it('is posted after an outage, once', async () => {
    const program = await openWithAlert();
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 503 }, 3);
    program.report('Lorn', 5);
    for (let round = 0; round < 5; round += 1) await program.pass(2 * minute);
    expect(program.alerts()).toHaveLength(1);
  });

  it('waits where the bot may not post, says so, is paused after a day of it, and resumed by its notice’s button', async () => {
    const program = await openWithAlert({ words: allPlaces });
    const { loopback } = program;
    const setting = { guildId: alertGuild, userId: demo.users.admin, key: 'adminChannelId' } as const;
    await program.broadsheet().app.changeSetting({ ...setting, values: [demo.readingRoom.briefing] }, program.now());
    loopback.faults.takePermission(alertChannel, 'EmbedLinks');
    for (const place of ['Lorn', 'Tarn', 'Skelda']) {
      program.report(place, 5);
      await program.pass(minute);
      expect(await listAlerts(program)).toMatch(/⚠ not posted .*The bot lacks Embed Links|paused/);
      await program.pass(12 * hour + minute);
    }
    program.report('Brock', 5);
    await program.pass(minute);
    expect(await listAlerts(program)).toMatch(/⏸ paused .*The bot lacks Embed Links in the channel\./);
    await program.broadsheet().ticker.sendNotices();
    const notices = loopback.messagesFor({ ...admin, channelId: demo.readingRoom.briefing });
    expect(textOf(notices.at(-1))).toContain(
      `**alert paused** · <#${alertChannel}> ${allPlaces}: The bot lacks Embed Links`,
    );
    const button = componentOf(notices.at(-1)!, 'alert:resume:');
    const inBriefing = (actor: Actor) => ({ ...actor, channelId: demo.readingRoom.briefing });
    const refused = messageOf(await loopback.press(inBriefing(admin), notices.at(-1)!.id, button));
    expect(refused.content).toContain('I can’t post alerts in');
    loopback.faults.givePermission(alertChannel, 'EmbedLinks');
    const byMember = messageOf(await loopback.press(inBriefing(member), notices.at(-1)!.id, button));
    expect(byMember.content).toContain('You need the permission **Manage Server**');
    expect(messageOf(await loopback.press(inBriefing(admin), notices.at(-1)!.id, button)).content).toMatch(/^Resumed/);
    program.report('Kirn', 5);
    await program.pass(minute);
    expect(titlesOf(program)).toEqual(['Teachers in Kirn strike for smaller classes']);
  });

  it('is paused at once when its channel is deleted, and alone', async () => {
    const program = await openWithAlert();
    await addAlert(program, { channel: demo.readingRoom.general });
    program.loopback.faults.deleteChannel(alertChannel);
    program.report('Lorn', 5);
    await program.pass(minute);
    expect(program.alerts(demo.readingRoom.general)).toHaveLength(1);
    const [gone, other] = program.broadsheet().app.listAlerts(alertGuild);
    expect(gone?.paused?.reason).toContain('channel');
    expect(other?.paused).toBeUndefined();
  });

  it('arrives apart when Discord refuses a text among several, and drops that text alone', async () => {
    const program = await openWithAlert(
      { words: allPlaces, quiet: '22:00-07:00', zone: 'UTC' },
      '2026-11-24T23:30:00Z',
    );
    for (const place of ['Lorn', 'Tarn', 'Skelda']) program.report(place, 5);
    await program.pass(minute);
    const refusal = { code: 200_000, message: 'Message was blocked by automatic moderation' };
    // The batch, and then the first story.
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 400, body: refusal }, 2);
    await program.pass(8 * hour);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(2);
    expect(program.lines.filter(({ event }) => event === 'alert.refused')).toHaveLength(2);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(2);
  });

  it('pauses nobody when Discord fails for many servers', async () => {
    const program = await openWithAlert();
    const { app } = program.broadsheet();
    for (const guildId of ['1', '2', '3', '4', '5', '6']) {
      await app.addAlert({ guildId, userId: '9', channelId: alertChannel, words: 'earthquake' }, program.now());
    }
    const body = { code: 50_013, message: 'Missing Permissions' };
    program.report('Lorn', 5);
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 403, body }, 7);
    await program.pass(minute);
    expect(app.listAllAlerts().flatMap(({ strikes }) => strikes ?? [])).toEqual([]);
  });
});
