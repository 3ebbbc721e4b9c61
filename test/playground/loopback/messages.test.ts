import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { openStage, room, type Stage } from './stage.ts';

describe("a channel's messages", () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());
  const news = `/channels/${room.news}/messages`;
  const send = async (body: unknown, path = news) => stage.call('POST', path, body);
  const idOf = (answer: { body: unknown }) => (answer.body as { id: string }).id;

  it('refuse a wrong token with 401', async () => {
    const answer = await stage.call('POST', news, { content: 'a' }, 'wrong');
    expect(answer).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } });
  });

  it.each<[string, string, unknown, number, number]>([
    ['a channel that does not exist', '/channels/9/messages', { content: 'a' }, 404, 10003],
    ['a channel the bot does not see', `/channels/${room.staff}/messages`, { content: 'a' }, 403, 50001],
    ['a forum', `/channels/${room.stories}/messages`, { content: 'a' }, 400, 40058],
    ['nothing to show', news, {}, 400, 50006],
    ['a reply to an unknown message', news, { content: 'a', message_reference: { message_id: '5' } }, 400, 50035],
  ])('refuse %s', async (_, path, body, status, code) => {
    expect(await send(body, path)).toMatchObject({ status, body: { code } });
  });

  it('refuse JSON that is broken with 50109', async () => {
    const response = await fetch(`${stage.loopback.apiBase}/v10${news}`, {
      method: 'POST',
      headers: { authorization: `Bot ${stage.loopback.token}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
  });

  it('refuse an embed without Embed Links, a text still goes', async () => {
    stage.loopback.faults.takePermission(room.news, 'EmbedLinks');
    expect(await send({ embeds: [{ title: 'a' }] })).toMatchObject({ status: 403, body: { code: 50013 } });
    expect((await send({ content: 'a' })).status).toBe(200);
    stage.loopback.faults.givePermission(room.news, 'EmbedLinks');
    expect((await send({ embeds: [{ title: 'a' }] })).status).toBe(200);
  });

  it('refuse everything in a deleted channel and after the bot was thrown out', async () => {
    stage.loopback.faults.deleteChannel(room.news);
    expect((await send({ content: 'a' })).body).toMatchObject({ code: 10003 });
    stage.loopback.faults.removeBot(room.id);
    expect((await stage.call('GET', `/guilds/${room.id}`)).body).toMatchObject({ code: 10004 });
    expect((await send({ content: 'a' }, `/channels/${room.general}/messages`)).body).toMatchObject({ code: 50001 });
  });

  it('refuse a DM to a user who closed theirs with 50007', async () => {
    const { body } = await stage.call('POST', '/users/@me/channels', { recipient_id: demo.users.member });
    const path = `/channels/${(body as { id: string }).id}/messages`;
    expect((await send({ content: 'a' }, path)).status).toBe(200);
    stage.loopback.faults.closeDms(demo.users.member);
    expect((await send({ content: 'a' }, path)).body).toMatchObject({ code: 50007 });
  });

  it('are one for the same enforced nonce, for two minutes and per channel', async () => {
    const body = { content: 'digest', nonce: 'slot', enforce_nonce: true };
    const first = idOf(await send(body));
    expect(idOf(await send(body))).toBe(first);
    expect(idOf(await send(body, `/channels/${room.general}/messages`))).not.toBe(first);
    stage.advance(120_001);
    expect(idOf(await send(body))).not.toBe(first);
  });

  it('are two for the same nonce without enforce_nonce', async () => {
    const body = { content: 'digest', nonce: 'slot' };
    expect(idOf(await send(body))).not.toBe(idOf(await send(body)));
  });

  it('answer 10008 for a nonce whose message was deleted', async () => {
    const body = { content: 'digest', nonce: 'slot', enforce_nonce: true };
    await stage.call('DELETE', `${news}/${idOf(await send(body))}`);
    expect(await send(body)).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  it('are listed newest first, by after, before and limit', async () => {
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c', 'd']) ids.push(idOf(await send({ content })));
    const list = async (query: string) =>
      ((await stage.call('GET', `${news}?${query}`)).body as { content: string }[])
        .map(({ content }) => content)
        .join('');
    expect(await list('limit=2')).toBe('dc');
    expect(await list(`after=${ids[0] ?? ''}&limit=2`)).toBe('cb');
    expect(await list(`before=${ids[2] ?? ''}`)).toBe('ba');
    stage.loopback.faults.takePermission(room.news, 'ReadMessageHistory');
    expect(await list('limit=9')).toBe('');
  });

  it('keep uploaded files and show them under the address of their attachment', async () => {
    const form = new FormData();
    const payload = {
      embeds: [{ image: { url: 'attachment://a.png' } }],
      attachments: [{ id: '0', description: 'alt' }],
    };
    form.set('payload_json', JSON.stringify(payload));
    form.set('files[0]', new Blob(['bytes'], { type: 'image/png' }), 'a.png');
    const { body } = await send(form);
    const { attachments, embeds } = body as { attachments: { url: string }[]; embeds: { image: { url: string } }[] };
    expect(attachments[0]).toMatchObject({ filename: 'a.png', size: 5, description: 'alt', content_type: 'image/png' });
    expect(embeds[0]?.image.url).toBe(attachments[0]?.url);
    expect(await (await fetch(attachments[0]?.url ?? '')).text()).toBe('bytes');
  });

  it('are published once, in announcement channels only', async () => {
    const path = `/channels/${room.announcements}/messages`;
    const id = idOf(await send({ content: 'a' }, path));
    expect((await stage.call('POST', `${path}/${id}/crosspost`)).body).toMatchObject({ flags: 1 });
    expect((await stage.call('POST', `${path}/${id}/crosspost`)).body).toMatchObject({ code: 40033 });
    const other = idOf(await send({ content: 'a' }));
    expect((await stage.call('POST', `${news}/${other}/crosspost`)).body).toMatchObject({ code: 50024 });
  });

  it('change by what an edit names, and never to nothing', async () => {
    const id = idOf(await send({ content: 'a', embeds: [{ title: 't' }] }));
    const { body } = await stage.call('PATCH', `${news}/${id}`, { content: null });
    expect(body).toMatchObject({
      content: '',
      embeds: [{ title: 't' }],
      edited_timestamp: expect.any(String) as string,
    });
    expect((await stage.call('PATCH', `${news}/${id}`, { embeds: [] })).body).toMatchObject({ code: 50006 });
  });

  it('start threads and forum posts with known tags only', async () => {
    const stories = `/channels/${room.stories}/threads`;
    const post = { name: 'Post', message: { content: 'first' } };
    const [tag] = findChannel(stage.loopback.world, room.stories)?.tags ?? [];
    const { body } = await stage.call('POST', stories, { ...post, applied_tags: [tag?.id] });
    expect(body).toMatchObject({ type: 11, parent_id: room.stories, message: { id: (body as { id: string }).id } });
    expect((await stage.call('POST', stories, { ...post, applied_tags: ['5'] })).body).toMatchObject({ code: 10087 });
    const id = idOf(await send({ content: 'a' }));
    const thread = await stage.call('POST', `${news}/${id}/threads`, { name: 'Thread' });
    expect(thread.body).toMatchObject({ id, type: 11, parent_id: room.news });
    expect((await send({ content: 'in it' }, `/channels/${id}/messages`)).status).toBe(200);
    const { body: parent } = await stage.call('GET', `${news}/${id}`);
    expect(parent).toMatchObject({ flags: 32, thread: { id, name: 'Thread' } });
    expect((await stage.call('POST', `${news}/${id}/threads`, { name: 'Again' })).body).toMatchObject({ code: 160004 });
  });

  it('take a thread out of the archive, but for a locked one; nothing is changed in an archive', async () => {
    const id = idOf(await send({ content: 'a' }));
    await stage.call('POST', `${news}/${id}/threads`, { name: 'Thread' });
    const inside = idOf(await send({ content: 'in it' }, `/channels/${id}/messages`));
    await stage.call('PATCH', `/channels/${id}`, { archived: true });
    const edited = await stage.call('PATCH', `/channels/${id}/messages/${inside}`, { content: 'changed' });
    expect(edited.body).toMatchObject({ code: 50083 });
    expect((await send({ content: 'late' }, `/channels/${id}/messages`)).status).toBe(200);
    const thread = findChannel(stage.loopback.world, id)!.thread!;
    expect(thread.archived).toBe(false);
    Object.assign(thread, { archived: true, locked: true });
    expect((await send({ content: 'later' }, `/channels/${id}/messages`)).body).toMatchObject({ code: 160005 });
  });
});
