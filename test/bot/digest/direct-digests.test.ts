import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { usualUserSubscriptions } from '../../../src/app/digest/subscriptions.ts';
import type { Actor, OptionValue } from '../../../src/playground/loopback/loopback.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { demoNow } from '../../open-demo-app.ts';
import { admin, componentOf, member, messageOf, openBot } from '../open-bot.ts';

const bot = await openBot();
const { loopback, app, store } = bot;
afterAll(() => bot.close());
afterEach(async () => {
  for (const { id } of await store.listSubscriptions()) await store.removeSubscription(id);
});

const { member: userId } = demo.users;
const dms = loopback.world.dms.find(({ recipientId }) => recipientId === userId)!;
const direct: Actor = { userId, channelId: dms.id };
const elsewhere: Actor = { userId, guildId: demo.elsewhere.id, channelId: demo.elsewhere.general };
const order = { time: '08:00', zone: 'Europe/Berlin' };
const digest = async (actor: Actor, name: string, options: Record<string, OptionValue> = {}) =>
  messageOf(await loopback.slash(actor, `digest ${name}`, options));
const isDigest = (message: APIMessage) => JSON.stringify(message.components).includes('digest:d:');
const received = () =>
  dms.messages.flatMap(({ message, audience }) => (audience === undefined ? [message] : [])).filter(isDigest);
const textOf = ({ content, embeds }: APIMessage) => `${content} ${JSON.stringify(embeds)}`;
const ordered = async () => (await store.listOwnSubscriptions(userId))[0]!;

describe('a digest to direct messages', () => {
  it('is ordered there, listed, previewed and sent as it was previewed', async () => {
    const answer = await digest(direct, 'subscribe', { ...order, size: 3, topics: 'science' });
    expect(textOf(answer)).toContain('Your direct messages 08:00 Europe/Berlin, daily · Science · 3 stories');
    const { id } = await ordered();
    expect(await ordered()).toMatchObject({ userId, createdBy: userId, topics: ['science'] });
    expect(textOf(await digest(direct, 'list'))).toContain('Your direct messages 08:00');
    const choices = await loopback.complete(direct, 'digest send-now', { digest: '08' }, 'digest');
    expect(choices).toEqual([{ name: 'my direct messages 08:00 Europe/Berlin · Science', value: id }]);
    const preview = await digest(direct, 'preview', { digest: id });
    expect((await digest(direct, 'send-now', { digest: id })).content).toBe('Sent to your direct messages.');
    const [posted] = received();
    expect(posted?.embeds).toEqual(preview.embeds);

    const menu = componentOf(posted!, 'digest:open');
    const [, slug = ''] = /"value":"([^"]+)"/.exec(JSON.stringify(posted!.components))!;
    expect(JSON.stringify(messageOf(await loopback.select(direct, posted!.id, menu, [slug])))).toContain(
      `story:${slug}:`,
    );
    expect(textOf(messageOf(await loopback.press(direct, posted!.id, componentOf(posted!, 'digest:d:'))))).toContain(
      'ranks by',
    );
  });

  it.each([
    ['a server that added the bot', member],
    ['a server that did not', elsewhere],
  ])('is ordered by any member in %s, too', async (_where, actor) => {
    const answer = await loopback.slash(actor, 'digest subscribe', { ...order, where: 'direct' });
    expect(answer).toMatchObject({ kind: 'message', ephemeral: true });
    expect(await ordered()).toMatchObject({ userId });
    expect(textOf(await digest(actor, 'list'))).toContain('Your direct messages 08:00');
    const { id } = await ordered();
    expect(textOf(await digest(actor, 'edit', { digest: id, time: '9:15' }))).toContain('09:15');
    expect(textOf(await digest(actor, 'pause', { digest: id }))).toContain('Paused');
    expect(textOf(await digest(actor, 'resume', { digest: id }))).toContain('Resumed');
    expect(textOf(await digest(actor, 'unsubscribe', { digest: id }))).toContain('Ended');
    expect(await store.listSubscriptions()).toEqual([]);
  });

  it.each([
    ['neither a channel nor direct messages', member, order, 'Expected a channel of this server'],
    ['both', admin, { ...order, where: 'direct', channel: demo.readingRoom.news }, 'leave `channel` out'],
    ['a role to ping', admin, { ...order, where: 'direct', mention: demo.readingRoom.id }, 'pings no role'],
    ['publishing', direct, { ...order, publish: true }, 'is not published'],
    ['no zone', direct, { time: '08:00' }, 'Expected a time zone: type a city in `zone`.'],
    ['a time that is none', direct, { ...order, time: '25:99' }, 'got “25:99”'],
  ])('is refused with %s', async (_what, actor, options, answer) => {
    expect(textOf(await digest(actor, 'subscribe', options as Record<string, OptionValue>))).toContain(answer);
    expect(await store.listSubscriptions()).toEqual([]);
  });

  it('is ordered once, and only so often', async () => {
    const at = (hour: number) => digest(direct, 'subscribe', { ...order, time: `${hour}:00` });
    for (let hour = 1; hour <= usualUserSubscriptions; hour += 1) await at(hour);
    expect(textOf(await at(1))).toContain('You already get this digest at 01:00');
    expect(textOf(await at(20))).toContain(
      `You may have ${usualUserSubscriptions} digests and have ${usualUserSubscriptions}.`,
    );
    expect(await store.listOwnSubscriptions(userId)).toHaveLength(usualUserSubscriptions);
  });

  it('is nobody else’s: neither another user nor an admin sees, sends or ends it', async () => {
    await digest(direct, 'subscribe', order);
    const { id } = await ordered();
    const other = loopback.world.dms.find(({ recipientId }) => recipientId === demo.users.moderator)!;
    for (const actor of [admin, { userId: demo.users.moderator, channelId: other.id }]) {
      for (const name of ['send-now', 'pause', 'unsubscribe', 'preview']) {
        expect(textOf(await digest(actor, name, { digest: id }))).toContain('no such digest');
      }
      expect(textOf(await digest(actor, 'list'))).not.toContain('08:00');
    }
    expect((await ordered()).paused).toBeUndefined();
  });

  it('stays when servers go', async () => {
    await digest(direct, 'subscribe', order);
    await app.compareGuilds(new Set(), demoNow);
    await app.compareGuilds(new Set([demo.readingRoom.id, demo.secondDesk.id]), demoNow);
    const { id } = await ordered();
    expect(app.guildOf(id).leftAt).toBeUndefined();
    expect((await digest(direct, 'send-now', { digest: id })).content).toContain('Sent');
  });

  it('stands in what the user may have, and ends when the user is forgotten', async () => {
    await digest(direct, 'subscribe', order);
    expect(await app.dataOf(userId)).toMatchObject([{ guildId: 'direct', subscriptions: [{ userId, time: '08:00' }] }]);
    const card = messageOf(await loopback.slash(member, 'forget-me'));
    const done = messageOf(await loopback.press(member, card.id, componentOf(card, 'forget-me:now')));
    expect(done.content).toContain('1 digest in your direct messages ended.');
    expect(await store.listSubscriptions()).toEqual([]);
  });
});

