import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestSender } from '../../../src/bot/post/post-message.ts';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';

const { news, briefing, general, announcements, staff, stories } = demo.readingRoom;
const since = new Date(Date.now() - 60_000);
const digestOf = (deliveryId: string) => ({
  content: 'The digest',
  embeds: [{ title: 'A story' }],
  components: [
    { type: 1, components: [{ type: 2, style: 2, label: 'Why these?', custom_id: `digest:d:${deliveryId}` }] },
  ],
});

let loopback: Loopback;
let sender: ReturnType<typeof createDigestSender>;
beforeAll(async () => {
  loopback = await createLoopback({ limits: false });
  sender = createDigestSender({ token: loopback.token, apiBase: loopback.apiBase });
});
afterAll(async () => {
  sender.close();
  await loopback.close();
});

const messagesIn = (channelId: string) =>
  findChannel(loopback.world, channelId)!.messages.map(({ message }) => message);
const post = (channelId: string, nonce: string) => sender.post({ channelId: channelId }, digestOf(nonce), nonce);

describe('createDigestSender', () => {
  it('posts a digest that pings nobody', async () => {
    const outcome = await sender.post({ channelId: news }, { ...digestOf('ping'), content: '@everyone' }, 'ping');
    expect(outcome).toEqual({ kind: 'sent', messageId: messagesIn(news).at(-1)!.id });
    expect(messagesIn(news).at(-1)).toMatchObject({ mention_everyone: false, nonce: 'ping' });
  });

  it('pings the one role that was ordered, whatever else the text names', async () => {
    const { roles } = loopback.world.guilds[0]!;
    const [pinged, other] = roles.filter(({ mentionable }) => mentionable === true).concat(roles.slice(-1));
    const content = `<@&${pinged!.id}> <@&${other!.id}> @everyone <@${demo.users.member}>`;
    await sender.post({ channelId: news, mentionRoleId: pinged!.id }, { ...digestOf('role'), content }, 'role');
    const posted = { mention_roles: [pinged!.id], mention_everyone: false, mentions: [] };
    expect(messagesIn(news).at(-1)).toMatchObject(posted);
  });

  it('posts once however often the same nonce is sent', async () => {
    const first = await post(briefing, 'once');
    expect(await post(briefing, 'once')).toEqual(first);
    expect(messagesIn(briefing)).toHaveLength(1);
  });

  it('posts once when the outage comes after the message was made', async () => {
    loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'status', status: 502, when: 'after' });
    expect(await post(announcements, 'outage')).toMatchObject({ kind: 'temporary', code: 502 });
    expect(await post(announcements, 'outage')).toMatchObject({ kind: 'sent' });
    expect(messagesIn(announcements)).toHaveLength(1);
  });

  it('takes a dropped connection for temporary', async () => {
    loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'drop' });
    expect(await post(news, 'drop')).toMatchObject({ kind: 'temporary' });
  });

  it('names the permission that is missing', async () => {
    loopback.faults.takePermission(general, 'EmbedLinks');
    const outcome = await post(general, 'embed');
    loopback.faults.givePermission(general, 'EmbedLinks');
    expect(outcome).toEqual({
      kind: 'misconfigured',
      code: 50013,
      message: 'The bot lacks Embed Links in the channel.',
    });
  });

  it('names View Channel for a channel that it can’t see', async () => {
    const outcome = await post(staff, 'hidden');
    expect(outcome).toMatchObject({ kind: 'misconfigured', code: 50001 });
    expect(outcome).toHaveProperty('message', expect.stringContaining('View Channel'));
  });

  it('calls a refused form our own mistake', async () => {
    expect(await sender.post({ channelId: news }, { content: 'x'.repeat(2001) }, 'long')).toMatchObject({
      kind: 'ours',
      code: 50035,
    });
  });

  it('hands a long rate limit back to the caller with its time', async () => {
    loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'status', status: 429, retryAfter: 60 });
    const outcome = await post(news, 'slow');
    expect(outcome).toMatchObject({ kind: 'limited', code: 429 });
    expect((outcome as { retryAfterMs: number }).retryAfterMs).toBeGreaterThanOrEqual(60_000);
  });
});

