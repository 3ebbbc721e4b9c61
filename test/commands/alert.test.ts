import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import alert from '../../commands/alert.ts';
import type { Context } from '../../src/bot/command/command.ts';
import { botPermissions } from '../../src/bot/permissions.ts';
import { contextOf, demoNow, openDemoApp } from '../open-demo-app.ts';

const demo = await openDemoApp();
const { app } = demo;
afterAll(() => demo.close());
afterEach(async () => {
  for (const guildId of ['100', '101']) {
    for (const { id } of app.listAlerts(guildId)) await app.removeAlert({ guildId, userId: '300', id }, demoNow);
  }
});

const target = (appPermissions: bigint, type = 0) => new Map([['201', { id: '201', type, appPermissions }]]);
const context = (some: Partial<Context> = {}) => contextOf({ channels: target(botPermissions), ...some });
const run = (name: string, values: object = {}, some?: Partial<Context>) =>
  alert.subcommands![name]!.run(values, app, context(some));
const complete = async (name: string, values: object, focused: string) =>
  ((await alert.subcommands![name]!.complete?.(values, app, { ...context(), focused })) ?? []).map(
    ({ name: text }) => text,
  );
const press = (parts: string[], some?: Partial<Context>) => alert.press!({ parts, values: [] }, app, context(some));
const order = { channel: '201', words: 'syria' };
const idOf = (at = 0) => app.listAlerts('100')[at]!.id;

