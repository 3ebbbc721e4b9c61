import { describe, expect, it, onTestFinished } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { hour, minute } from '../../src/domain/clock.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { admin, componentOf, member, messageOf } from './open-bot.ts';
import { noticeChannel, noticeGuild, openNotices } from './open-notices.ts';

const inBriefing = (actor: Actor): Actor => ({ ...actor, channelId: noticeChannel });
const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? '';

/** The program with these feeds added by the reading room, all well. */
async function open(...feeds: string[]) {
  const program = await openNotices();
  onTestFinished(() => program.close());
  for (const feed of feeds) await program.add(feed);
  await program.pass(minute);
  expect(program.notices()).toEqual([]);
  return program;
}

/** Lets so much time pass that each feed is asked twice. */
async function passRefreshes(program: Awaited<ReturnType<typeof open>>) {
  for (let round = 0; round < 6; round += 1) await program.pass(20 * minute);
}

describe('a feed of a server’s own that dies', () => {
  it('is told once, and again when it is back; what comes up within the hour is gathered', async () => {
    const program = await open('lorn', 'plaza');
    program.broken.add('lorn');
    await passRefreshes(program);
    expect(program.notices()).toHaveLength(1);
    expect(textOf(program.notices()[0])).toMatch(/^\*\*failing\*\* · \[lorn\].* answered 503/);
    await program.pass(3 * hour);
    expect(program.notices()).toHaveLength(1);
    program.broken.add('plaza');
    program.broken.delete('lorn');
    await program.pass(7 * hour);
    await program.pass(20 * minute);
    const [, second, third] = program.notices();
    expect(`${textOf(second)}\n${textOf(third)}`).toMatch(/\*\*ok\*\* · \[lorn\]/);
  });

  it('waits for the hour to be over after another notice', async () => {
    const program = await open('lorn', 'plaza');
    const { app, ticker } = program.broadsheet();
    const kill = async (feed: string) => {
      program.broken.add(feed);
      for (const wait of [2, 2]) {
        await program.pass(wait * minute);
        await app.retestFeed({ guildId: noticeGuild, url: program.urlOf(feed) });
      }
      await ticker.sendNotices();
    };
    await kill('lorn');
    expect(program.notices()).toHaveLength(1);
    await kill('plaza');
    program.broken.delete('lorn');
    await program.pass(2 * minute);
    await app.retestFeed({ guildId: noticeGuild, url: program.urlOf('lorn') });
    await program.pass(minute);
    expect(program.notices()).toHaveLength(1);
    const panel = messageOf(await program.loopback.slash(admin, 'settings'));
    expect(JSON.stringify(panel.embeds)).toContain(`2 notices wait for the next message in <#${noticeChannel}>`);
    await program.pass(hour);
    expect(program.notices()).toHaveLength(2);
    expect(textOf(program.notices()[1])).toMatch(/\*\*failing\*\* · \[plaza\].*\n\*\*ok\*\* · \[lorn\]/);
  });

  it('is no business of another server, nor of this one when it is the catalog’s', async () => {
    const program = await open('lorn');
    const request = { guildId: demo.secondDesk.id, userId: demo.users.admin, key: 'adminChannelId' } as const;
    const { app } = program.broadsheet();
    await app.changeSetting({ ...request, values: [demo.secondDesk.general] }, new Date());
    program.broken.add('lorn').add('shared');
    await passRefreshes(program);
    expect(program.notices(demo.secondDesk.general)).toEqual([]);
    expect(program.notices()).toHaveLength(1);
    expect(textOf(program.notices()[0])).not.toContain('shared');
  });
});

describe('a notice that something goes wrong with', () => {
  it.each([
    ['at once', 0],
    ['ten minutes later', 10 * minute],
  ])('is posted once when the program ends before it knows, and is started %s', async (_, pause) => {
    const program = await open('lorn');
    program.broken.add('lorn');
    const path = `/channels/${noticeChannel}/messages`;
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 502, when: 'after' });
    while (program.notices().length === 0) await program.pass(20 * minute);
    await program.restart();
    await program.pass(pause);
    await program.pass(2 * hour);
    expect(program.notices()).toHaveLength(1);
  });

  it('is posted after a restart when none was there', async () => {
    const program = await open('lorn');
    program.broken.add('lorn');
    const path = `/channels/${noticeChannel}/messages`;
    program.loopback.faults.request({ method: 'POST', path }, { kind: 'status', status: 503 }, 1);
    await passRefreshes(program);
    await program.restart();
    await program.pass(10 * minute);
    expect(program.notices()).toHaveLength(1);
  });

  it('waits where the bot may not post, is shown in the panel and in the list of feeds, and is posted once it may', async () => {
    const program = await open('lorn');
    const { loopback } = program;
    program.broken.add('lorn');
    loopback.faults.takePermission(noticeChannel, 'EmbedLinks');
    await passRefreshes(program);
    await program.restart();
    expect(program.notices()).toEqual([]);
    const waits = `⚠ 1 notice waits: I can’t post in <#${noticeChannel}>. The bot lacks Embed Links in the channel.`;
    for (const command of ['settings', 'source health']) {
      expect(JSON.stringify(messageOf(await loopback.slash(admin, command)).embeds)).toContain(waits);
    }
    const asked = loopback.requests.length;
    await program.pass(minute);
    expect(loopback.requests.length).toBe(asked);
    loopback.faults.givePermission(noticeChannel, 'EmbedLinks');
    await program.pass(hour);
    expect(program.notices()).toHaveLength(1);
    expect(JSON.stringify(messageOf(await loopback.slash(admin, 'settings')).embeds)).not.toContain('notice waits');
  });

  it('goes to another channel at once when its own is deleted', async () => {
    const program = await open('lorn');
    program.broken.add('lorn');
    program.loopback.faults.deleteChannel(noticeChannel);
    await passRefreshes(program);
    const request = { guildId: noticeGuild, userId: demo.users.admin, key: 'adminChannelId' } as const;
    await program.broadsheet().app.changeSetting({ ...request, values: [demo.readingRoom.news] }, new Date());
    await program.pass(minute);
    expect(program.notices(demo.readingRoom.news)).toHaveLength(1);
  });
});

