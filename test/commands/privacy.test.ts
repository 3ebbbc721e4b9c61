import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import privacy from '../../commands/privacy.ts';
import type { Context } from '../../src/bot/command/command.ts';
import type { View } from '../../src/views/view.ts';
import { admin, member, messageOf, openBot } from '../bot/open-bot.ts';
import { contextOf } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(() => bot.close());
await loopback.slash(admin, 'source mute', { source: 'northwire' });

describe('/privacy', () => {
  it('looks for what is stored of one user ten times in ten minutes, and says when again', async () => {
    const curious = { ...member, userId: demo.users.moderator };
    const answers: string[] = [];
    for (let times = 0; times < 12; times += 1) {
      answers.push(messageOf(await loopback.slash(curious, times % 2 === 0 ? 'privacy' : 'forget-me')).content);
    }
    const refused = /^What is stored of you was looked for 10 times within ten minutes\. Ask again <t:\d+:R>\.$/;
    expect(answers.map((content) => refused.test(content))).toEqual([...Array<boolean>(10).fill(false), true, true]);
    expect(messageOf(await loopback.slash(member, 'privacy')).content).toBe('');
  });

  it('says what is stored of whoever asks, and in how many places', async () => {
    const text = JSON.stringify(messageOf(await loopback.slash(admin, 'privacy')).embeds);
    expect(text).toContain('At present it stands in **2 places**');
    expect(text).toContain('kept for 30 days and then deleted');
    expect(JSON.stringify(messageOf(await loopback.slash(member, 'privacy')).embeds)).toContain('**0 places**');
  });

  it('exports what names the user, and nothing of others', async () => {
    const view = await press('mine', { userId: demo.users.admin });
    const [file] = view.files ?? [];
    expect(file).toMatchObject({ name: 'what-names-me.json', contentType: 'application/json' });
    expect(JSON.parse(file!.text)).toMatchObject([
      {
        guildId: admin.guildId,
        policies: { northwire: { stance: 'mute', by: demo.users.admin } },
        audit: [{ action: 'source.mute', userId: demo.users.admin }],
      },
    ]);
    expect(JSON.parse((await press('mine', { userId: demo.users.member })).files![0]!.text)).toEqual([]);
  });

  it('names who replaced the user’s decision as another user, and tells what the user decided for all servers', async () => {
    const { admin: first, owner } = demo.users;
    await loopback.slash({ ...admin, userId: owner }, 'source quote-off', { source: 'northwire' });
    const mine = (await press('mine', { userId: first })).files![0]!.text;
    expect(JSON.parse(mine)).toMatchObject([
      { audit: [{ userId: first }, { userId: 'another user', replaced: first }] },
    ]);
    expect(mine).not.toContain(owner);
    await loopback.slash({ ...admin, userId: owner }, 'catalog mute', { source: 'northwire' });
    const owned = JSON.parse((await press('mine', { userId: owner })).files![0]!.text) as { guildId: string }[];
    expect(owned.find(({ guildId }) => guildId === 'owners')).toMatchObject({
      policies: { northwire: { stance: 'mute', by: owner } },
      audit: [{ action: 'source.mute', userId: owner }],
    });
    await loopback.slash({ ...admin, userId: owner }, 'catalog unmute', { source: 'northwire' });
    await loopback.slash(admin, 'source mute', { source: 'northwire' });
  });

  it('exports the server’s data for who manages it alone', async () => {
    await expect(press('server', {})).rejects.toThrow('You need the permission **Manage Server**');
    const view = await press('server', { permissions: PermissionFlagsBits.ManageGuild });
    expect(JSON.parse(view.files![0]!.text)).toMatchObject({
      guild: { id: admin.guildId, policies: { northwire: { stance: 'mute' } } },
      subscriptions: [],
      audit: [{ action: 'source.mute' }, { action: 'source.quote-off' }, { action: 'source.mute' }],
    });
  });
});

async function press(part: string, some: Partial<Context>): Promise<View> {
  const context = contextOf({ guildId: admin.guildId!, ...some });
  return privacy.press!({ parts: [part], values: [] }, app.forGuild(context.guildId), context);
}
