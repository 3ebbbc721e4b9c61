import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app, store } = bot;
afterAll(() => bot.close());

describe('/forget-me', () => {
  it('says so when nothing is stored', async () => {
    const { content } = messageOf(await loopback.slash(member, 'forget-me'));
    expect(content).toBe('Nothing that is stored here has your id on it.');
  });

  it('asks first, then takes the id out of everything and says what that was; decisions hold', async () => {
    await loopback.slash(admin, 'source mute', { source: 'northwire' });
    const time = { time: '08:00', zone: 'UTC' };
    await loopback.slash(admin, 'digest subscribe', { channel: demo.readingRoom.news, ...time });
    await loopback.slash(admin, 'alert add', { channel: demo.readingRoom.news, words: 'quake' });
    const card = messageOf(await loopback.slash(admin, 'forget-me'));
    expect(card.content).toContain('Your id stands in **6 places**');
    expect(JSON.stringify(await store.loadGuilds())).toContain(demo.users.admin);
    const result = await loopback.press(admin, card.id, componentOf(card, 'forget-me:now'));
    expect(result.kind).toBe('update');
    expect(messageOf(result)).toMatchObject({
      content:
        'Done: your id is gone from 2 decisions, 3 entries of audit logs, 1 digest, in 1 server. Nothing of you is left here.',
      components: [],
    });
    const stored = [await store.loadGuilds(), await store.listSubscriptions(), await store.getAudit(admin.guildId!)];
    expect(JSON.stringify(stored)).not.toContain(demo.users.admin);
    expect(app.guildOf(admin.guildId!).policies).toMatchObject({ northwire: { stance: 'mute', by: 'forgotten' } });
    expect(await app.dataOf(demo.users.admin)).toEqual([]);
  });

  it('counts a server in which there is but a digest of the user’s', async () => {
    const order = { guildId: '77', channelId: '78', userId: '79', time: '08:00', zone: 'UTC' };
    await app.subscribe(order, new Date('2026-11-23T12:00:00Z'));
    expect(await app.forgetUser('79')).toMatchObject({ decisions: 0, subscriptions: 1, servers: 1 });
  });

  it('is shown in the audit log as someone, and as nobody’s decision when it is replaced', async () => {
    const owner = { ...admin, userId: demo.users.owner };
    const info = messageOf(await loopback.slash(owner, 'source info', { source: 'northwire' }));
    expect(JSON.stringify(info.embeds)).toContain('muted, by someone <t:');
    const changed = messageOf(await loopback.slash(owner, 'source quote-off', { source: 'northwire' }));
    expect(changed.content).toContain('This replaces what someone set');
    expect(messageOf(await loopback.slash(owner, 'audit')).embeds[0]?.description).toContain('someone muted');
  });
});