describe('the buttons of a notice', () => {
  it('mute a feed for good, restart or not, until an admin takes it back', async () => {
    const program = await open('lorn');
    const { loopback } = program;
    program.broken.add('lorn');
    await passRefreshes(program);
    const [notice] = program.notices();
    const press = (actor: Actor, message: APIMessage, start: string) =>
      loopback.press(inBriefing(actor), message.id, componentOf(message, start));
    const refused = messageOf(await press(member, notice!, 'settings:silence:'));
    expect(refused.content).toContain('You need the permission **Manage Server** in this channel to press this.');
    const muted = messageOf(await press(admin, notice!, 'settings:silence:'));
    expect(textOf(muted)).toContain('No more notices are posted of the feed at');
    await program.restart();
    program.broken.delete('lorn');
    await program.pass(24 * hour);
    expect(program.notices()).toHaveLength(1);
    const panel = messageOf(await loopback.slash(inBriefing(admin), 'settings'));
    expect(JSON.stringify(panel.embeds)).toContain('No notices are posted of 1 feed.');
    const audit = messageOf(await loopback.slash(admin, 'audit'));
    expect(textOf(audit)).toContain('wants no notices of **lorn**');
    const after = messageOf(await press(admin, panel, 'settings:hear'));
    expect(JSON.stringify(after.embeds)).not.toContain('No notices are posted');
    await program.pass(minute);
    expect(program.notices()).toHaveLength(2);
  });

  it('test a feed again, and show the settings', async () => {
    const program = await open('lorn');
    const { loopback } = program;
    program.broken.add('lorn');
    await passRefreshes(program);
    const [notice] = program.notices();
    program.broken.delete('lorn');
    await program.pass(2 * minute);
    const actor = inBriefing(admin);
    const tested = messageOf(await loopback.press(actor, notice!.id, componentOf(notice!, 'settings:retest:')));
    expect(textOf(tested)).toMatch(/^\*\*ok\*\* · \[lorn\]/);
    const panel = messageOf(await loopback.press(actor, notice!.id, componentOf(notice!, 'settings:notice:')));
    expect(panel.embeds[0]?.title).toBe('Settings of this server');
    const outdated = messageOf(await loopback.press(actor, notice!.id, 'source:health:0'));
    expect(outdated.embeds[0]?.title).toContain('Feeds: ');
  });

  it('resume a digest whose channel would not have it, once that is mended', async () => {
    const program = await open();
    const { app } = program.broadsheet();
    const channelId = demo.readingRoom.news;
    const order = { time: '12:30', zone: 'UTC' };
    const made = new Date('2026-11-24T12:00:00Z');
    const { id } = await app.subscribe({ ...order, guildId: noticeGuild, channelId, userId: demo.users.admin }, made);
    program.loopback.faults.takePermission(channelId, 'EmbedLinks');
    await program.pass(30 * minute);
    expect(textOf(program.notices()[0])).toMatch(
      /^\*\*digest not posted\*\* · <#\d+> 12:30 UTC, daily: The bot lacks Embed Links/,
    );
    await program.pass(24 * hour);
    await program.pass(24 * hour);
    const paused = program.notices()[1]!;
    expect(textOf(paused)).toMatch(/^\*\*digest paused\*\* · /);
    program.loopback.faults.givePermission(channelId, 'EmbedLinks');
    const resumed = await program.loopback.press(
      inBriefing(admin),
      paused.id,
      componentOf(paused, `digest:resume:${id}`),
    );
    expect(messageOf(resumed).content).toContain('Resumed');
    await program.pass(2 * hour);
    expect(program.notices()).toHaveLength(2);
  });
});
