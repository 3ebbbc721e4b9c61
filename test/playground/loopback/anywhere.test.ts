import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { nextInteraction } from './raw-bot.ts';
import { admin, type BotStage, member, openBotStage, room } from './stage.ts';

const anywhere = { integration_types: [0, 1], contexts: [0, 1, 2] };
const elsewhere: Actor = { ...member, guildId: demo.elsewhere.id, channelId: demo.elsewhere.general };
const ours = { userId: demo.users.member, channelId: '77' };

describe('an application that members add to their own account', () => {
  let stage: BotStage;
  beforeAll(async () => {
    stage = await openBotStage();
    const { world } = stage.loopback;
    const privateChannel = { ...world.dms[0]!, id: ours.channelId, messages: [], userIds: [ours.userId, admin.userId] };
    delete privateChannel.recipientId;
    world.dms.push(privateChannel);
    await stage.call('PUT', `/applications/${demo.application}/commands`, [
      { name: 'here', description: 'In guilds that added it' },
      { name: 'about', description: 'Anywhere', ...anywhere },
      { name: 'Look at this', type: 3, ...anywhere },
    ]);
  });
  afterAll(() => stage.close());
  const namesFor = (actor: Actor) => stage.loopback.visibleCommands(actor).map(({ name }) => name);

  it('has its commands where they are registered for, and for those who added it', () => {
    expect(namesFor(elsewhere)).toEqual(['Look at this', 'about']);
    expect(namesFor({ ...elsewhere, userId: demo.users.moderator })).toEqual([]);
    expect(namesFor(ours)).toEqual(['Look at this', 'about']);
    expect(namesFor(member)).toEqual(['Look at this', 'about', 'ask', 'find', 'here']);
  });

  it('tells who installed it, and in what kind of place it is', async () => {
    const told = async (actor: Actor) => {
      const result = stage.loopback.slash(actor, 'about');
      const pending = await nextInteraction(stage.bot);
      await stage.answer(pending, { type: 4, data: { content: 'ok' } });
      await result;
      return [pending.payload['context'], pending.payload['authorizing_integration_owners']];
    };
    const dm = stage.loopback.world.dms.find(({ recipientId }) => recipientId === member.userId)!.id;
    expect(await told(elsewhere)).toEqual([0, { 1: member.userId }]);
    expect(await told(member)).toEqual([0, { 0: room.id, 1: member.userId }]);
    expect(await told({ userId: member.userId, channelId: dm })).toEqual([1, { 0: '0', 1: member.userId }]);
    expect(await told(ours)).toEqual([2, { 1: member.userId }]);
  });

  it('takes at most five messages after the answer: 40094', async () => {
    const result = stage.loopback.slash(elsewhere, 'about');
    const pending = await nextInteraction(stage.bot);
    await stage.answer(pending, { type: 4, data: { content: 'ok' } });
    await result;
    const url = `/webhooks/${demo.application}/${pending.token}`;
    const statuses = [];
    for (let sent = 0; sent < 6; sent += 1) {
      statuses.push((await stage.call('POST', url, { content: `more ${sent}` }, null)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 400]);
    expect((await stage.call('POST', url, { content: 'more' }, null)).body).toMatchObject({ code: 40094 });
  });

  it('is heard by its user alone where they may not use apps of their own', async () => {
    const everyone = stage.loopback.world.guilds.find(({ id }) => id === demo.elsewhere.id)!.roles[0]!;
    const before = everyone.permissions;
    everyone.permissions = String(BigInt(before) & ~(1n << 50n));
    const result = stage.loopback.slash(elsewhere, 'about');
    await stage.answer(await nextInteraction(stage.bot), { type: 4, data: { content: 'psst' } });
    expect(await result).toMatchObject({ kind: 'message', ephemeral: true });
    everyone.permissions = before;
  });

  it('gets the message whose menu a command was picked from', async () => {
    const said = stage.loopback.say(elsewhere, 'look at https://a.example');
    expect(said.author.id).toBe(member.userId);
    const result = stage.loopback.pick(elsewhere, said.id, 'Look at this');
    const pending = await nextInteraction(stage.bot);
    expect(pending.payload['data']).toMatchObject({
      name: 'Look at this',
      type: 3,
      target_id: said.id,
      resolved: { messages: { [said.id]: { content: 'look at https://a.example' } } },
    });
    await stage.answer(pending, { type: 4, data: { content: 'seen' } });
    expect(await result).toMatchObject({
      message: { type: 23, interaction_metadata: { command_type: 3, target_message_id: said.id } },
    });
  });

  it('is not asked about what is not there, or by a command that is not', async () => {
    await expect(stage.loopback.pick(member, '1', 'Look at this')).rejects.toThrow('Expected a message that everyone');
    const said = stage.loopback.say(member, 'hello');
    await expect(stage.loopback.pick(member, said.id, 'about')).rejects.toThrow('Expected a message command');
  });

  it('lets users write where they may, and no more than Discord takes', () => {
    expect(() => stage.loopback.say({ ...member, channelId: room.briefing }, 'hello')).toThrow('may not write');
    expect(() => stage.loopback.say({ ...member, channelId: room.stories }, 'hello')).toThrow('may not write');
    expect(() => stage.loopback.say(member, '')).toThrow('Expected 1 to 2000');
    expect(() => stage.loopback.say(member, 'x'.repeat(2001))).toThrow('Expected 1 to 2000');
  });
});
