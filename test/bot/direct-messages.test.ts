import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestSender } from '../../src/bot/post/post-message.ts';
import { createLoopback } from '../../src/playground/loopback/create-loopback.ts';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';

const { member, moderator, admin } = demo.users;
const since = new Date(Date.now() - 60_000);
const digestOf = (deliveryId: string) => ({
  content: 'The digest',
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

const received = (userId: string) => loopback.world.dms.find(({ recipientId }) => recipientId === userId)!.messages;
const opened = () => loopback.requests.filter(({ path }) => path === '/users/@me/channels').length;

describe('a digest to a user', () => {
  it('is sent once per nonce, into direct messages that are opened once', async () => {
    const first = await sender.post({ userId: member }, digestOf('one'), 'one');
    expect(first).toMatchObject({ kind: 'sent' });
    expect(await sender.post({ userId: member }, digestOf('one'), 'one')).toEqual(first);
    expect(received(member)).toHaveLength(1);
    await sender.post({ userId: member }, digestOf('two'), 'two');
    expect(opened()).toBe(1);
  });

  it('is sent once when the outage comes after the message was made, and is found there', async () => {
    loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'status', status: 502, when: 'after' });
    const find = () => sender.find({ userId: moderator }, 'digest:d:outage', since);
    expect(await find()).toEqual({ kind: 'absent' });
    expect(await sender.post({ userId: moderator }, digestOf('outage'), 'outage')).toMatchObject({ kind: 'temporary' });
    const [{ message } = { message: { id: '' } }, ...others] = received(moderator);
    expect(others).toEqual([]);
    expect(await find()).toEqual({ kind: 'found', messageId: message.id });
    expect(await sender.post({ userId: moderator }, digestOf('outage'), 'outage')).toEqual({
      kind: 'sent',
      messageId: message.id,
    });
  });

  it('is tried again when the outage comes before the direct messages are open', async () => {
    loopback.faults.request({ method: 'POST', path: '/users/@me/channels' }, { kind: 'status', status: 503 });
    expect(await sender.post({ userId: admin }, digestOf('late'), 'late')).toMatchObject({ kind: 'temporary' });
    expect(await sender.post({ userId: admin }, digestOf('late'), 'late')).toMatchObject({ kind: 'sent' });
  });

  it('says for good that it can’t be sent to closed messages, to a stranger, or to nobody', async () => {
    loopback.faults.closeDms(admin);
    const post = (userId: string, nonce: string) => sender.post({ userId }, digestOf(nonce), nonce);
    expect(await post(admin, 'closed')).toMatchObject({ kind: 'permanent', code: 50_007 });
    loopback.world.installedBy = loopback.world.installedBy.filter((id) => id !== moderator);
    for (const guild of loopback.world.guilds) {
      guild.members = guild.members.filter(({ userId }) => userId !== moderator);
    }
    expect(await post(moderator, 'stranger')).toMatchObject({ kind: 'permanent', code: 50_278 });
    expect(await post('1', 'nobody')).toMatchObject({ kind: 'permanent', code: 50_033 });
  });
});
