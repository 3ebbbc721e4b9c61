import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import audit from '../../commands/audit.ts';
import type { Context } from '../../src/bot/command/command.ts';
import { day } from '../../src/domain/clock.ts';
import { contextOf, demoNow, openDemoApp } from '../open-demo-app.ts';

const { app, close } = await openDemoApp({ refreshed: false });
afterAll(close);

const ask = async (values: object = {}, some?: Partial<Context>) =>
  (await audit.action!.run(values, app, contextOf(some))).embeds?.[0];
const decide = (stance: 'mute' | 'allow', userId: string, daysAgo = 0, guildId = '100') => {
  const source = app.findSource('northwire')!;
  return app.setPolicy({ guildId, userId, source, stance }, new Date(demoNow.getTime() - daysAgo * day));
};

describe('/audit', () => {
  it('says so when nothing was changed', async () => {
    expect((await ask({}, { guildId: 'quiet' }))?.description).toBe('Nothing was changed.');
  });

  it('tells who changed what, when and in whose place, the newest first, of this guild alone', async () => {
    await decide('mute', '301', 2);
    await decide('allow', '302');
    await decide('mute', '303', 0, 'other');
    const lines = (await ask())?.description?.split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^<t:\d+:f> <@302> shows again \*\*Northwire\*\* \(replacing what <@301> had set\)$/),
      expect.stringMatching(/^<t:\d+:f> <@301> muted \*\*Northwire\*\*$/),
    ]);
  });

  it('tells a rating by itself, and replaces no decision of another kind by it', async () => {
    const source = app.findSource('northwire')!;
    const guildId = 'rating';
    await decide('mute', '301', 0, guildId);
    await app.setPolicy({ guildId, userId: '302', source, leaning: 'left' }, demoNow);
    await app.setPolicy({ guildId, userId: '303', source, leaning: 'raters' }, demoNow);
    const lines = (await ask({}, { guildId }))?.description?.split('\n').map((line) => line.replace(/^<t:\d+:f> /, ''));
    expect(lines).toEqual([
      '<@303> rated **Northwire**: as the raters say (replacing what <@302> had set)',
      '<@302> rated **Northwire**: Left',
      '<@301> muted **Northwire**',
    ]);
  });

  it('looks back as many days as asked for', async () => {
    const embed = await ask({ days: 1 });
    expect(embed?.title).toBe('Changes of the last day');
    expect(embed?.footer?.text).toBe('Page 1 of 1 · 1 change');
  });

  it('turns pages by buttons that hold their place', async () => {
    for (let index = 0; index < 15; index += 1) await decide(index % 2 === 0 ? 'mute' : 'allow', '301', 0, 'busy');
    const first = await audit.action!.run({}, app, contextOf({ guildId: 'busy' }));
    expect(JSON.stringify(first.components)).toContain('"custom_id":"audit:30:1"');
    const second = await audit.press!({ parts: ['30', '1'], values: [] }, app, contextOf({ guildId: 'busy' }));
    expect(second.embeds?.[0]?.footer?.text).toBe('Page 2 of 2 · 15 changes');
  });

  it('is for members who may manage the server', () => {
    expect(audit.permissions).toBe(PermissionFlagsBits.ManageGuild);
    expect(audit.pressPermissions).toBe(PermissionFlagsBits.ManageGuild);
  });
});
