import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { findChannel } from '../../src/playground/loopback/world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';
import { demoNow } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const guildId = demo.readingRoom.id;
const moderator: Actor = { ...member, userId: demo.users.moderator };
const cardsIn = (channelId: string) =>
  findChannel(loopback.world, channelId)!
    .messages.map(({ message }) => message)
    .filter(({ content }) => content.startsWith('**Following**'));
const said = async (actor: Actor, options: Record<string, string>) =>
  messageOf(await loopback.slash(actor, 'follow', options)).content;

describe('/follow', () => {
  it('posts the story’s card in the channel, and answers with its link to who asked alone', async () => {
    const result = await loopback.slash(moderator, 'follow', { story: 'syria-russia', channel: demo.readingRoom.news });
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    const [card, ...others] = cardsIn(demo.readingRoom.news);
    expect(others).toEqual([]);
    expect(messageOf(result).content).toContain(
      `https://discord.com/channels/${guildId}/${demo.readingRoom.news}/${card!.id}`,
    );
    expect(messageOf(result).content).toContain('is told in its thread');
    expect(JSON.stringify(card!.components)).toContain('story:syria-russia:sources:0');
    expect(await app.listAudit(guildId)).toMatchObject([
      { action: 'story.follow', subject: 'syria-russia', detail: demo.readingRoom.news, userId: demo.users.moderator },
    ]);
    const audit = JSON.stringify(messageOf(await loopback.slash(admin, 'audit')).embeds);
    expect(audit).toContain(`started following syria-russia: <#${demo.readingRoom.news}>`);
  });

  it('answers a second one with the link of the first, and posts no other card', async () => {
    const text = await said(moderator, { story: 'syria-russia', channel: demo.readingRoom.news });
    expect(text).toContain('already follows');
    expect(text).toContain(cardsIn(demo.readingRoom.news)[0]!.id);
    expect(cardsIn(demo.readingRoom.news)).toHaveLength(1);
    expect(await app.listAudit(guildId)).toHaveLength(1);
  });

  it('posts here unless told otherwise, and names what is missing for threads', async () => {
    loopback.faults.takePermission(demo.readingRoom.general, 'CreatePublicThreads');
    expect(await said(moderator, { story: 'syria-russia' })).toContain('I lack **Create Public Threads** there');
    loopback.faults.givePermission(demo.readingRoom.general, 'CreatePublicThreads');
    expect(cardsIn(demo.readingRoom.general)).toHaveLength(1);
  });

  it('follows from a button of the story’s card, for who may', async () => {
    const at = { ...moderator, channelId: demo.readingRoom.announcements };
    const card = messageOf(await loopback.slash(at, 'story', { story: 'peru-earthquake' }));
    const button = componentOf(card, 'follow:here:');
    const refused = await loopback.press({ ...member, channelId: at.channelId }, card.id, button);
    expect(messageOf(refused).content + JSON.stringify(messageOf(refused).embeds)).toContain('Manage Messages');
    const answer = await loopback.press(at, card.id, button);
    expect(answer).toMatchObject({ kind: 'message', ephemeral: true });
    expect(messageOf(answer).content).toContain('is kept up to date');
    expect(cardsIn(at.channelId)).toHaveLength(1);
    const followed = cardsIn(at.channelId)[0]!;
    expect(JSON.stringify(followed.components)).not.toContain('follow:here:');
    await loopback.press(at, followed.id, componentOf(followed, 'unfollow:'));
  });

  it('refuses a channel in which the bot can’t post, and one in which who asks has no say', async () => {
    loopback.faults.takePermission(demo.readingRoom.announcements, 'EmbedLinks');
    const channel = demo.readingRoom.announcements;
    expect(await said(moderator, { story: 'syria-russia', channel })).toContain('I lack **Embed Links** there');
    loopback.faults.givePermission(channel, 'EmbedLinks');
    findChannel(loopback.world, channel)!.overwrites.push({
      id: demo.users.moderator,
      kind: 'member',
      allow: '0',
      deny: String(1n << 13n),
    });
    expect(await said(moderator, { story: 'syria-russia', channel })).toContain(
      `You need the permission **Manage Messages** in <#${channel}> to have it follow a story`,
    );
    expect(cardsIn(channel)).toEqual([]);
  });

  it('offers stories while one types, and the nearest ones for words that are no story’s', async () => {
    const choices = await loopback.complete(moderator, 'follow', { story: 'syria' }, 'story');
    expect(choices).toContainEqual(expect.objectContaining({ value: 'syria-russia' }));
    expect(await said(moderator, { story: 'zzz qqq' })).toContain('zzz qqq');
  });

  it('says why a card is not there yet, and posts it when it is tried again', async () => {
    loopback.faults.request({ method: 'POST', path: /\/messages$/ }, { kind: 'status', status: 500 }, 1);
    const stories = await app.listHeadlines({}, demoNow);
    const other = stories.find(({ slug }) => slug !== 'syria-russia')!;
    const answer = messageOf(await loopback.slash(moderator, 'follow', { story: other.slug }));
    expect(answer.content).toContain('its card is not there: Discord did not take the card yet');
    const again = await loopback.press(moderator, answer.id, componentOf(answer, 'follow:resume:'));
    expect(messageOf(again).content).toContain('is kept up to date');
    expect(cardsIn(demo.readingRoom.general)).toHaveLength(2);
  });

  it('tells every reader of a card why it is there', async () => {
    const [card] = cardsIn(demo.readingRoom.news);
    const reader = { ...member, userId: demo.users.owner, channelId: demo.readingRoom.news };
    const why = messageOf(await loopback.press(reader, card!.id, componentOf(card!, 'follow:why:')));
    expect(why.embeds[0]?.description).toContain('when it is material');
  });
});