describe('a member who may not manage the server', () => {
  it('neither orders a digest for a channel, nor sees, changes, sends or ends one', async () => {
    const { news, general } = demo.readingRoom;
    await digest(admin, 'subscribe', { ...order, channel: news });
    const [subscription] = await store.listSubscriptions(demo.readingRoom.id);
    const refused = 'You need the permission **Manage Server**';
    expect(textOf(await digest(member, 'subscribe', { ...order, channel: general }))).toContain(refused);
    for (const name of ['edit', 'pause', 'resume', 'send-now', 'unsubscribe', 'preview']) {
      expect(textOf(await digest(member, name, { digest: subscription!.id }))).toContain(refused);
      expect(await loopback.complete(member, `digest ${name}`, { digest: '' }, 'digest')).toEqual([]);
    }
    expect(textOf(await digest(member, 'list'))).toContain('You get no digest in your direct messages');
    expect(await store.listSubscriptions()).toEqual([subscription]);
  });
});

describe('closed direct messages', () => {
  const told = (actor: Actor) =>
    loopback.messagesFor(actor).filter(({ content }) => content.includes('since I could not send it'));

  it('pause the digest; its user is told behind the next command, once, with a button', async () => {
    await digest(direct, 'subscribe', { ...order, time: '11:00' });
    const { id } = await ordered();
    loopback.faults.closeDms(userId);
    const arrived = new Promise<void>((resolve) => {
      const stop = loopback.follow(() => {
        if (told(member).length === 0) return;
        stop();
        resolve();
      });
    });
    expect((await digest(member, 'send-now', { digest: id })).content).toContain('you closed them to me');
    expect((await ordered()).paused?.reason).toContain('you closed them to me');
    await arrived;
    const [notice] = told(member);
    expect((notice!.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    await loopback.slash(member, 'help');
    await loopback.slash(admin, 'help');
    expect(told(member)).toHaveLength(1);
    expect(told(admin)).toHaveLength(0);

    const resumed = await loopback.press(member, notice!.id, componentOf(notice!, 'digest:resume:'));
    expect(textOf(messageOf(resumed))).toContain('Resumed');
    expect((await ordered()).paused).toBeUndefined();
  });
});
