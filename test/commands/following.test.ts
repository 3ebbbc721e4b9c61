import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import following from '../../commands/following.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';
import { demoNow } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());

const guildId = demo.readingRoom.id;
const moderator: Actor = { ...member, userId: demo.users.moderator };
const slugs = (await app.listHeadlines({}, demoNow)).slice(0, 6).map(({ slug }) => slug);

describe('/following', () => {
  it('says how to begin while nothing is followed', async () => {
    expect(messageOf(await loopback.slash(moderator, 'following')).content).toContain('`/follow` begins with one');
  });

  it('lists what is followed with links, in pages, with buttons that end it', async () => {
    for (const story of slugs) await loopback.slash(moderator, 'follow', { story });
    const list = messageOf(await loopback.slash(moderator, 'following'));
    expect(list.embeds[0]?.title).toBe('Following 6 stories');
    expect(list.embeds[0]?.footer?.text).toBe('Page 1 of 2 · 6 of 25 that this server may follow');
    const [first] = await app.listFollows(guildId);
    expect(list.embeds[0]?.description).toContain(`/${first!.channelId}/${first!.card!.messageId})`);
    const second = messageOf(await loopback.press(moderator, list.id, 'following:1'));
    expect(second.embeds[0]?.footer?.text).toContain('Page 2 of 2');
    const left = messageOf(await loopback.press(moderator, list.id, componentOf(second, 'unfollow:')));
    expect(left.embeds[0]?.title).toBe('Following 5 stories');
    expect(left.embeds[0]?.footer?.text).toContain('Page 2 of 2');
  });

  it('says what keeps a card out, with a button that tries again', async () => {
    const [follow] = await app.listFollows(guildId);
    const paused = { reason: 'Someone deleted the card.', at: demoNow };
    await bot.store.saveFollow({ ...follow!, paused });
    const list = messageOf(await loopback.slash(moderator, 'following'));
    expect(list.embeds[0]?.description).toMatch(/paused <t:\d+:R>: Someone deleted the card/);
    await loopback.press(moderator, list.id, componentOf(list, 'follow:resume:'));
    expect((await app.listFollows(guildId))[0]).not.toHaveProperty('paused');
  });

  it('is for who has Manage Messages: some channels are hidden from others', async () => {
    const needed = PermissionFlagsBits.ManageMessages;
    expect(following).toMatchObject({ permissions: needed, pressPermissions: needed });
    expect(loopback.visibleCommands(member).map(({ name }) => name)).not.toContain('following');
  });
});
