import { describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { alertChannel, alertGuild, allPlaces, listAlerts, openWithAlert, textOf, titlesOf } from './open-alerts.ts';
import { member, messageOf } from '../open-bot.ts';

describe('quiet hours', () => {
  it('hold alerts, restart or not, and tell them in one message when they end', async () => {
    const program = await openWithAlert(
      { words: allPlaces, quiet: '22:00-07:00', zone: 'Europe/Berlin' },
      '2026-11-24T21:30:00Z',
    );
    for (const place of ['Lorn', 'Tarn', 'Skelda']) {
      program.report(place, 5);
      await program.pass(30 * minute);
    }
    await program.restart();
    await program.pass(minute);
    expect(program.alerts()).toEqual([]);
    expect(await listAlerts(program)).toContain('3 held until the quiet hours are over');
    program.setClock(Date.parse('2026-11-25T05:59:00Z') - program.now().getTime());
    await program.pass(0);
    expect(program.alerts()).toEqual([]);
    await program.pass(minute);
    expect(titlesOf(program)).toEqual(['3 stories while it was quiet']);
    const [batch] = program.alerts();
    for (const place of ['Lorn', 'Tarn', 'Skelda']) expect(textOf(batch)).toContain(place);
    expect(textOf(batch)).toContain('5 independent sources, 3 leaning groups, within a minute');
    const opened = await program.loopback.select({ ...member, channelId: alertChannel }, batch!.id, 'alert:open', [
      'lorn-earthquake',
    ]);
    expect(JSON.stringify(messageOf(opened).embeds)).toContain('Lorn');
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(1);
  });

  it('tell a single story on its own card', async () => {
    const program = await openWithAlert({ quiet: '22:00-07:00', zone: 'UTC' }, '2026-11-24T23:30:00Z');
    program.report('Lorn', 5);
    await program.pass(minute);
    await program.pass(8 * hour);
    expect(titlesOf(program)).toEqual(['Strong earthquake strikes Lorn valley at dawn']);
  });

  it('tell nothing that is gone by then', async () => {
    const program = await openWithAlert({ quiet: '22:00-07:00', zone: 'UTC' }, '2026-11-24T23:30:00Z');
    program.report('Lorn', 5);
    await program.pass(minute);
    const { app } = program.broadsheet();
    for (const source of app.catalog.sources.values()) {
      await app.setPolicy({ guildId: alertGuild, userId: demo.users.admin, source, stance: 'mute' }, program.now());
    }
    await program.pass(8 * hour);
    expect(program.alerts()).toEqual([]);
    expect(await listAlerts(program)).not.toContain('held');
  });
});

describe('a day’s messages', () => {
  it('are so many at most, with the rest named below the last of them', async () => {
    const program = await openWithAlert({ words: allPlaces, 'a-day': 2 });
    for (const place of ['Lorn', 'Tarn', 'Skelda', 'Brock']) {
      program.report(place, 5);
      await program.pass(5 * minute);
    }
    expect(program.alerts()).toHaveLength(2);
    const [first, last] = program.alerts();
    expect(first!.embeds[0]!.fields).toBeUndefined();
    expect(last!.embeds[0]!.fields).toHaveLength(1);
    expect(last!.embeds[0]!.fields![0]!.name).toBe('2 more kept back today');
    expect(last!.embeds[0]!.fields![0]!.value).toMatch(/Skelda[^]*Brock/);
    expect(await listAlerts(program)).toContain('2 kept back');
    await program.pass(24 * hour);
    expect(program.alerts()).toHaveLength(2);
    program.report('Kirn', 5);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(3);
    expect(program.alerts()[2]!.embeds[0]!.fields).toBeUndefined();
  });

  it('name what was kept back in the next message when the last one is gone', async () => {
    const program = await openWithAlert({ words: allPlaces, 'a-day': 1 });
    program.report('Lorn', 5);
    await program.pass(minute);
    const path = `/channels/${alertChannel}/messages/${program.alerts()[0]!.id}`;
    program.loopback.faults.request(
      { method: 'PATCH', path },
      { kind: 'status', status: 404, body: { code: 10008, message: 'Unknown Message' } },
    );
    program.report('Tarn', 5);
    await program.pass(minute);
    await program.pass(24 * hour);
    program.report('Kirn', 5);
    await program.pass(minute);
    expect(program.alerts()[1]!.embeds[0]!.fields![0]).toMatchObject({ name: '1 kept back before' });
  });

  it('begin anew at midnight of its zone, and not again when the clock is set back over it', async () => {
    // 23:30 in Kathmandu.
    const program = await openWithAlert(
      { words: allPlaces, 'a-day': 1, zone: 'Asia/Kathmandu' },
      '2026-11-24T17:40:00Z',
    );
    const report = async (place: string) => {
      program.report(place, 5);
      await program.pass(minute);
    };
    await report('Lorn');
    program.setClock(40 * minute);
    await report('Tarn');
    expect(program.alerts()).toHaveLength(2);
    program.setClock(-50 * minute);
    await report('Skelda');
    expect(program.alerts()).toHaveLength(2);
    program.setClock(50 * minute);
    await report('Brock');
    expect(program.alerts()).toHaveLength(2);
  });
});

describe('a clock that jumps', () => {
  it.each([
    ['forth', hour],
    ['back', -hour],
  ])('an hour %s tells nothing twice, and still what is new', async (_, jump) => {
    const program = await openWithAlert({ words: allPlaces });
    await program.pass(2 * hour);
    program.report('Lorn', 5);
    await program.pass(minute);
    program.setClock(jump);
    await program.pass(minute);
    await program.restart();
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(1);
    program.report('Tarn', 5);
    await program.pass(minute);
    program.setClock(-jump);
    await program.pass(minute);
    expect(program.alerts()).toHaveLength(2);
  });
});
