import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(async () => {
  await bot.close();
});

const name = 'Coverage of this link';
const { story } = await app.openStory('syria-russia');
const link = story.articles[0]!.url;
const elsewhere = { ...member, guildId: demo.elsewhere.id, channelId: demo.elsewhere.general };

describe('“Coverage of this link”', () => {
  it.each([
    ['in a server that added the bot', member],
    ['in one that did not', elsewhere],
    ['in direct messages', { userId: member.userId, channelId: loopback.world.dms[3]!.id }],
  ])('shows the story of a message’s link to who asks, and to all when they say so, %s', async (_, actor) => {
    const said = loopback.say(actor, `did you see [this](${link})?`);
    const result = await loopback.pick(actor, said.id, name);
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    const card = messageOf(result);
    expect(card.embeds[0]?.title).toMatch(/Syria|Russia|Moscow/);
    const post = componentOf(card, 'coverage:post');
    const marked = new Promise((resolve) => {
      const stop = loopback.follow(({ type }) => {
        if (type !== 'message.updated') return;
        stop();
        resolve(type);
      });
    });
    await loopback.press(actor, card.id, post);
    await marked;
    const posted = loopback.messagesFor(actor).filter(({ embeds }) => embeds[0]?.title === card.embeds[0]?.title);
    expect(posted.map(({ flags = 0 }) => (flags & MessageFlags.Ephemeral) !== 0)).toEqual([true, false]);
    expect(posted[1]?.embeds).toEqual(card.embeds);
    expect(JSON.stringify(posted[0]?.components)).not.toContain(post);
  });

  it('takes the first five of fifty links', async () => {
    const links = Array.from({ length: 50 }, (_, index) => `http://10.0.0.1/${index}`);
    const said = loopback.say(member, links.join('\n'));
    const { embeds } = messageOf(await loopback.pick(member, said.id, name));
    expect(embeds[0]?.footer?.text).toBe('The first 5 of 50 links.');
    expect(embeds[0]?.description?.match(/is not on the public internet/g)).toHaveLength(5);
  });

  it('says so when there is none', async () => {
    const said = loopback.say(member, 'good morning');
    expect(messageOf(await loopback.pick(member, said.id, name)).content).toBe('There is no link in this message.');
  });

  it('keeps and logs nothing of the message', async () => {
    const said = loopback.say(member, 'a secret plan: http://10.0.0.1/plan');
    await loopback.pick(member, said.id, name);
    expect(JSON.stringify(bot.lines)).not.toMatch(/secret|plan/);
  });
});
