import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import type { Actor, InteractionResult } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { checkAgainstSpec, isSpecThere } from '../playground/loopback/openapi.ts';
import { componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const moderator: Actor = { ...member, userId: demo.users.moderator };
const admin: Actor = { ...member, userId: demo.users.owner };
const elsewhere: Actor = { ...moderator, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };

const cardOf = async (actor: Actor, story: string) => messageOf(await loopback.slash(actor, 'story', { story }));
const press = (actor: Actor, message: APIMessage, start: string) =>
  loopback.press(actor, message.id, componentOf(message, start));
const openPanel = async (actor: Actor, story = 'syria-russia') =>
  messageOf(await press(actor, await cardOf(actor, story), 'correct:'));
const valuesOf = (message: APIMessage, menu: string) => {
  const row = message.components?.find((each) => JSON.stringify(each).includes(`"custom_id":"${menu}`));
  return [...JSON.stringify(row).matchAll(/"value":"([^"]+)"/g)].map(([, value]) => value ?? '');
};
const titleOf = (result: InteractionResult) => messageOf(result).embeds[0]?.title;

describe('correcting a story from its card', () => {
  it('is for members who may manage messages; others are told so, privately', async () => {
    const card = await cardOf(member, 'syria-russia');
    const refused = await press(member, card, 'correct:');
    expect(refused).toMatchObject({ kind: 'message', ephemeral: true });
    expect(messageOf(refused).content).toBe(
      'You need the permission **Manage Messages** in this channel to press this.',
    );
    expect(loopback.visibleCommands(member).map(({ name }) => name)).not.toContain('correct');
  });

  it('takes the picked articles out, in this server alone, and puts them back', async () => {
    const before = await app.openStory('syria-russia');
    const panel = await openPanel(moderator);
    expect(panel.embeds[0]?.description).toContain('holds in this server at once, and is seen nowhere else');
    const picked = valuesOf(panel, 'correct:syria-russia:split:0').slice(-2);
    const menu = componentOf(panel, 'correct:syria-russia:split:0');
    const done = await loopback.select(moderator, panel.id, menu, picked);
    expect(done.kind).toBe('update');
    const said = messageOf(done);
    expect(said.content).toMatch(/^In this server from now on: 2 articles, “.*” first, are not part of “/);
    const slug = /They are at `\/story (our-[a-z0-9-]+)` now/.exec(said.content)?.[1] ?? '';

    expect(titleOf(await loopback.slash(moderator, 'story', { story: slug }))).not.toBeUndefined();
    const ours = (await app.forGuild(demo.readingRoom.id).openStory(slug)).story.articles;
    expect(ours.map(({ id }) => id).sort()).toEqual(picked.toSorted());
    expect(messageOf(await loopback.slash(elsewhere, 'story', { story: slug })).content).toContain('No live story');
    expect((await app.forGuild(demo.secondDesk.id).openStory('syria-russia')).story).toEqual(before.story);

    const undone = await press(moderator, said, 'correct:syria-russia:undo:');
    expect(messageOf(undone).content).toMatch(/^Not said any more: 2 articles/);
    expect((await app.forGuild(demo.readingRoom.id).openStory('syria-russia')).story).toEqual(before.story);
    // The card of the answer that was pressed is the user's own: a second press on the old one is told.
    const again = await loopback.press(
      moderator,
      panel.id,
      componentOf(messageOf(undone), 'correct:syria-russia:open'),
    );
    expect(again.kind).toBe('update');
  });

  it('puts two stories together from the menu or by name, and lists what is in force with a button for each', async () => {
    const panel = await openPanel(moderator);
    const [other = ''] = valuesOf(panel, 'correct:syria-russia:join');
    const done = await loopback.select(moderator, panel.id, 'correct:syria-russia:join', [other]);
    expect(messageOf(done).content).toMatch(/is the same story as .*\nBoth are at `\/story syria-russia` now\.$/);
    const guild = app.forGuild(demo.readingRoom.id);
    expect((await guild.openStory(other)).story.slug).toBe('syria-russia');
    const again = await loopback.slash(admin, 'correct', { story: 'syria-russia', 'same-as': other });
    expect(messageOf(again).content).toBe('That is one story already.');

    const second = messageOf(await loopback.slash(admin, 'correct', { story: 'syria-russia' }));
    expect(second.embeds[0]?.description).toContain(`is the same story as`);
    expect(second.embeds[0]?.description).toContain(`<@${demo.users.moderator}>`);
    const undone = messageOf(await press(admin, second, 'correct:syria-russia:undo:'));
    expect(undone.content).toContain(`This goes against what <@${demo.users.moderator}> said before.`);
    const log = messageOf(await loopback.slash(admin, 'audit')).embeds[0]?.description ?? '';
    expect(log).toMatch(
      /put back syria-russia.*\n.*put together syria-russia.*\n.*put back our-.*\n.*took articles out of syria-russia/,
    );
    expect(messageOf(await loopback.slash({ ...admin, ...elsewherePlace }, 'audit')).embeds[0]?.description).toBe(
      'Nothing was changed.',
    );
  });

  it.each([
    ['undo:gone', 'That correction is not in force any more'],
    ['open', 'is not among the live ones any more'],
  ])('says so when a button is of last month: %s', async (part, message) => {
    const slug = part === 'open' ? 'long-gone' : 'syria-russia';
    bot.trial.run = () => ({
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: `correct:${slug}:${part}` }] },
      ],
    });
    const card = messageOf(await loopback.slash(moderator, 'try'));
    expect(messageOf(await loopback.press(moderator, card.id, `correct:${slug}:${part}`)).content).toContain(message);
  });

  it('completes both stories', async () => {
    for (const name of ['story', 'same-as']) {
      const choices = await loopback.complete(moderator, 'correct', { story: 'syria', [name]: 'syria' }, name);
      expect(choices.map(({ value }) => value)).toContain('syria-russia');
    }
  });

  it.skipIf(!isSpecThere)(
    'sends nothing that Discord’s OpenAPI specification does not allow (needs ../shared/discord/openapi.json)',
    () => {
      expect(checkAgainstSpec(loopback.requests)).toEqual([]);
      expect(loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );
});

const elsewherePlace = { guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };
