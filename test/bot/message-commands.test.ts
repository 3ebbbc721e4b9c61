import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import type { Context, TargetMessage } from '../../src/bot/command/command.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { Actor } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, member, messageOf, openBot, refuse } from './open-bot.ts';

const bot = await openBot();
const { loopback, trial } = bot;
afterAll(async () => {
  await bot.close();
});

const elsewhere: Actor = { ...admin, guildId: demo.elsewhere.id, channelId: demo.elsewhere.general };
const direct: Actor = {
  userId: demo.users.member,
  channelId: loopback.world.dms.find(({ recipientId }) => recipientId === demo.users.member)!.id,
};
const link = 'https://northwire.example/a';
const button = { components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Post', custom_id: 'try:post' }] }] };

/** What the command got that was picked on a message with this text. */
async function pickOn(actor: Actor, content: string): Promise<TargetMessage & { context: Context }> {
  const said = loopback.say(actor, content);
  let got: (TargetMessage & { context: Context }) | undefined;
  trial.pick = (message, context) => {
    got = { ...message, context };
    return { content: 'picked' };
  };
  expect(messageOf(await loopback.pick(actor, said.id, 'Try this')).content).toBe('picked');
  return got!;
}

describe('a command in the menu of a message', () => {
  it('gets the message’s text and its links, and answers its reader alone', async () => {
    const said = loopback.say(member, `Look: <${link}>, [here](https://a.example/b).`);
    const seen: TargetMessage[] = [];
    trial.pick = (message) => {
      seen.push(message);
      return { content: 'picked' };
    };
    const result = await loopback.pick(member, said.id, 'Try this');
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(seen).toEqual([{ id: said.id, content: said.content, urls: [link, 'https://a.example/b'] }]);
  });

  it('gets the links of the message’s embeds', async () => {
    trial.run = () => ({ content: 'a', embeds: [{ title: 't', url: link, description: '[b](https://a.example/b)' }] });
    const card = messageOf(await loopback.slash(member, 'try'));
    let urls: readonly string[] = [];
    trial.pick = (message) => {
      ({ urls } = message);
      return { content: 'picked' };
    };
    await loopback.pick(member, card.id, 'Try this');
    expect(urls).toEqual([link, 'https://a.example/b']);
  });

  it('can say no, as written', async () => {
    const said = loopback.say(member, 'anything');
    trial.pick = refuse;
    expect(messageOf(await loopback.pick(member, said.id, 'Try this')).content).toBe('That day has no news.');
  });
});

describe('outside of the guilds that added the bot', () => {
  it('the message of a channel that is not ours is read as well', async () => {
    expect((await pickOn(elsewhere, `a ${link}`)).urls).toEqual([link]);
    expect((await pickOn(direct, `b ${link}`)).urls).toEqual([link]);
  });

  it('there is no guild, and its admins have no rights in ours', async () => {
    const { context } = await pickOn(elsewhere, link);
    expect(context).toMatchObject({ permissions: 0n, mayPost: true });
    expect(context).not.toHaveProperty('guildId');
    const inDirect = (await pickOn(direct, link)).context;
    expect(inDirect).toMatchObject({ permissions: 0n, mayPost: true });
    expect(inDirect).not.toHaveProperty('guildId');
    expect((await pickOn(member, link)).context.guildId).toBe(demo.readingRoom.id);
  });

  it('only commands for anywhere are there, for who brought them', () => {
    const names = (actor: Actor) => loopback.visibleCommands(actor).map(({ name }) => name);
    expect(names(elsewhere)).toEqual(expect.arrayContaining(['Try this', 'try']));
    expect(names(elsewhere)).not.toEqual(expect.arrayContaining(['audit']));
    expect(names({ ...elsewhere, userId: demo.users.moderator })).toEqual([]);
  });
});

/** Resolves with the next message of that kind. */
function next(type: 'message.created' | 'message.updated'): Promise<APIMessage> {
  return new Promise((resolve) => {
    const stop = loopback.follow((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event.message);
    });
  });
}

