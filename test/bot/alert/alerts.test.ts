import { describe, expect, it, onTestFinished } from 'vitest';
import { minute } from '../../../src/domain/clock.ts';
import type { Actor } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import {
  addAlert,
  alertChannel,
  alertGuild,
  listAlerts,
  openAlerts,
  openWithAlert,
  textOf,
  type AlertProgram,
} from './open-alerts.ts';
import { admin, componentOf, member, messageOf } from '../open-bot.ts';

const idOf = (program: AlertProgram, at = 0) => program.broadsheet().app.listAlerts(alertGuild)[at]!.id;
const inNews = (actor: Actor): Actor => ({ ...actor, channelId: alertChannel });

describe('an alert', () => {
  it('is told once, when the fifth source reports, with what it is and why', async () => {
    const program = await openWithAlert();
    program.report('Lorn', 4);
    await program.pass(5 * minute);
    expect(program.alerts()).toEqual([]);
    program.report('Lorn', 1);
    await program.pass(5 * minute);
    const [alert] = program.alerts();
    expect(alert!.content).toBe('');
    expect(alert!.embeds[0]).toMatchObject({
      title: 'Strong earthquake strikes Lorn valley at dawn',
      author: { name: 'alder' },
      description: expect.stringMatching(
        /^\*\*5 independent sources, 3 leaning groups, in 5 minutes\*\*\nL 40% · C 40% · R 20% of 5 rated · 5 articles · 5 independent$/,
      ) as string,
      footer: { text: 'Alert: earthquake · at least 5 independent sources of 2 leaning groups within 60 minutes' },
    });
    for (let round = 0; round < 3; round += 1) await program.pass(10 * minute);
    await program.restart();
    await program.pass(10 * minute);
    expect(program.alerts()).toHaveLength(1);
    expect(await listAlerts(program)).toMatch(/last told <t:\d+:R>/);
  });

  it.each([
    [
      'too slowly',
      {},
      [
        [0, 4],
        [70, 1],
      ],
    ],
    ['of one side alone', { sources: 2 }, [[0, 2]]],
    ['without the words', { words: 'landslide, avalanche' }, [[0, 6]]],
    ['on another topic', { words: 'none', breaking: true, topics: 'disasters' }, []],
  ] as const)('is none when it is reported %s', async (_, order, reports) => {
    const program = await openWithAlert(order);
    for (const [wait, count] of reports) {
      program.setClock(wait * minute);
      program.report('Lorn', count);
      await program.pass(minute);
    }
    expect(program.alerts()).toEqual([]);
  });

  it.each([
    ['any side', { sources: 2, groups: 1 }, 2],
    ['all three sides', { sources: 3, groups: 3 }, 5],
    ['a topic', { words: 'none', topics: 'disasters' }, 5],
    ['what is breaking', { words: 'none', breaking: true }, 5],
    ['a form of one of its words', { words: 'landslide, quake, EARTHQUAK' }, 5],
    ['all the words of a phrase', { words: 'Lorn valley, avalanche' }, 5],
  ])('can be for %s', async (_, order, count) => {
    const program = await openWithAlert(order);
    program.report('Lorn', count - 1);
    await program.pass(minute);
    expect(program.alerts()).toEqual([]);
    program.report('Lorn', 1);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(1);
  });

  it('does not tell what went on when it was added, but previews it, and tells of it when it changes materially', async () => {
    const program = await openAlerts();
    onTestFinished(() => program.close());
    await program.loopback.ready();
    program.report('Lorn', 3);
    await program.pass(minute);
    const added = messageOf(await addAlert(program, { sources: 3 }));
    expect(textOf(added)).toContain('In the last day 1 story would have been an alert:');
    expect(textOf(added)).toMatch(
      /\[.*Lorn.*\]\(https:.*\n-# 3 independent sources, 2 leaning groups, within a minute/,
    );
    program.report('Lorn', 3);
    await program.pass(5 * minute);
    expect(program.alerts()).toEqual([]);
    program.report('Lorn', 2);
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(1);
  });

  it('comes again as an update for five more sources or a new figure, and for nothing less', async () => {
    const program = await openWithAlert({ sources: 2, groups: 1 });
    program.report('Lorn', 2);
    await program.pass(minute);
    program.report('Lorn', 4);
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(1);
    program.report('Lorn', 1);
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(2);
    expect(program.alerts()[1]?.embeds[0]?.author?.name).toBe('alder · update');
    program.report('Lorn', 3, { say: 'The earthquake killed 14 people.' });
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(3);
    program.report('Lorn', 1, { say: 'The earthquake killed 14 people.' });
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(3);
  });

  it('is one of so many as `.env` says', async () => {
    const program = await openWithAlert();
    for (const words of ['flood', 'storm']) await addAlert(program, { words });
    const refused = messageOf(await addAlert(program, { words: 'drought' }));
    expect(refused.content).toBe('This server may have 3 alerts and has 3. `/alert remove` ends one.');
  });

  it('pings its role and nobody else', async () => {
    const role = demo.readingRoom.id;
    const program = await openWithAlert();
    const mentionable = program.loopback.world.guilds[0]!.roles.find(({ mentionable }) => mentionable === true)!;
    const refused = messageOf(await addAlert(program, { words: 'flood', mention: role }));
    expect(refused.content).toContain('choose another than @everyone');
    await program.loopback.slash(admin, 'alert edit', { alert: idOf(program), mention: mentionable.id });
    program.report('Lorn', 5);
    await program.pass(minute);
    expect(program.alerts()[0]).toMatchObject({
      content: `<@&${mentionable.id}>`,
      mention_roles: [mentionable.id],
      mention_everyone: false,
    });
  });

  it('does not count a source that the server mutes, and is no business of another server', async () => {
    const program = await openWithAlert();
    const { app } = program.broadsheet();
    const source = app.catalog.sources.get('alder')!;
    const request = { guildId: alertGuild, userId: demo.users.admin, source, stance: 'mute' as const };
    await app.setPolicy(request, program.now());
    const other = { guildId: demo.secondDesk.id, userId: demo.users.admin, channelId: demo.secondDesk.news };
    await app.addAlert({ ...other, words: 'earthquake' }, program.now());
    program.report('Lorn', 5);
    await program.pass(minute);
    expect(program.alerts()).toEqual([]);
    expect(program.alerts(demo.secondDesk.news)).toHaveLength(1);
    program.report('Lorn', 1);
    await program.pass(minute);
    expect(textOf(program.alerts()[0])).toContain('5 independent sources');
    const hidden = app.listAlerts(demo.secondDesk.id)[0]!.id;
    const press = await program.loopback.slash(admin, 'alert pause', { alert: hidden });
    expect(messageOf(press).content).toContain('This server has no such alert.');
  });
});

describe('the buttons of an alert', () => {
  it('open the story, say why, and mute it there for who manages the server', async () => {
    const program = await openWithAlert({ sources: 2, groups: 1 });
    const { loopback } = program;
    await addAlert(program, { sources: 2, groups: 1, channel: demo.readingRoom.general });
    program.report('Lorn', 2);
    await program.pass(minute);
    const [alert] = program.alerts();
    const press = (actor: Actor, start: string) => loopback.press(inNews(actor), alert!.id, componentOf(alert!, start));
    expect(JSON.stringify(messageOf(await press(member, 'alert:open:')).embeds)).toContain('Lorn valley');
    expect(textOf(messageOf(await press(member, 'alert:why:')))).toContain(
      'It is for **earthquake**, and tells of a story when 2',
    );
    expect(messageOf(await press(member, 'alert:mute:')).content).toContain(
      'You need the permission **Manage Server**',
    );
    expect(messageOf(await press(admin, 'alert:mute:')).content).toMatch(/^Muted: .*`\/alert edit` with `unmute`/);
    expect(messageOf(await press(admin, 'alert:mute:')).content).toContain('muted in this alert already');
    program.report('Lorn', 6);
    await program.pass(5 * minute);
    expect(program.alerts()).toHaveLength(1);
    expect(program.alerts(demo.readingRoom.general)).toHaveLength(2);
    expect(await listAlerts(program)).toContain('1 story muted');
    await loopback.slash(admin, 'alert edit', { alert: idOf(program), unmute: true });
    expect(await listAlerts(program)).not.toContain('muted');
    await loopback.slash(admin, 'alert remove', { alert: idOf(program) });
    expect(messageOf(await press(member, 'alert:why:')).content).toContain('That alert was removed');
    const audit = textOf(messageOf(await loopback.slash(admin, 'audit')));
    expect(audit).toMatch(
      /removed the alert earthquake\n.*changed the alert earthquake: 2 .*\n.*muted a story in the alert/,
    );
  });
});
