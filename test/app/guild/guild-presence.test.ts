import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/clock.ts';
import { newGuild } from '../../../src/domain/guild/guild.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

async function openGuilds(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [['Comet passes over the northern observatory', 1]];
  await small.app.refresh();
  for (const guildId of ['one', 'two']) {
    await small.app.setPolicy(
      { guildId, userId: 'anna', source: small.app.findSource('alder')!, stance: 'mute' },
      start,
    );
    const order = { guildId, channelId: '7', userId: 'anna', time: '08:00', zone: 'UTC', size: 5 as const };
    await small.app.subscribe(order, start);
  }
  return small;
}

describe('a guild that the bot was removed from', () => {
  it('is forgotten after thirty days and not before, and no other', async () => {
    const { app, store, advance, logged } = await openGuilds();
    await app.noteRemoval('one', start);
    advance(30 * day - 1);
    await app.refresh();
    expect(app.guildOf('one')).toMatchObject({ leftAt: start, policies: { alder: { stance: 'mute' } } });
    advance(1);
    await app.refresh();
    expect(app.guildOf('one')).toEqual(newGuild('one'));
    expect(await app.forGuild('one').listHeadlines({}, start)).toEqual(await app.listHeadlines({}, start));
    expect((await store.loadGuilds()).map(({ id }) => id)).toEqual(['two']);
    expect(await store.getAudit('one')).toEqual([]);
    expect((await store.listSubscriptions()).map(({ guildId }) => guildId)).toEqual(['two']);
    expect(logged('guild.purged')).toMatchObject([{ guildId: 'one' }]);
  });

  it('has all as it was when the bot comes back in time', async () => {
    const { app, store, advance } = await openGuilds();
    const before = app.guildOf('one');
    await app.noteRemoval('one', start);
    await app.notePresence('one');
    advance(31 * day);
    await app.refresh();
    expect(app.guildOf('one')).toEqual(before);
    expect(await store.getAudit('one')).toHaveLength(2);
  });

  it('counts from the first time that it was noticed, over restarts', async () => {
    const { app, store, reopen } = await openGuilds();
    await app.noteRemoval('one', start);
    const again = await reopen(store);
    await again.compareGuilds(new Set(['two']), new Date(start.getTime() + day));
    expect(again.guildOf('one').leftAt).toEqual(start);
    expect(again.guildOf('two').leftAt).toBeUndefined();
  });

  it('is noticed at the start, even if digests are all that is stored of it, and so is a return', async () => {
    const { app, store } = await openGuilds();
    const order = {
      guildId: 'three',
      channelId: '7',
      userId: 'anna',
      time: '08:00',
      zone: 'UTC',
      size: 5 as const,
    };
    await app.subscribe(order, start);
    await app.compareGuilds(new Set(['one', 'two', 'four']), start);
    expect(app.guildOf('three').leftAt).toEqual(start);
    await app.compareGuilds(new Set(['three', 'one', 'two']), start);
    expect((await store.loadGuilds()).filter(({ leftAt }) => leftAt !== undefined)).toEqual([]);
  });

  it('leaves nothing behind when nothing was stored of it', async () => {
    const { app, store } = await openGuilds();
    await app.noteRemoval('nobody', start);
    expect((await store.loadGuilds()).map(({ id }) => id).sort()).toEqual(['one', 'two']);
  });
});
