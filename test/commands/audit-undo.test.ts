import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Actor, OptionValue } from '../../src/playground/loopback/loopback.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';
import { demoNow } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const guildId = demo.readingRoom.id;
const owner: Actor = { ...admin, userId: demo.users.owner };
const moderator: Actor = { ...member, userId: demo.users.moderator };
const use = async (command: string, options: Record<string, OptionValue> = {}, actor = admin) =>
  messageOf(await loopback.slash(actor, command, options));
const set = (key: 'minSources' | 'roleIds' | 'topics', ...values: string[]) =>
  app.changeSetting({ guildId, userId: demo.users.admin, key, values }, demoNow);
/** What the menu of an audit log offers to take back. */
const offersOf = ({ components = [] }: APIMessage) =>
  components.flatMap((row) =>
    'components' in row ? row.components.flatMap((part) => ('options' in part ? part.options : [])) : [],
  );
const takeBack = async (log: APIMessage, label: string, actor = admin) => {
  const value = offersOf(log).find((option) => option.label === label)?.value ?? 'nothing such';
  return messageOf(await loopback.select(actor, log.id, componentOf(log, 'audit:undo:'), [value]));
};

describe('taking a change back in /audit', () => {
  it('brings back what a source was, its stance and its rating each by itself, and can be taken back too', async () => {
    await use('source mute', { source: 'northwire' });
    await use('source rate', { source: 'northwire', leaning: 'left' }, owner);
    const policy = () => app.guildOf(guildId).policies['northwire'];
    const log = await use('audit');
    expect(offersOf(log).map(({ label }) => label)).toEqual(['rated Northwire', 'muted Northwire']);
    const after = await takeBack(log, 'muted Northwire');
    expect(after.content).toMatch(/^Taken back: <t:\d+:f> <@\d+> muted \*\*Northwire\*\*$/);
    expect(after.embeds[0]?.description).toMatch(/^<t:\d+:f> <@\d+> shows again \*\*Northwire\*\*\n/);
    expect(policy()).toMatchObject({ stance: 'allow', leaning: 'left' });
    await takeBack(after, 'rated Northwire');
    expect(policy()).toBeUndefined();
    const again = await takeBack(await use('audit'), 'shows again Northwire');
    expect(policy()?.stance).toBe('mute');
    expect(offersOf(again).map(({ label }) => label)).toEqual(['muted Northwire', 'rated Northwire']);
  });

  it('brings back a setting as it was, by whatever admin', async () => {
    await set('minSources', '3');
    const [topic = ''] = app.catalog.topics.keys();
    await set('topics', topic);
    const log = await use('audit', {}, owner);
    const after = await takeBack(log, 'changed the settings Fewest sources', owner);
    expect(after.embeds[0]?.description).toContain('changed the settings, Fewest sources: 1 (replacing what <@');
    expect(app.guildOf(guildId).settings).toMatchObject({ minSources: 1, topics: [topic] });
    await takeBack(after, 'changed the settings Headlines', owner);
    expect(app.guildOf(guildId).settings.topics).toEqual([]);
  });

  it('takes a correction back, for who may correct stories', async () => {
    const { story } = await app.openStory('syria-russia');
    const articleIds = story.articles.slice(-1).map(({ id }) => id);
    await app.splitStory({ guildId, userId: moderator.userId, slug: story.slug, articleIds }, demoNow);
    const log = await use('audit');
    const label = 'took articles out of syria-russia';
    const refused = await takeBack(log, label);
    expect(refused.content).toContain(
      'You need the permission **Manage Messages** in this channel to take a correction',
    );
    expect(app.guildOf(guildId).corrections).toHaveLength(1);
    await takeBack(await use('audit', {}, owner), label, owner);
    expect(app.guildOf(guildId).corrections).toEqual([]);
    expect((await takeBack(log, label, admin)).content).toContain('You need the permission');
    expect(offersOf(await use('audit', {}, owner)).map((option) => option.label)).not.toContain(label);
  });

  it('refuses what was changed again since, and what is in force no more, and changes nothing then', async () => {
    await use('source quote-off', { source: 'delta-tide' });
    const old = await use('audit');
    await use('source mute', { source: 'delta-tide' }, owner);
    const before = app.guildOf(guildId);
    const refused = await takeBack(old, 'stopped quoting Delta Tide');
    expect(refused.content).toContain('That was changed again since, so it was left as it is now.');
    expect(app.guildOf(guildId)).toEqual(before);
    const labels = offersOf(await use('audit')).map(({ label }) => label);
    expect(labels).toContain('muted Delta Tide');
    expect(labels).not.toContain('stopped quoting Delta Tide');
  });

  it('refuses one of two who take the same back at once', async () => {
    await use('source mute', { source: 'harmattan-post' });
    const logs = await Promise.all([use('audit'), use('audit', {}, owner)]);
    const answers = await Promise.all([
      takeBack(logs[0], 'muted Harmattan Post'),
      takeBack(logs[1], 'muted Harmattan Post', owner),
    ]);
    expect(answers.map(({ content }) => content.split(':')[0]).sort()).toEqual([
      'Taken back',
      expect.stringContaining('That was changed again since'),
    ]);
  });

  it('lets who manages by a role alone take back all but who may manage', async () => {
    const role = loopback.world.guilds[0]!.roles.find(({ name }) => name === 'Moderator')!.id;
    await set('roleIds', role);
    await use('source mute', { source: 'kauri-standard' });
    const log = await use('audit', {}, moderator);
    expect((await takeBack(log, 'changed the settings Who may manage', moderator)).content).toContain(
      'You need the permission **Manage Server** in this channel to change who may manage',
    );
    await takeBack(log, 'muted Kauri Standard', moderator);
    expect(app.guildOf(guildId).policies['kauri-standard']).toBeUndefined();
    expect(app.guildOf(guildId).settings.roleIds).toEqual([role]);
  });

  it('asks of who takes a correction back what /correct asks: a role that the server allows will do', async () => {
    await set('roleIds', loopback.world.guilds[0]!.roles.find(({ name }) => name === 'Admin')!.id);
    const { story } = await app.openStory('syria-russia');
    const articleIds = story.articles.slice(-1).map(({ id }) => id);
    await app.splitStory({ guildId, userId: moderator.userId, slug: story.slug, articleIds }, demoNow);
    const after = await takeBack(await use('audit'), 'took articles out of syria-russia');
    expect(after.content).toMatch(/^Taken back: /);
    expect(app.guildOf(guildId).corrections).toEqual([]);
  });

  it('offers nothing of another server', async () => {
    const there = { ...admin, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };
    const log = await use('audit', {}, there);
    expect(log.components).toEqual([]);
  });
});
