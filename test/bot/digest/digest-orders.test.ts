import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { findChannel } from '../../../src/playground/loopback/world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../open-bot.ts';

const bot = await openBot();
const { loopback, store } = bot;
afterAll(() => bot.close());

const { id: guildId, news, general, staff } = demo.readingRoom;
const roleNamed = (wanted: string) => loopback.world.guilds[0]!.roles.find(({ name }) => name === wanted)!.id;
const order = { time: '08:00', zone: 'Europe/Berlin' };
const slash = async (name: string, options: Parameters<typeof loopback.slash>[2]) =>
  messageOf(await loopback.slash(admin, `digest ${name}`, options));
const subscribe = async (options: Parameters<typeof loopback.slash>[2]) => {
  const known = new Set((await store.listSubscriptions(guildId)).map(({ id }) => id));
  const answer = await slash('subscribe', { ...order, ...options });
  return { answer, subscription: (await store.listSubscriptions(guildId)).find(({ id }) => !known.has(id)) };
};
/** The last digest in a channel; answers to commands lie there too. */
const lastIn = (channelId: string) =>
  findChannel(loopback.world, channelId)!
    .messages.map(({ message }) => message)
    .findLast((message) => JSON.stringify(message.components).includes('digest:d:'))!;

describe('digests as an admin orders them', () => {
  it('previews to the admin alone exactly what is then posted, and opens its stories for readers', async () => {
    const { subscription } = await subscribe({ channel: news, style: 'compact', languages: 'en', size: 3 });
    const digest = subscription!.id;
    const preview = await loopback.slash(admin, 'digest preview', { digest });
    expect(preview).toMatchObject({ ephemeral: true });
    const { content, embeds, components } = messageOf(preview);
    const answer = await slash('send-now', { digest });
    const posted = lastIn(news);
    expect(answer.content).toBe(`Posted: https://discord.com/channels/${guildId}/${news}/${posted.id}`);
    expect(posted.embeds).toHaveLength(1);
    expect({ content: posted.content, embeds: posted.embeds }).toEqual({ content, embeds });
    const anonymous = (rows: unknown) => JSON.stringify(rows).replace(/digest:d:[\w-]+/, 'digest:d:');
    expect(anonymous(posted.components)).toBe(anonymous(components));

    const reader = { ...member, channelId: news };
    const slug = /"value":"([^"]+)"/.exec(JSON.stringify(posted.components))![1]!;
    const card = await loopback.select(reader, posted.id, componentOf(posted, 'digest:open'), [slug]);
    expect(card).toMatchObject({ kind: 'message', ephemeral: true });
    expect(JSON.stringify(messageOf(card).components)).toContain(`story:${slug}:sources`);
  });

  it('says so when the picked story is gone by then', async () => {
    const posted = lastIn(news);
    const slug = /"value":"([^"]+)"/.exec(JSON.stringify(posted.components))![1]!;
    // As after the story's end: the menu still names it.
    const menu = posted.components![0] as unknown as { components: [{ options: { value: string }[] }] };
    menu.components[0].options[0]!.value = 'ended-since';
    const card = await loopback.select({ ...member, channelId: news }, posted.id, 'digest:open', ['ended-since']);
    menu.components[0].options[0]!.value = slug;
    expect(card).toMatchObject({ ephemeral: true });
    expect(JSON.stringify(messageOf(card))).toContain('not among the live ones');
  });

  it('pings the ordered role alone', async () => {
    const mention = roleNamed('Moderator');
    const { subscription } = await subscribe({ channel: general, mention });
    await slash('send-now', { digest: subscription!.id });
    expect(lastIn(general)).toMatchObject({ mention_roles: [mention], mention_everyone: false });
    expect(lastIn(general).content).toMatch(new RegExp(`^<@&${mention}> 5 stories · `));
  });

  it('refuses a role that can’t be mentioned, and everyone', async () => {
    const { answer, subscription } = await subscribe({ channel: news, mention: roleNamed('Admin'), time: '10:00' });
    expect(subscription).toBeUndefined();
    expect(JSON.stringify(answer)).toContain('can’t be mentioned by me');
    const everyone = await subscribe({ channel: news, mention: guildId, time: '10:00' });
    expect(JSON.stringify(everyone.answer)).toContain('choose another than @everyone');
  });

  it('names what it lacks in a channel that it does not see', async () => {
    const { answer, subscription } = await subscribe({ channel: staff });
    expect(subscription).toBeUndefined();
    expect(JSON.stringify(answer)).toContain('I lack **View Channel**');
  });

  it('says so when the channel of a digest was deleted', async () => {
    const { subscription } = await subscribe({ channel: general, time: '11:00' });
    if (subscription?.guildId === undefined) throw new Error('Expected a digest of the server');
    await store.saveSubscription({ ...subscription, channelId: '1' });
    const answer = await slash('send-now', { digest: subscription.id });
    expect(JSON.stringify(answer)).toContain('The channel of this digest is gone');
  });

  it('posts nothing while it is paused, and says why', async () => {
    const { subscription } = await subscribe({ channel: general, time: '12:00' });
    const digest = subscription!.id;
    const paused = await slash('pause', { digest });
    expect((await slash('send-now', { digest })).content).toBe(`Nothing was posted in <#${general}>: paused`);
    const resumed = await loopback.press(admin, paused.id, componentOf(paused, 'digest:resume:'));
    expect(messageOf(resumed).content).toContain('Resumed');
  });
});

