import { afterAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import type { SettingKey } from '../../../src/domain/guild/guild-settings.ts';
import { newGuild } from '../../../src/domain/guild/guild.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const bridge = 'River bridge closed to cyclists for repairs';

async function openNews(): Promise<SmallApp> {
  const rating = (rater: string, value: number) => ({
    rater,
    kind: 'leaning' as const,
    label: '?',
    value,
    asOf: '2026',
  });
  const small = await openSmallApp({
    changeCatalog: (catalog) => ({
      ...catalog,
      sources: new Map(
        [...catalog.sources].map(([id, source]) => [
          id,
          id === 'alder'
            ? { ...source, ratings: [rating('One', -2), rating('Two', 2)], leaning: 'center' as const }
            : id === 'cedar'
              ? { ...source, language: 'de' }
              : source,
        ]),
      ),
    }),
  });
  afterAll(() => small.close());
  small.feeds.alder = [
    [comet, 1],
    [bridge, 3],
  ];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  await small.app.refresh();
  return small;
}

const change = (app: App, guildId: string, key: SettingKey, values: string[], userId = 'anna') =>
  app.changeSetting({ guildId, userId, key, values }, start);
const titles = async (app: App) => (await app.listHeadlines({}, start)).map(({ title }) => title);

describe('two guilds with settings of their own', () => {
  it('read headlines of as many sources, and on the topics, that each chose', async () => {
    const { app } = await openNews();
    await change(app, 'one', 'minSources', ['2']);
    await change(app, 'two', 'topics', ['science']);
    expect(await titles(app.forGuild('one'))).toEqual([expect.stringContaining(comet)]);
    expect(await titles(app.forGuild('two'))).toEqual([expect.stringContaining(comet)]);
    expect(await titles(app.forGuild('three'))).toEqual([expect.stringContaining(comet), bridge]);
    await change(app, 'two', 'topics', []);
    expect(await titles(app.forGuild('two'))).toHaveLength(2);
    const digest = await app.forGuild('one').composeDigest({ topics: [], size: 5 }, start);
    expect(digest?.stories).toHaveLength(1);
  });

  it('count the ratings of the raters that each uses', async () => {
    const { app } = await openNews();
    await change(app, 'one', 'raters', ['One']);
    await change(app, 'two', 'raters', ['Two']);
    const { slug } = (await app.listHeadlines({}, start))[0]!;
    const sidesOf = async (guildId: string) => {
      const { left, center, right } = (await app.forGuild(guildId).openStory(slug)).coverage.sides;
      return [left.count, center.count, right.count];
    };
    expect(await sidesOf('one')).toEqual([1, 0, 0]);
    expect(await sidesOf('two')).toEqual([0, 0, 1]);
    expect(await sidesOf('three')).toEqual([0, 1, 0]);
  });

  it('see the sides in the colours that each chose', async () => {
    const { app } = await openNews();
    await change(app, 'one', 'palette', ['us']);
    const { slug } = (await app.listHeadlines({}, start))[0]!;
    expect((await app.forGuild('one').openStory(slug)).palette).toBe('us');
    expect((await app.forGuild('two').openStory(slug)).palette).toBeUndefined();
  });
});

describe('changeSetting', () => {
  it('writes what was changed to the audit log, and survives a restart', async () => {
    const { app, store, reopen } = await openNews();
    await change(app, 'one', 'zone', ['europe/berlin']);
    await change(app, 'one', 'language', ['de']);
    await change(app, 'one', 'roleIds', ['1200000000000000142']);
    expect((await app.listAudit('one')).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['settings.change', 'zone', 'Europe/Berlin'],
      ['settings.change', 'language', 'German'],
      ['settings.change', 'roleIds', '1200000000000000142'],
    ]);
    const again = await reopen(store);
    expect(again.guildOf('one').settings).toMatchObject({ zone: 'Europe/Berlin', language: 'de' });
    expect(again.guildOf('two')).toEqual(newGuild('two'));
  });

  it('tells the last of two admins who change the same at once whose decision was replaced', async () => {
    const { app } = await openNews();
    const [first, second, other] = await Promise.all([
      change(app, 'one', 'minSources', ['2'], 'anna'),
      change(app, 'one', 'minSources', ['3'], 'boris'),
      change(app, 'one', 'palette', ['us'], 'boris'),
    ]);
    expect(first.replaced).toBeUndefined();
    expect(second.replaced).toMatchObject({ userId: 'anna', detail: '2' });
    expect(other.replaced).toBeUndefined();
    expect((await app.listAudit('one')).map(({ replaced }) => replaced)).toEqual([undefined, 'anna', undefined]);
    expect((await change(app, 'one', 'minSources', ['4'], 'boris')).replaced).toBeUndefined();
  });

  it.each([
    ['zone', ['Berlin'], 'did you mean Europe/Berlin'],
    ['minSources', ['0'], 'from 1 to 10'],
    ['minSources', ['many'], 'from 1 to 10'],
    ['language', ['tlh'], 'some source is in'],
    ['palette', ['monochrome'], 'Nothing to change'],
    ['raters', ['One', 'Two'], 'Nothing to change'],
    ['topics', ['gardening'], 'Nothing to change'],
  ] as const)('refuses %s %j, and writes nothing', async (key, values, message) => {
    const { app, store } = await openNews();
    await expect(change(app, 'one', key, [...values])).rejects.toThrow(message);
    expect(await store.loadGuilds()).toEqual([]);
  });
});
