import { afterAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { checkAgainstSpec, isSpecThere } from '../playground/loopback/openapi.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app, siteUrl } = bot;
afterAll(() => bot.close());

const owner: Actor = { ...member, userId: demo.users.owner };
const moderator: Actor = { ...member, userId: demo.users.moderator };
const elsewhere: Actor = { ...member, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };
const use = async (name: string, options = {}) => messageOf(await loopback.slash(owner, `catalog ${name}`, options));
const sourcesFor = async (actor: Actor, source: string) =>
  (await loopback.complete(actor, 'source info', { source }, 'source')).map(({ name }) => name);

describe('/catalog', () => {
  it('is for the owners of the application; a server’s admin is told why, and nothing is done', async () => {
    expect(loopback.visibleCommands(admin).map(({ name }) => name)).not.toContain('catalog');
    for (const id of ['catalog:list:0', 'catalog:take', 'catalog:corrections:0']) {
      bot.trial.run = () => ({
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: id }] }],
      });
      const card = messageOf(await loopback.slash(admin, 'try'));
      const refused = await loopback.press(admin, card.id, id);
      expect(refused).toMatchObject({ kind: 'message', ephemeral: true });
      expect(messageOf(refused).content).toContain('`/catalog` is for the owners of this bot');
    }
  });

  it('adds a source for all servers: shows what a site offers, takes what is picked, and says so', async () => {
    const found = await use('add', { address: siteUrl });
    const stale = await use('add', { address: siteUrl });
    expect(found.embeds[0]?.description).toContain('read for all servers');
    const menu = componentOf(found, 'catalog:take');
    const value = /"value":"([^"]+)"/.exec(JSON.stringify(found.components))?.[1] ?? '';
    const taken = messageOf(await loopback.select(owner, found.id, menu, [value]));
    expect(taken.content).toContain('Lorn Parish Paper');
    for (const actor of [member, elsewhere]) {
      expect(await sourcesFor(actor, 'lorn')).toEqual(['Lorn Parish Paper (lorn-parish-paper.example)']);
    }
    await app.refresh();
    const { story } = await app.forGuild(demo.secondDesk.id).openStory('syria-russia');
    expect(story.articles.map(({ sourceId }) => sourceId)).toContain('lorn-parish-paper.example');
    const again = messageOf(await loopback.select(owner, stale.id, menu, [value]));
    expect(again.content).toContain('is in the catalog already, as one of Lorn Parish Paper');
  });

  it('edits, leaves out and restores, for all servers', async () => {
    expect((await use('edit', { source: 'northwire', name: 'North **Wire**' })).content).toContain('North \\*\\*Wire');
    expect(await sourcesFor(elsewhere, 'north')).toContain('North **Wire** (northwire.example)');
    expect((await use('mute', { source: 'northwire' })).content).toContain('left out in every server');
    const info = messageOf(await loopback.slash(elsewhere, 'source info', { source: 'northwire' }));
    expect(JSON.stringify(info.embeds)).toContain('owners leave it out in every server');
    expect(JSON.stringify(info.embeds)).not.toContain(demo.users.owner);
    const unmuted = messageOf(await loopback.slash(admin, 'source unmute', { source: 'northwire' }));
    expect(unmuted.content).toContain('owners leave that source out in every server');
    const list = (await use('list')).embeds[0]?.description ?? '';
    expect(list).toMatch(/Lorn Parish Paper.*\n.*North.*1 feed.*\n.*North.*left out/);
    expect((await use('unmute', { source: 'northwire' })).content).toContain('read for all servers again');
    expect((await use('remove', { source: 'northwire' })).content).toContain('is as it is shipped again');
    expect((await use('remove', { source: 'northwire' })).content).toContain('comes with the bot as it is');
    expect(await sourcesFor(elsewhere, 'north')).toContain('Northwire (northwire.example)');
    expect((await use('info', { source: 'northwire' })).embeds[0]?.title).toBe('Northwire');
  });

  it('shows what moderators corrected, without naming their server, and accepts it for all', async () => {
    expect((await use('corrections')).embeds[0]?.description).toBe('None is open.');
    const guild = app.forGuild(demo.readingRoom.id);
    const { story } = await guild.openStory('syria-russia');
    const articleIds = story.articles.slice(-1).map(({ id }) => id);
    const request = { guildId: demo.readingRoom.id, userId: moderator.userId, slug: story.slug, articleIds };
    const { correction } = await app.splitStory(request, new Date('2026-11-23T12:00:00Z'));
    const open = await use('corrections');
    expect(JSON.stringify([open.embeds, open.components])).not.toMatch(
      new RegExp(`${demo.readingRoom.id}|${moderator.userId}|Reading Room`),
    );
    const menu = componentOf(open, 'catalog:accepted');
    const decided = messageOf(await loopback.select(owner, open.id, menu, [correction.id]));
    expect(decided.content).toContain('Holds for all servers with the next refresh');
    await app.refresh();
    const { story: theirs } = await app.forGuild(demo.secondDesk.id).openStory('syria-russia');
    expect(theirs.articles.map(({ id }) => id)).not.toContain(articleIds[0]);
    const late = messageOf(await loopback.slash(owner, 'catalog audit'));
    expect(late.embeds[0]?.description?.split('\n')[0]).toContain('accepted for all');
    expect(messageOf(await loopback.slash(owner, 'audit')).embeds[0]?.description).not.toContain('accepted for all');
  });

  it.skipIf(!isSpecThere)(
    'sends nothing that Discord’s OpenAPI specification does not allow (needs ../shared/discord/openapi.json)',
    () => {
      expect(checkAgainstSpec(loopback.requests)).toEqual([]);
      expect(loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );
});
