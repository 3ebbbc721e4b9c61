import { afterAll, describe, expect, it } from 'vitest';
import { hour } from '../../../src/domain/clock.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const quarry = 'Quarry workers of Lorn end their long strike';

async function openNews(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [[comet, 1]];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  small.others['lorn'] = [[quarry, 4]];
  await small.app.refresh();
  return small;
}

const owner = { userId: 'owner' };
const titlesOf = async ({ app }: Pick<SmallApp, 'app'>, guildId?: string) =>
  (await app.forGuild(guildId).listHeadlines({}, start)).map(({ title }) => title);
async function add(small: SmallApp, path = 'lorn') {
  const found = await small.app.discoverFeeds(`${small.url}/${path}`);
  if (found.kind === 'none') throw new Error(found.message);
  return small.app.addToCatalog({ ...owner, feeds: found.feeds }, start);
}
const mute = ({ app }: SmallApp, id: string, stance: 'mute' | 'allow' = 'mute') =>
  app.setPolicy({ ...owner, guildId: 'owners', source: app.forGuild(undefined).findSource(id)!, stance }, start);

describe('the catalog that the bot’s owners change', () => {
  it('reads an added source for every guild from the next refresh on, and after a restart', async () => {
    const small = await openNews();
    expect(await add(small)).toMatchObject({ id: 'lorn.example', name: 'lorn' });
    await small.app.refresh();
    expect(await titlesOf(small)).toContain(quarry);
    expect(await titlesOf(small, 'two')).toContain(quarry);
    expect(small.app.forGuild('two').findSource('lorn.example')?.leaning).toBe('unrated');
    const again = await small.reopen(small.store);
    expect(again.forGuild('two').findSource('lorn.example')?.name).toBe('lorn');
    small.advance(hour);
    expect((await again.refresh()).feeds.due).toBe(4);
  });

  it('forgets in memory too which of them it was, as soon as that one asks', async () => {
    const small = await openNews();
    await mute(small, 'birch');
    const readers = [small.app.forGuild(undefined), small.app.forGuild('one')];
    expect(readers.map(({ catalog }) => catalog.sources.get('birch')?.policy?.by)).toEqual(['owner', 'owner']);
    await small.app.forgetUser('owner');
    for (const guildId of [undefined, 'one']) {
      expect(small.app.forGuild(guildId).catalog.sources.get('birch')?.policy?.by).toBe('forgotten');
    }
    expect(small.app.guildOf('owners').policies['birch']?.by).toBe('forgotten');
  });

  it('refuses a feed that the catalog has, and says whose it is', async () => {
    const small = await openNews();
    await expect(add(small, 'alder')).rejects.toThrow('is in the catalog already, as one of alder.');
    await add(small);
    await expect(add(small)).rejects.toThrow('is in the catalog already, as one of lorn.');
    expect(await small.app.listAudit('owners')).toHaveLength(1);
  });

  it('leaves a muted source out everywhere at once, and reads it no more; no guild can show it again', async () => {
    const small = await openNews();
    expect(await titlesOf(small)).toEqual([`${comet} tonight`]);
    await mute(small, 'birch');
    for (const guildId of [undefined, 'one', 'two']) expect(await titlesOf(small, guildId)).toEqual([comet]);
    small.asked.splice(0);
    await small.app.refresh({ everything: true });
    expect(small.asked).not.toContain('birch');
    const guild = small.app.forGuild('one');
    const change = (more: object) =>
      small.app.setPolicy({ guildId: 'one', userId: 'anna', source: guild.findSource('birch')!, ...more }, start);
    await expect(change({ stance: 'allow' })).rejects.toThrow('owners leave that source out in every server');
    await change({ leaning: 'left' });
    expect(await titlesOf(small, 'one')).toEqual([comet]);
    expect(small.app.forGuild('one').findSource('birch')?.policy).toMatchObject({ stance: 'mute', leaning: 'left' });
    const again = await small.reopen(small.store);
    expect(await titlesOf({ app: again }, 'two')).toEqual([comet]);
    await mute(small, 'birch', 'allow');
    expect(await titlesOf(small, 'two')).toEqual([`${comet} tonight`]);
  });

  it('edits a source that is shipped and keeps its ratings, and takes the edit back', async () => {
    const small = await openSmallApp({
      changeCatalog: (catalog) => ({
        ...catalog,
        sources: new Map(
          [...catalog.sources].map(([id, source]) => [id, { ...source, leaning: 'left', country: 'GB' }]),
        ),
      }),
    });
    afterAll(() => small.close());
    const edit = { ...owner, sourceId: 'alder', name: 'The Alder', topic: 'science' };
    await small.app.editCatalog(edit, start);
    const seen = small.app.forGuild('two').findSource('the alder');
    expect(seen).toMatchObject({ id: 'alder', leaning: 'left', country: 'GB', feeds: [{ topic: 'science' }] });
    await small.app.editCatalog({ ...edit, userId: 'other', name: 'Alder' }, start);
    expect((await small.app.listAudit('owners')).map(({ userId, replaced }) => [userId, replaced])).toEqual([
      ['owner', undefined],
      ['other', 'owner'],
    ]);
    await small.app.removeFromCatalog({ ...owner, sourceId: 'alder' }, start);
    expect(small.app.forGuild('two').findSource('alder')?.name).toBe('alder');
    const remove = small.app.removeFromCatalog({ ...owner, sourceId: 'alder' }, start);
    await expect(remove).rejects.toThrow('comes with the bot as it is');
  });

  it('is told to no guild’s audit log, and takes no guild’s for its own', async () => {
    const small = await openNews();
    await mute(small, 'birch');
    expect(await small.app.listAudit('one')).toEqual([]);
    expect(small.app.guildOf('one').version).toBe(0);
    expect((await small.app.listAudit('owners')).map(({ action, subject }) => [action, subject])).toEqual([
      ['source.mute', 'birch'],
    ]);
  });
});