describe('changes of digests', () => {
  it('stand in the audit log, in words', async () => {
    const { subscription } = await subscribe({ channel: general, time: '13:00' });
    await slash('unsubscribe', { digest: subscription!.id });
    const text = messageOf(await loopback.slash(admin, 'audit')).embeds[0]?.description ?? '';
    const what = `<#${general}>: 13:00 Europe/Berlin, daily · all topics · 5 stories`;
    expect(text).toContain(`<@${admin.userId}> ordered a digest for ${what}`);
    expect(text).toContain(`<@${admin.userId}> ended a digest of ${what}`);
  });
});

describe('digests in an announcement channel', () => {
  const { announcements } = demo.readingRoom;
  const isPublished = () => ((lastIn(announcements).flags ?? 0) & MessageFlags.Crossposted) !== 0;

  it('are published where that was ordered, and only there', async () => {
    const quiet = await subscribe({ channel: announcements });
    await slash('send-now', { digest: quiet.subscription!.id });
    expect(isPublished()).toBe(false);
    const loud = await subscribe({ channel: announcements, time: '8:30' });
    await slash('edit', { digest: loud.subscription!.id, publish: true });
    expect((await slash('send-now', { digest: loud.subscription!.id })).content).toMatch(/^Posted: \S+$/);
    expect(isPublished()).toBe(true);
  });

  it('are there all the same when Discord publishes no more, and that is told', async () => {
    loopback.faults.request({ method: 'POST', path: '/crosspost' }, { kind: 'status', status: 429, retryAfter: 3000 });
    const { subscription } = await subscribe({ channel: announcements, time: '9:00', publish: true });
    const answer = await slash('send-now', { digest: subscription!.id });
    expect(answer.content).toMatch(/^Posted: \S+\nIt was not published: Discord asks to post more slowly\.$/);
    expect(isPublished()).toBe(false);
    const list = (await slash('list', {})).embeds[0]?.description;
    expect(list).toContain('the last one is not published: Discord asks to post more slowly. Tried again');
    expect(bot.lines.filter((line) => JSON.stringify(line).includes('digest.unpublished'))).toHaveLength(1);
  });

  it('are refused without the right to write there, and publishing elsewhere is', async () => {
    loopback.faults.takePermission(announcements, 'SendMessages');
    const { answer } = await subscribe({ channel: announcements, time: '10:00', publish: true });
    loopback.faults.givePermission(announcements, 'SendMessages');
    expect(JSON.stringify(answer)).toContain('I lack **Send Messages** there');
    const elsewhere = await subscribe({ channel: general, time: '10:00', publish: true });
    expect(JSON.stringify(elsewhere.answer)).toContain('Only an announcement channel can publish');
  });
});

describe('digests in a forum', () => {
  const { stories } = demo.readingRoom;
  const postsIn = () => loopback.world.guilds[0]!.channels.filter(({ parentId }) => parentId === stories);

  it('are a post each, named by the day and the first headline', async () => {
    const { subscription } = await subscribe({ channel: stories, size: 3 });
    const answer = await slash('send-now', { digest: subscription!.id });
    const [post, ...others] = postsIn();
    expect(others).toEqual([]);
    const { message } = post!.messages[0]!;
    expect(answer.content).toBe(`Posted: https://discord.com/channels/${guildId}/${post!.id}`);
    expect(message.content).toMatch(/^3 stories · /);
    expect(post!.name).toBe(`23 Nov: ${message.embeds[0]!.title!}`.slice(0, 100));
    expect(post!.thread?.autoArchiveDuration).toBe(60);
  });

  it('are refused where every post wants a tag', async () => {
    const forum = findChannel(loopback.world, stories)!;
    forum.tagRequired = true;
    const { answer, subscription } = await subscribe({ channel: stories, time: '9:00' });
    forum.tagRequired = false;
    expect(JSON.stringify(answer)).toContain('takes no post without a tag');
    expect(subscription).toBeUndefined();
  });
});
