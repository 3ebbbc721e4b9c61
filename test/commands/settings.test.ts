import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';
import { demoNow } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const elsewhere: Actor = {
  userId: demo.users.admin,
  guildId: demo.secondDesk.id,
  channelId: demo.secondDesk.general,
};
const fieldsOf = ({ embeds }: APIMessage) =>
  Object.fromEntries((embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]));

/** Opens the panel and its form for a setting, and sends it. */
async function set(actor: Actor, key: string, value: string | string[]) {
  const panel = messageOf(await loopback.slash(actor, 'settings'));
  const form = await loopback.press(actor, panel.id, componentOf(panel, `settings:edit:${key}`));
  expect(form.kind).toBe('modal');
  return loopback.submitModal(actor, `settings:set:${key}`, { value });
}

describe('/settings', () => {
  it('shows every setting with what it means, and changes each by a form in place', async () => {
    const panel = messageOf(await loopback.slash(admin, 'settings'));
    expect(Object.keys(fieldsOf(panel))).toHaveLength(8);
    expect(fieldsOf(panel)['Time zone']).toContain('**none**');
    const result = await set(admin, 'zone', 'europe/berlin');
    expect(result.kind).toBe('update');
    expect(messageOf(result).content).toBe('**Time zone** is now: Europe/Berlin.');
    expect(fieldsOf(messageOf(result))['Time zone']).toContain('**Europe/Berlin**');
    const other = messageOf(await loopback.slash(elsewhere, 'settings'));
    expect(fieldsOf(other)['Time zone']).toContain('**none**');
  });

  it.each([
    ['language', 'de', 'Language', '**German**'],
    ['palette', 'international', 'Colours', '**Left red, Right blue**'],
    ['minSources', '3', 'Fewest sources', '**3**'],
    ['topics', ['world', 'science'], 'Headlines', '**World, Science**'],
    ['adminChannelId', demo.readingRoom.news, 'Notices', `**<#${demo.readingRoom.news}>**`],
    ['roleIds', [roleOf(demo.users.moderator)], 'Who may manage', `**<@&${roleOf(demo.users.moderator)}>**`],
  ] as const)('changes %s', async (key, value, name, shown) => {
    const result = await set(admin, key, typeof value === 'string' ? value : [...value]);
    expect(fieldsOf(messageOf(result))[name]).toContain(shown);
    expect(messageOf(await loopback.slash(admin, 'audit')).embeds[0]?.description).toContain(`settings, ${name}: `);
  });

  it('says what is wrong, and leaves the panel as it was', async () => {
    const { content } = messageOf(await set(admin, 'zone', 'Berlin'));
    expect(content).toContain('There is no time zone “Berlin” (did you mean Europe/Berlin?)');
  });

  it('tells whose decision was replaced', async () => {
    await set(admin, 'palette', 'us');
    const result = await set({ ...admin, userId: demo.users.owner }, 'palette', 'international');
    expect(messageOf(result).content).toMatch(
      new RegExp(
        `^\\*\\*Colours.*\nThis replaces what <@${demo.users.admin}> set <t:\\d+:R>: Left blue, Right red\\.$`,
      ),
    );
  });

  it('refuses a channel that it can’t post to', async () => {
    const world = loopback.world.guilds.find(({ id }) => id === elsewhere.guildId)!;
    const channel = world.channels.find(({ id }) => id === demo.secondDesk.general)!;
    channel.overwrites.push({ id: demo.bot, kind: 'member', allow: '0', deny: String(PermissionFlagsBits.EmbedLinks) });
    const { content } = messageOf(await set(elsewhere, 'adminChannelId', demo.secondDesk.general));
    expect(content).toContain('I lack **Embed Links** there');
    expect(app.guildOf(elsewhere.guildId!).settings.adminChannelId).toBeUndefined();
  });

  it('is obeyed by headlines and cards of this server alone', async () => {
    const here = messageOf(await loopback.slash(admin, 'headlines'));
    expect(here.embeds[0]?.description).toContain('🟥L ');
    const there = messageOf(await loopback.slash(elsewhere, 'headlines'));
    expect(there.embeds[0]?.description).not.toContain('🟥');
  });
});

describe('the right to change settings', () => {
  const moderator: Actor = { ...admin, userId: demo.users.moderator };

  it('is Manage Server, or a role that the server allows', async () => {
    await set(admin, 'roleIds', []);
    const refused = messageOf(await loopback.slash(member, 'settings'));
    expect(refused.content).toContain('You need the permission **Manage Server** in this channel');
    expect(messageOf(await loopback.slash(moderator, 'settings')).content).toContain('You need the permission');
    await set(admin, 'roleIds', [roleOf(demo.users.moderator)]);
    const allowed = await set(moderator, 'minSources', '2');
    expect(messageOf(allowed).content).toContain('**Fewest sources** is now: 2.');
    const told = messageOf(await loopback.slash(member, 'settings')).content;
    expect(told).toContain(`, or <@&${roleOf(demo.users.moderator)}>, to use \`/settings\`.`);
  });

  it('does not let a role change who may manage', async () => {
    const panel = messageOf(await loopback.slash(moderator, 'settings'));
    const result = messageOf(await loopback.press(moderator, panel.id, 'settings:edit:roleIds'));
    expect(result.content).toBe('You need the permission **Manage Server** in this channel to change who may manage.');
  });

  it('is asked for again when the form is sent', async () => {
    const panel = messageOf(await loopback.slash(moderator, 'settings'));
    await loopback.press(moderator, panel.id, 'settings:edit:minSources');
    await app.changeSetting({ guildId: admin.guildId!, userId: demo.users.admin, key: 'roleIds', values: [] }, demoNow);
    const { content } = messageOf(await loopback.submitModal(moderator, 'settings:set:minSources', { value: '5' }));
    expect(content).toContain('You need the permission **Manage Server**');
    expect(app.guildOf(admin.guildId!).settings.minSources).toBe(2);
  });
});

function roleOf(userId: string): string {
  const guild = loopback.world.guilds.find(({ id }) => id === admin.guildId);
  const [role] = guild?.members.find((each) => each.userId === userId)?.roleIds ?? [];
  if (role === undefined) throw new Error(`Expected a role of ${userId}`);
  return role;
}