describe('/alert add', () => {
  it('takes five sources of two groups within an hour, five messages a day and no ping unless told', async () => {
    const view = await run('add', order);
    expect(app.listAlerts('100')).toEqual([
      {
        id: idOf(),
        guildId: '100',
        channelId: '201',
        words: ['syria'],
        sources: 5,
        sides: 2,
        minutes: 60,
        zone: 'UTC',
        mostADay: 5,
        by: '300',
        createdAt: demoNow,
        since: demoNow,
      },
    ]);
    expect(view.embeds?.[0]?.description).toContain(
      '<#201> **syria**\n5 independent sources of 2 leaning groups within 60 minutes\nat most 5 a day (UTC) · no ping',
    );
  });

  it('shows which stories of the last day would have been an alert', async () => {
    const view = await run('add', { channel: '201', breaking: true, topics: 'world', sources: 3, minutes: 240 });
    expect(view.embeds?.[0]?.description).toMatch(
      /In the last day \d+ stor(y|ies) would have been an alert(, \d+ of them kept back)?:\n• \[.+\]\(http/,
    );
  });

  it('stores all that can be ordered', async () => {
    const all = {
      words: ' Syria,  peace talks ,SYRIA',
      topics: 'World, science',
      breaking: true,
      sources: 7,
      groups: 3,
    };
    const roles = new Map([['7', { id: '7', isMentionable: true }]]);
    const paced = { minutes: 30, quiet: '22:00 – 7:00', zone: 'europe/berlin', 'a-day': 2, mention: '7' };
    await run('add', { channel: '201', ...all, ...paced }, { channels: target(botPermissions, 15), roles });
    expect(app.listAlerts('100')).toMatchObject([
      {
        isForum: true,
        words: ['SYRIA', 'peace talks'],
        topics: ['world', 'science'],
        onlyBreaking: true,
        sources: 7,
        sides: 3,
        minutes: 30,
        quiet: { from: '22:00', to: '07:00' },
        zone: 'Europe/Berlin',
        mostADay: 2,
        mentionRoleId: '7',
      },
    ]);
  });

  it.each([
    [{ words: undefined }, /what the alert is for: give it `words`, `topics`, or set `breaking`/],
    [{ words: 'none' }, /what the alert is for/],
    [{ words: 'quake, ***' }, /words with letters or digits, got “\*\*\*”/],
    [{ words: 'a'.repeat(61) }, /at most 60 characters/],
    [{ words: 'a,b,c,d,e,f,g,h,i,j,k' }, /at most 10 words or phrases, got 11/],
    [{ topics: 'gardening' }, /no topic “gardening”.*World/],
    [{ quiet: '25:99-07:00', zone: 'UTC' }, /from 00:00 to 23:59, such as 08:00, got “25:99”/],
    [{ quiet: '22:00', zone: 'UTC' }, /quiet hours such as 22:00-07:00, or none, got “22:00”/],
    [{ quiet: '22:00-22:00', zone: 'UTC' }, /would be the whole day/],
    [{ quiet: '22:00-07:00' }, /a time zone for the quiet hours/],
    [{ zone: 'Berlin' }, /did you mean Europe\/Berlin/],
    [{ sources: 2, groups: 3 }, /2 sources can’t be of 3 leaning groups/],
    [{ mention: '100' }, /other than @everyone/],
    [{ mention: '7' }, /<@&7> can’t be mentioned by me/],
  ])('says what is wrong with %j, and stores nothing', async (wrong, message) => {
    const roles = new Map([['7', { id: '7', isMentionable: false }]]);
    await expect(run('add', { ...order, ...wrong }, { roles })).rejects.toThrow(message);
    expect(app.listAlerts('100')).toEqual([]);
  });

  it('names the permissions that are missing in the channel', async () => {
    const lacking = botPermissions & ~PermissionFlagsBits.EmbedLinks;
    const attempt = run('add', order, { channels: target(lacking) });
    await expect(attempt).rejects.toThrow('I can’t post alerts in <#201>: I lack **Embed Links** there');
  });

  it('refuses the same alert twice in a channel, and more than there may be', async () => {
    await run('add', order);
    await expect(run('add', { ...order, words: 'Syria', sources: 9 })).rejects.toThrow(
      '<#201> has this alert already: syria',
    );
    for (let at = 1; at < 25; at += 1) await run('add', { ...order, words: `word ${at}` });
    await expect(run('add', { ...order, words: 'one more' })).rejects.toThrow(
      'This server may have 25 alerts and has 25. `/alert remove` ends one.',
    );
  });

  it('offers topics, quiet hours and zones', async () => {
    expect(await complete('add', { topics: '' }, 'topics')).toContain('all topics');
    expect(await complete('add', { topics: 'sci' }, 'topics')).toEqual(['Science']);
    expect(await complete('add', { quiet: '2' }, 'quiet')).toEqual(['22:00-07:00', '23:00-08:00', '20:00-06:00']);
    expect(await complete('add', { zone: 'kath' }, 'zone')).toEqual(['Asia/Kathmandu']);
    expect(await complete('add', { words: 'a' }, 'words')).toEqual([]);
  });
});

describe('what else can be done with an alert', () => {
  it('is changed in what is told, and tells what happens from then on when it is for something else', async () => {
    await run('add', { ...order, quiet: '22:00-07:00', zone: 'UTC' });
    const later = new Date(demoNow.getTime() + 60_000);
    await run('edit', { alert: idOf(), 'a-day': 9, quiet: 'none' }, { now: later });
    const [paced] = app.listAlerts('100');
    expect(paced).toMatchObject({ words: ['syria'], mostADay: 9, since: demoNow });
    expect(paced).not.toHaveProperty('quiet');
    const view = await run('edit', { alert: idOf(), words: 'none', topics: 'science' }, { now: later });
    expect(view.embeds?.[0]?.title).toBe('Alert changed');
    expect(app.listAlerts('100')[0]).toMatchObject({ topics: ['science'], since: later });
    expect(app.listAlerts('100')[0]).not.toHaveProperty('words');
    await expect(run('edit', { alert: idOf(), topics: 'all' })).rejects.toThrow('what the alert is for');
  });

  it('is paused, listed as that, resumed and removed', async () => {
    await run('add', order);
    const paused = await run('pause', { alert: idOf() });
    expect(paused.content).toContain('Paused: the alert **syria** in <#201>');
    await expect(run('pause', { alert: idOf() })).rejects.toThrow('paused already');
    const list = await run('list');
    expect(list.embeds?.[0]?.description).toMatch(/⏸ paused <t:\d+:R>: An admin paused it\./);
    expect(JSON.stringify(list.components)).toContain(`alert:resume:${idOf()}`);
    const later = new Date(demoNow.getTime() + 60_000);
    expect((await run('resume', { alert: idOf() }, { now: later })).content).toContain('what happens from now on');
    expect(app.listAlerts('100')[0]).toMatchObject({ since: later });
    expect((await run('remove', { alert: idOf() })).content).toContain('Removed');
    expect((await run('list')).content).toContain('No channel of this server has an alert.');
  });

  it.each(['edit', 'pause', 'resume', 'remove'])('is no other server’s business to %s', async (name) => {
    await app.addAlert({ guildId: '101', userId: '9', channelId: '8', words: 'secret' }, demoNow);
    const { id } = app.listAlerts('101')[0]!;
    await expect(run(name, { alert: id })).rejects.toThrow('This server has no such alert.');
    expect(await complete(name, { alert: '' }, 'alert')).toEqual([]);
    expect(app.listAlerts('101')).toHaveLength(1);
  });

  it('is found by its words and channel', async () => {
    await run('add', order);
    await run('add', { ...order, words: 'quake' });
    expect(await complete('pause', { alert: 'QUA' }, 'alert')).toEqual(['quake']);
    expect(await complete('edit', { alert: '' }, 'alert')).toEqual(['syria', 'quake']);
  });

  it('shows so many on one page as fit', async () => {
    const words = (at: number) =>
      Array.from({ length: 10 }, (_, part) => `${'word '.repeat(10)}${at} ${part}`).join(', ');
    for (let at = 0; at < 20; at += 1) await run('add', { ...order, words: words(at) });
    const pages: string[] = [];
    for (let page = 0; page < 20; page += 1) {
      const view = await press(['list', String(page)], { permissions: PermissionFlagsBits.ManageGuild });
      pages.push(view.embeds?.[0]?.description ?? '');
    }
    for (let at = 0; at < 20; at += 1) expect(pages.some((page) => page.includes(`${at} 9`))).toBe(true);
  });

  it.each([
    ['list', '0'],
    ['resume', 'x'],
    ['mute', 'x', 'syria-russia'],
  ])('is not for members to press: %s', async (...parts) => {
    await expect(press(parts)).rejects.toThrow('You need the permission **Manage Server**');
  });

  it('is no alert outside of a server', async () => {
    await expect(alert.subcommands!['list']!.run({}, app, contextOf({ guildId: undefined as never }))).rejects.toThrow(
      'Alerts belong',
    );
  });
});
