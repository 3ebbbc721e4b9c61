import { afterAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { newGuild } from '../../../src/domain/guild/guild.ts';
import type { Stance } from '../../../src/domain/guild/policy.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const bridge = 'River bridge closed to cyclists for repairs';

async function openNews(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [
    [comet, 1],
    [bridge, 3],
  ];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  await small.app.refresh();
  return small;
}

const admin = { userId: 'admin' };
const decide = (app: App, guildId: string, id: string, stance: Stance, userId = 'admin') =>
  app.setPolicy({ guildId, userId, source: app.findSource(id)!, stance }, start);
const titles = async (app: App) => (await app.listHeadlines({}, start)).map(({ title }) => title);

describe('two guilds with opposite policies', () => {
  it('read the same story side by side, each as it decided, and everyone else reads it whole', async () => {
    const { app } = await openNews();
    await decide(app, 'one', 'alder', 'mute');
    await decide(app, 'two', 'birch', 'mute');
    const [one, two] = [app.forGuild('one'), app.forGuild('two')];

    expect(await titles(one)).toEqual([`${comet} tonight`]);
    expect(await titles(two)).toEqual([comet, bridge]);
    expect(await titles(app)).toEqual([`${comet} tonight`, bridge]);

    const { slug } = (await app.listHeadlines({}, start))[0]!;
    const sourcesOf = async (reader: App) =>
      (await reader.openStory(slug)).story.articles.map(({ sourceId }) => sourceId);
    expect(await sourcesOf(one)).toEqual(['birch']);
    expect(await sourcesOf(two)).toEqual(['alder']);
    expect(await sourcesOf(app)).toEqual(['birch', 'alder']);
    expect((await one.openStory(slug)).coverage).toMatchObject({ articles: 1, sources: 1, independent: 1 });
  });

  it('is obeyed by search, completion, the address of an article, and digests', async () => {
    const { app } = await openNews();
    await decide(app, 'one', 'alder', 'mute');
    const one = app.forGuild('one');
    expect((await one.suggestStories('comet', 5)).map(({ title }) => title)).toEqual([`${comet} tonight`]);
    expect(await one.suggestStories('bridge', 5)).toEqual([]);
    expect(await one.findStory('cyclists repairs')).toEqual({ kind: 'nearest', entries: [] });
    const [, muted] = await app.listHeadlines({}, start);
    await expect(one.findStory(muted!.url)).rejects.toThrow('mutes, or does not quote, every source');
    await expect(one.openStory(muted!.slug)).rejects.toThrow('mutes, or does not quote, every source');
    const digest = await one.composeDigest({ topics: [], size: 5 }, start);
    expect(JSON.stringify(digest?.stories.map(({ story }) => story.articles))).not.toContain('alder');
    expect(digest?.stories).toHaveLength(1);
  });

  it('counts a source without quoting it', async () => {
    const { app } = await openNews();
    await decide(app, 'one', 'alder', 'quote-off');
    const one = app.forGuild('one');
    expect(await one.listHeadlines({}, start)).toMatchObject([{ title: `${comet} tonight`, sources: 2, articles: 2 }]);
  });

  it('rates a source anew in lists and on cards, for itself alone', async () => {
    const { app } = await openNews();
    await app.setPolicy({ ...admin, guildId: 'one', source: app.findSource('alder')!, leaning: 'left' }, start);
    const one = app.forGuild('one');
    const [entry] = await one.listHeadlines({}, start);
    expect(entry).toMatchObject({ rated: 1, sides: { left: 1, center: 0, right: 0 } });
    expect((await one.openStory(entry!.slug)).coverage).toMatchObject({ rated: 1, pool: { left: 1 } });
    expect((await app.openStory(entry!.slug)).coverage).toMatchObject({ rated: 0, pool: { left: 0 } });
    expect(one.findSource('alder')?.leaning).toBe('left');
    expect(app.forGuild('two').findSource('alder')?.leaning).toBe('unrated');
  });
});

describe('setPolicy', () => {
  it('holds at once, survives a restart, and stands in the guild’s audit log alone', async () => {
    const { app, store, reopen } = await openNews();
    await decide(app, 'one', 'alder', 'mute');
    const again = await reopen(store);
    expect(await titles(again.forGuild('one'))).toEqual([`${comet} tonight`]);
    expect(await again.listAudit('one')).toMatchObject([
      { version: 1, at: start, userId: 'admin', action: 'source.mute', subject: 'alder', detail: 'muted' },
    ]);
    expect(await again.listAudit('two')).toEqual([]);
  });

  it('forgets a source that is as everyone reads it again', async () => {
    const { app } = await openNews();
    await decide(app, 'one', 'alder', 'mute');
    await decide(app, 'one', 'alder', 'allow');
    expect(app.guildOf('one').policies).toEqual({});
    expect(await titles(app.forGuild('one'))).toEqual(await titles(app));
  });

  it('says so when nothing would change, and writes nothing', async () => {
    const { app, store } = await openNews();
    await expect(decide(app, 'one', 'alder', 'allow')).rejects.toThrow('Nothing to change: shown already.');
    expect(await store.loadGuilds()).toEqual([]);
    expect(app.guildOf('one')).toEqual(newGuild('one'));
  });

  it('lets the last of two admins win who edit at once, tells whose change that replaced, and loses neither entry', async () => {
    const { app } = await openNews();
    const [first, second] = await Promise.all([
      decide(app, 'one', 'alder', 'mute', 'anna'),
      decide(app, 'one', 'alder', 'quote-off', 'boris'),
    ]);
    expect(first.before).toBeUndefined();
    expect(second).toMatchObject({ before: { stance: 'mute', by: 'anna' }, after: { stance: 'quote-off' } });
    expect(app.guildOf('one').version).toBe(2);
    expect((await app.listAudit('one')).map(({ userId, replaced }) => [userId, replaced])).toEqual([
      ['anna', undefined],
      ['boris', 'anna'],
    ]);
  });

  it('leaves everything as it was when the store fails', async () => {
    const { app, store } = await openNews();
    await store.close();
    await expect(decide(app, 'one', 'alder', 'mute')).rejects.toThrow('closed');
    expect(app.guildOf('one')).toEqual(newGuild('one'));
  });

  it('keeps the newest five hundred entries of the log', async () => {
    const { app } = await openNews();
    for (let index = 0; index < 502; index += 1) {
      await decide(app, 'one', 'alder', index % 2 === 0 ? 'mute' : 'allow');
    }
    const log = await app.listAudit('one');
    expect(log).toHaveLength(500);
    expect(log.at(-1)?.version).toBe(502);
  });
});