/** A private card whose button posts what the test gives when it likes. */
async function withholdPost() {
  trial.pick = () => ({ content: 'for you', ...button });
  let give: (view: object) => void = () => undefined;
  const view = new Promise<object>((resolve) => (give = resolve));
  trial.press = () => view;
  const said = loopback.say(member, link);
  const card = structuredClone(messageOf(await loopback.pick(member, said.id, 'Try this')));
  return {
    card,
    view,
    give: (given: object) => {
      give(given);
    },
  };
}

describe('a press that posts', () => {
  it('answers a private card with a message for all', async () => {
    trial.run = () => button;
    trial.pick = () => ({ content: 'for you', ...button });
    trial.press = () => ({ content: 'for all' });
    const said = loopback.say(member, link);
    const card = messageOf(await loopback.pick(member, said.id, 'Try this'));
    const edited = next('message.updated');
    expect(await loopback.press(member, card.id, 'try:post')).toEqual({ kind: 'deferred' });
    const marked = await edited;
    const posts = loopback.messagesFor(admin).filter(({ content }) => content === 'for all');
    expect(posts).toHaveLength(1);
    const url = `https://discord.com/channels/${member.guildId}/${member.channelId}/${posts[0]!.id}`;
    expect(marked).toMatchObject({ id: card.id, content: 'for you' });
    expect(marked.components).toMatchObject([{ components: [{ style: 5, label: 'Posted', url }] }]);
  });

  it('posts once however often it is pressed, and then says where', async () => {
    const { card, view, give } = await withholdPost();
    const first = loopback.press(member, card.id, 'try:post');
    const second = messageOf(await loopback.press(member, card.id, 'try:post'));
    expect(second.content).toBe('That is being posted already.');
    const edited = next('message.updated');
    give({ content: 'once for all' });
    await view;
    expect((await first).kind).toBe('deferred');
    await edited;
    const posts = loopback.messagesFor(admin).filter(({ content }) => content === 'once for all');
    expect(posts).toHaveLength(1);
    // As a client presses that has not drawn the card anew.
    const { components } = card;
    loopback.messagesFor(member).find(({ id }) => id === card.id)!.components = components!;
    const third = messageOf(await loopback.press(member, card.id, 'try:post'));
    expect(third.content).toMatch(new RegExp(`^That is posted already: https://discord.com/\\S+/${posts[0]!.id}$`));
  });

  it('tells who pressed alone when it fails, deferred or not, and may be pressed again', async () => {
    const { card, view, give } = await withholdPost();
    expect((await loopback.press(member, card.id, 'try:post')).kind).toBe('deferred');
    const failure = next('message.created');
    give(Promise.reject(new UserError('gone', 'That story is gone.')));
    await expect(view).rejects.toThrow();
    expect((await failure).content).toBe('That story is gone.');
    expect(loopback.messagesFor(admin).map(({ content }) => content)).not.toContain('That story is gone.');
    trial.press = () => ({ content: 'x'.repeat(2_001) });
    const refused = next('message.created');
    expect((await loopback.press(member, card.id, 'try:post')).kind).toBe('deferred');
    expect((await refused).content).toMatch(/went wrong.*\(ref \d+\)/);
    trial.press = () => ({ content: 'after all' });
    const edited = next('message.updated');
    await loopback.press(member, card.id, 'try:post');
    await edited;
    expect(loopback.messagesFor(admin).map(({ content }) => content)).toContain('after all');
  });

  it('knows where who presses may have the bot write', async () => {
    const may = async (actor: Actor) => (await pickOn(actor, link)).context.mayPost;
    expect(await may(member)).toBe(true);
    const elsewhereRoles = loopback.world.guilds.find(({ id }) => id === demo.elsewhere.id)!.roles;
    elsewhereRoles[0]!.permissions = String(BigInt(elsewhereRoles[0]!.permissions) & ~(1n << 50n));
    expect(await may({ ...elsewhere, userId: demo.users.member })).toBe(false);
    const said = messageOf(await loopback.slash({ ...member, channelId: demo.readingRoom.briefing }, 'try'));
    let context: Context | undefined;
    trial.pick = (_message, got) => {
      context = got;
      return { content: 'picked' };
    };
    await loopback.pick({ ...member, channelId: demo.readingRoom.briefing }, said.id, 'Try this');
    expect(context?.mayPost).toBe(false);
  });
});
