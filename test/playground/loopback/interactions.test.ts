import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { admin, type BotStage, member, openBotStage } from './stage.ts';

const reply = { type: 4, data: { content: 'here' } };

describe('interactions', () => {
  let stage: BotStage;
  beforeEach(async () => {
    stage = await openBotStage();
  });
  afterEach(() => stage.close());
  const original = (token: string) => `/webhooks/${demo.application}/${token}/messages/%40original`;

  it('carry what Discord tells: member, permissions, locale, context, command', async () => {
    const { payload } = await stage.ask();
    expect(payload).toMatchObject({
      type: 2,
      guild_id: member.guildId,
      channel_id: member.channelId,
      locale: 'de',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: member.guildId },
      member: { user: { id: member.userId }, permissions: expect.stringMatching(/^\d+$/) as string },
      app_permissions: expect.stringMatching(/^\d+$/) as string,
      data: { name: 'ask', type: 1, options: [] },
    });
  });

  it('fail when the clock passes three seconds, and a late answer gets 10062', async () => {
    const pending = await stage.ask();
    stage.advance(3001);
    expect(await pending.result).toEqual({ kind: 'failed', reason: 'The application did not respond' });
    expect((await stage.answer(pending, reply)).body).toMatchObject({ code: 10062 });
  });

  it('refuse a token that was never given', async () => {
    const answer = await stage.answer({ id: '1', token: 'made-up', payload: {} }, reply);
    expect(answer).toMatchObject({ status: 404, body: { code: 10062, message: 'Unknown interaction' } });
  });

  it('refuse a second answer with 40060', async () => {
    const pending = await stage.ask();
    await stage.answer(pending, reply);
    expect((await stage.answer(pending, reply)).body).toMatchObject({ code: 40060 });
  });

  it('can be answered again after a refused body', async () => {
    const pending = await stage.ask();
    expect((await stage.answer(pending, { type: 4, data: {} })).body).toMatchObject({ code: 50006 });
    expect((await stage.answer(pending, reply)).status).toBe(200);
  });

  it('refuse an update where there is no message and choices where nothing is completed', async () => {
    const pending = await stage.ask();
    for (const type of [6, 7, 8]) {
      expect((await stage.answer(pending, { type, data: { choices: [] } })).body).toMatchObject({ code: 50035 });
    }
  });

  it('end their token after fifteen minutes with 50027', async () => {
    const pending = await stage.ask();
    await stage.answer(pending, reply);
    stage.advance(15 * 60_000 + 1);
    const answer = await stage.call('PATCH', original(pending.token), { content: 'late' }, null);
    expect(answer).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('have no @original before the first answer', async () => {
    const { token } = await stage.ask();
    expect((await stage.call('GET', original(token), undefined, null)).body).toMatchObject({ code: 10015 });
  });

  it('fix at the deferral who sees the reply', async () => {
    const pending = await stage.ask();
    await stage.answer(pending, { type: 5, data: { flags: 64 } });
    await stage.call('PATCH', original(pending.token), { content: 'for you', flags: 0 }, null);
    expect(stage.loopback.messagesFor(member).map(({ content }) => content)).toEqual(['for you']);
    expect(stage.loopback.messagesFor(admin)).toEqual([]);
  });

  it('fill a deferred reply with the first follow-up', async () => {
    const pending = await stage.ask();
    await stage.answer(pending, { type: 5 });
    expect(await pending.result).toEqual({ kind: 'deferred' });
    await stage.call('POST', `/webhooks/${demo.application}/${pending.token}`, { content: 'done', flags: 64 }, null);
    expect(stage.loopback.messagesFor(admin).map(({ content, flags }) => [content, flags])).toEqual([['done', 0]]);
  });

  it('keep an ephemeral reply from the bot’s channel routes until its user dismisses it', async () => {
    const pending = await stage.ask();
    const { body } = await stage.answer(pending, { type: 4, data: { content: 'psst', flags: 64 } });
    const { id } = (body as { resource: { message: { id: string } } }).resource.message;
    const fetched = await stage.call('GET', `/channels/${member.channelId}/messages/${id}`);
    expect(fetched.body).toMatchObject({ code: 10008 });
    stage.loopback.dismiss?.(admin, id);
    expect(stage.loopback.messagesFor(member)).toHaveLength(1);
    stage.loopback.dismiss?.(member, id);
    expect(stage.loopback.messagesFor(member)).toEqual([]);
  });

  it('keep no token in the recorded requests', async () => {
    const pending = await stage.ask();
    await stage.answer(pending, reply);
    expect(JSON.stringify(stage.loopback.requests)).not.toContain(pending.token);
    expect(stage.loopback.requests.at(-1)).toMatchObject({ path: `/interactions/${pending.id}/token/callback` });
  });
});
