import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { findChannel } from '../../src/playground/loopback/world.ts';
import { demoNow } from '../open-demo-app.ts';
import { componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const guildId = demo.readingRoom.id;
const moderator: Actor = { ...member, userId: demo.users.moderator, channelId: demo.readingRoom.news };
const lastCard = () =>
  findChannel(loopback.world, moderator.channelId)!.messages.findLast(({ audience }) => audience === undefined)!
    .message;

describe('/unfollow', () => {
  it('ends it by choice, and the card says so and loses its buttons', async () => {
    await loopback.slash(moderator, 'follow', { story: 'syria-russia' });
    const [choice] = await loopback.complete(moderator, 'unfollow', { story: 'news' }, 'story');
    expect(choice!.name).toMatch(/^#news .* · syria-russia$/);
    const answer = messageOf(await loopback.slash(moderator, 'unfollow', { story: String(choice!.value) }));
    expect(answer.content).toMatch(/^<#\d+> no longer follows \*\*\[/);
    expect(lastCard()).toMatchObject({ components: [], embeds: [expect.anything()] });
    expect(lastCard().content).toContain('someone ended it');
    expect(await app.listFollows(guildId)).toEqual([]);
    expect((await app.listAudit(guildId)).map(({ action }) => action)).toEqual(['story.follow', 'story.unfollow']);
  });

  it('ends it by the story’s slug and by the card’s button, for who may', async () => {
    await loopback.slash(moderator, 'follow', { story: 'syria-russia' });
    expect(messageOf(await loopback.slash(moderator, 'unfollow', { story: 'Syria-Russia' })).content).toContain(
      'no longer',
    );
    await loopback.slash(moderator, 'follow', { story: 'syria-russia' });
    const card = lastCard();
    const button = componentOf(card, 'unfollow:');
    const reader = { ...member, channelId: moderator.channelId };
    expect(messageOf(await loopback.press(reader, card.id, button)).content).toContain('**Manage Messages**');
    expect(await app.listFollows(guildId)).toHaveLength(1);
    expect(messageOf(await loopback.press(moderator, card.id, button)).content).toContain('no longer follows');
    expect(await app.listFollows(guildId)).toEqual([]);
  });

  it('may be ended by a member with a role that the admins allow', async () => {
    await loopback.slash(moderator, 'follow', { story: 'syria-russia' });
    const card = lastCard();
    const guild = loopback.world.guilds[0]!;
    const [role] = guild.roles.filter(({ name }) => name === 'Broadsheet');
    guild.members.find(({ userId }) => userId === member.userId)!.roleIds.push(role!.id);
    await app.changeSetting({ guildId, userId: demo.users.admin, key: 'roleIds', values: [role!.id] }, demoNow);
    const editor = { ...member, channelId: moderator.channelId };
    const ended = messageOf(await loopback.press(editor, card.id, componentOf(card, 'unfollow:')));
    expect(ended.content).toContain('no longer follows');
  });

  it('says so when there is no such follow, in this server', async () => {
    const answer = messageOf(await loopback.slash(moderator, 'unfollow', { story: 'syria-russia' }));
    expect(answer.content).toContain('No channel of this server follows that story');
    await loopback.slash(moderator, 'follow', { story: 'syria-russia' });
    const [follow] = await app.listFollows(guildId);
    const elsewhere = { ...moderator, guildId: demo.secondDesk.id, channelId: demo.secondDesk.news };
    const refused = messageOf(await loopback.slash(elsewhere, 'unfollow', { story: follow!.id }));
    expect(refused.content).toContain('No channel of this server follows that story');
    expect(await loopback.complete(elsewhere, 'unfollow', { story: '' }, 'story')).toEqual([]);
    expect(await app.listFollows(guildId)).toHaveLength(1);
  });
});