describe('find', () => {
  it('finds the digest that carries the delivery id, and no other', async () => {
    const first = await post(news, 'find-me');
    await post(news, 'after-it');
    expect(await sender.find({ channelId: news }, 'digest:d:find-me', since)).toEqual({ ...first, kind: 'found' });
    expect(await sender.find({ channelId: news }, 'digest:d:never-sent', since)).toEqual({ kind: 'absent' });
  });

  it('tells an empty channel from one whose history it may not read', async () => {
    expect(await sender.find({ channelId: general }, 'any', since)).toEqual({ kind: 'absent' });
    loopback.faults.takePermission(general, 'ReadMessageHistory');
    expect(await sender.find({ channelId: general }, 'any', since)).toMatchObject({ kind: 'unreadable' });
  });

  it('can’t tell where the channel can’t be seen', async () => {
    expect(await sender.find({ channelId: staff }, 'any', since)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('a sender at its end', () => {
  it('calls a deleted channel permanent', async () => {
    loopback.faults.deleteChannel(general);
    const message = 'The channel was deleted.';
    expect(await post(general, 'gone')).toEqual({ kind: 'permanent', code: 10003, message });
  });

  it('asks Discord once when the token is refused, and never again', async () => {
    const refused = createDigestSender({ token: 'wrong.token', apiBase: loopback.apiBase });
    expect(await refused.post({ channelId: news }, digestOf('t1'), 't1')).toMatchObject({ kind: 'fatal' });
    const asked = loopback.requests.length;
    expect(await refused.post({ channelId: news }, digestOf('t2'), 't2')).toMatchObject({ kind: 'fatal' });
    expect(loopback.requests).toHaveLength(asked);
    refused.close();
  });
});

describe('a forum', () => {
  const target = { channelId: stories, forum: { guildId: demo.readingRoom.id, title: '24 Nov: talks' } };
  const postsIn = () => loopback.world.guilds[0]!.channels.filter(({ parentId }) => parentId === stories);

  it('gets a post, which is found again, archived or not', async () => {
    const sent = await sender.post(target, digestOf('forum-1'), 'forum-1');
    const [post] = postsIn();
    expect(sent).toEqual({ kind: 'sent', messageId: post!.id });
    expect(post).toMatchObject({ name: '24 Nov: talks', messages: [{ message: { content: 'The digest' } }] });
    expect(await sender.find(target, 'digest:d:forum-1', since)).toEqual({ ...sent, kind: 'found' });
    expect(await sender.find(target, 'digest:d:forum-2', since)).toEqual({ kind: 'absent' });
    post!.thread!.archived = true;
    expect(await sender.find(target, 'digest:d:forum-1', since)).toEqual({ ...sent, kind: 'found' });
  });

  it('that wants a tag on every post says so', async () => {
    findChannel(loopback.world, stories)!.tagRequired = true;
    expect(await sender.post(target, digestOf('tagless'), 'tagless')).toMatchObject({
      kind: 'permanent',
      message: 'The forum wants a tag on every post.',
    });
    findChannel(loopback.world, stories)!.tagRequired = false;
  });
});

it('names what is missing in a thread, which has the permissions of its channel', async () => {
  const target = { channelId: stories, forum: { guildId: demo.readingRoom.id, title: 'A thread' } };
  const { messageId } = (await sender.post(target, digestOf('thread'), 'thread')) as { messageId: string };
  loopback.faults.takePermission(stories, 'SendMessagesInThreads');
  const outcome = await post(messageId, 'in-thread');
  loopback.faults.givePermission(stories, 'SendMessagesInThreads');
  expect(outcome).toMatchObject({ message: 'The bot lacks Send Messages in Threads in the channel.' });
});

describe('publish', () => {
  it('publishes a digest once, and takes a second time for done', async () => {
    const sent = await post(announcements, 'publish');
    const { messageId } = sent as { messageId: string };
    expect(await sender.publish({ channelId: announcements }, messageId)).toBeUndefined();
    expect(await sender.publish({ channelId: announcements }, messageId)).toBeUndefined();
    expect(messagesIn(announcements).at(-1)).toMatchObject({ flags: 1 });
  });

  it('tells why it can’t', async () => {
    const { messageId } = (await post(news, 'unpublishable')) as { messageId: string };
    expect(await sender.publish({ channelId: news }, messageId)).toMatchObject({ code: 50024 });
  });
});
