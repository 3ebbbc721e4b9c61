import { afterAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app/app.ts';
import { day, hour } from '../../../src/domain/clock.ts';
import { openSmallApp, start, storedStories, type SmallApp } from '../open-small-app.ts';

const comet = 'Comet passes over the northern observatory';
const quarry = 'Quarry workers of Lorn end their long strike';

/** Three shared feeds, and one at `/lorn` that a guild may add. */
async function openNews(): Promise<SmallApp> {
  const small = await openSmallApp();
  afterAll(() => small.close());
  small.feeds.alder = [
    [comet, 3],
    ['River bridge closed to cyclists for repairs', 5],
    ['Bakers sell a million rolls at the autumn fair', 6],
  ];
  small.feeds.birch = [[`${comet} tonight`, 2]];
  small.others['lorn'] = [
    [`${comet} again`, 1],
    [quarry, 4],
  ];
  await small.app.refresh();
  return small;
}

async function add({ app, url }: SmallApp, guildId = 'one', path = 'lorn') {
  const found = await app.discoverFeeds(`${url}/${path}`);
  if (found.kind === 'none') throw new Error(found.message);
  return app.addSource({ guildId, userId: 'admin', feeds: found.feeds }, start);
}

const titles = async (app: App) => (await app.listHeadlines({}, start)).map(({ title }) => title);
const sourcesOf = async (app: App, slug: string) =>
  (await app.openStory(slug)).story.articles.map(({ sourceId }) => sourceId).sort();

describe('a source that a guild adds', () => {
  it('is read at once: its articles stand in shared stories, and in stories of the guild’s own', async () => {
    const small = await openNews();
    const source = await add(small);
    expect(source).toMatchObject({ id: 'gone-lorn.example', name: 'lorn', domain: 'lorn.example', language: 'en' });
    const one = small.app.forGuild('one');
    const [first] = await one.listHeadlines({}, start);
    expect(first).toMatchObject({ articles: 3, sources: 3 });
    expect(await sourcesOf(one, first!.slug)).toEqual(['alder', 'birch', 'gone-lorn.example']);
    const own = (await one.listHeadlines({}, start)).find(({ title }) => title === quarry);
    expect(own?.slug).toMatch(/^our-[a-z]+-[a-z]+$/);
    expect(await sourcesOf(one, own!.slug)).toEqual(['gone-lorn.example']);
  });

  it('is seen nowhere else: not in lists, search, completion, by address or slug, digests, sources or counts', async () => {
    const small = await openNews();
    const { app } = small;
    const before = { titles: await titles(app), stored: await storedStories(small.store), status: app.status() };
    await add(small);
    const own = (await app.forGuild('one').listHeadlines({}, start)).find(({ title }) => title === quarry)!;
    for (const other of [app, app.forGuild('two'), app.forGuild(undefined)]) {
      expect(await titles(other)).toEqual(before.titles);
      expect(await other.findStory('quarry strike')).toEqual({ kind: 'nearest', entries: [] });
      expect(await other.findStory(own.slug)).toEqual({ kind: 'nearest', entries: [] });
      expect(await other.findStory(own.url)).toEqual({ kind: 'nearest', entries: [] });
      expect(await other.suggestStories('quarry', 5)).toEqual([]);
      await expect(other.openStory(own.slug)).rejects.toThrow('not among the live ones');
      expect(other.findSource('lorn.example')).toBeUndefined();
      expect(other.suggestSources('lorn', 5)).toEqual([]);
      const digest = await other.composeDigest({ topics: [], size: 10 }, start);
      expect(JSON.stringify(digest)).not.toContain('lorn');
      expect([...other.feedStates.keys()].join()).not.toContain('lorn');
    }
    expect(await storedStories(small.store)).toEqual(before.stored);
    expect(app.status()).toEqual(before.status);
  });

  it('is found by its guild in every way', async () => {
    const small = await openNews();
    await add(small);
    const one = small.app.forGuild('one');
    const own = (await one.listHeadlines({}, start)).find(({ title }) => title === quarry)!;
    for (const words of ['quarry strike', own.slug, own.url, quarry]) {
      expect(await one.findStory(words)).toMatchObject({ kind: 'story', entry: { id: own.id } });
    }
    expect((await one.suggestStories('quar', 5)).map(({ slug }) => slug)).toEqual([own.slug]);
    expect(one.findSource('lorn.example')?.id).toBe('gone-lorn.example');
    const shared = await one.findStory('https://lorn.example/comet-passes-over-the-northern-observatory-again');
    expect(shared).toMatchObject({ kind: 'story', entry: { sources: 3 } });
    const digest = await one.composeDigest({ topics: [], size: 10 }, start);
    expect(JSON.stringify(digest?.stories)).toContain(quarry);
  });

  it('obeys the guild’s policy and rating like any other', async () => {
    const small = await openNews();
    const { id } = await add(small);
    const change = (more: object) => {
      const source = small.app.forGuild('one').findSource(id)!;
      return small.app.setPolicy({ guildId: 'one', userId: 'admin', source, ...more }, start);
    };
    await change({ leaning: 'left' });
    const rated = (await small.app.forGuild('one').listHeadlines({}, start)).find(({ title }) => title === quarry);
    expect(rated).toMatchObject({ rated: 1, sides: { left: 1 } });
    await change({ stance: 'mute' });
    expect(await titles(small.app.forGuild('one'))).toEqual(await titles(small.app));
  });

  it('is still there after a restart, and its stories with it', async () => {
    const small = await openNews();
    await add(small);
    const again = await small.reopen(small.store);
    expect(await titles(again.forGuild('one'))).toEqual(await titles(small.app.forGuild('one')));
    expect(await titles(again)).toEqual(await titles(small.app));
  });

  it('brings later articles into the stories that are there, each once', async () => {
    const small = await openNews();
    await add(small);
    small.advance(hour);
    small.others['lorn'] = [
      [`${quarry} after nine weeks`, 0],
      [quarry, 4],
    ];
    await small.app.refresh();
    const one = small.app.forGuild('one');
    const match = await one.findStory('quarry strike');
    expect(match).toMatchObject({ kind: 'story', entry: { articles: 2, sources: 1 } });
  });

  it('keeps what it told of a shared story that has ended, until its own articles are too old', async () => {
    const small = await openNews();
    small.advance(10 * hour);
    small.others['lorn'] = [[`${comet} again`, -10]];
    await add(small);
    const [shared] = await small.app.listHeadlines({}, start);
    expect(await sourcesOf(small.app.forGuild('one'), shared!.slug)).toHaveLength(3);
    small.advance(7 * day - 5 * hour);
    await small.app.refresh({ everything: true });
    expect(await small.app.suggestStories('', 5)).toEqual([]);
    const left = await small.app.forGuild('one').suggestStories('', 5);
    expect(left).toMatchObject([{ title: `${comet} again`, articles: 1 }]);
    small.advance(day);
    await small.app.refresh({ everything: true });
    expect(await small.app.forGuild('one').suggestStories('', 5)).toEqual([]);
  });

  it('leaves nothing behind when it is removed', async () => {
    const small = await openNews();
    const { id } = await add(small);
    await small.app.removeSource({ guildId: 'one', userId: 'admin', sourceId: id }, start);
    expect(await titles(small.app.forGuild('one'))).toEqual(await titles(small.app));
    expect(small.app.forGuild('one').findSource(id)).toBeUndefined();
    expect(await small.store.getGuildFeedStates('one')).toEqual([]);
    expect((await small.app.listAudit('one')).map(({ action }) => action)).toEqual(['source.add', 'source.remove']);
  });

  it('may be the same feed in two guilds, each with its own copy', async () => {
    const small = await openNews();
    await add(small, 'one');
    await add(small, 'two');
    expect(await titles(small.app.forGuild('two'))).toEqual(await titles(small.app.forGuild('one')));
    await small.app.removeSource({ guildId: 'one', userId: 'admin', sourceId: 'gone-lorn.example' }, start);
    expect(await titles(small.app.forGuild('two'))).toContain(quarry);
  });

  it('does not let one guild’s feed change what stories there are: not by naming, joining or splitting them', async () => {
    const small = await openNews();
    const before = await storedStories(small.store);
    small.others['lorn'] = Array.from({ length: 40 }, (_, index) => [
      `${comet} and the river bridge closed to cyclists for repairs ${index}`,
      1 + index / 100,
    ]);
    await add(small);
    small.advance(hour);
    await small.app.refresh({ everything: true });
    expect((await storedStories(small.store)).map(({ id, slug }) => [id, slug])).toEqual(
      before.map(({ id, slug }) => [id, slug]),
    );
  });

  it('that fails is tried again later, and costs the others nothing', async () => {
    const small = await openNews();
    await add(small);
    small.others['lorn'] = (_request, response) => response.writeHead(500).end();
    small.advance(hour);
    await small.app.refresh();
    expect(await small.store.getGuildFeedStates('one')).toMatchObject([{ failures: 1, lastError: /500/ }]);
    expect(await titles(small.app.forGuild('one'))).toContain(quarry);
    small.advance(hour);
    const { transitions } = await small.app.refresh();
    expect(transitions).toMatchObject([
      { guildId: 'one', feed: { url: `${small.url}/lorn` }, from: 'ok', to: 'failing' },
    ]);
    expect(small.logged('feed.failing')).toMatchObject([
      { guildId: 'one', reason: /answered 500 .* twice since 14:00/ },
    ]);
    const [worst] = await small.app.feedHealth('one');
    expect(worst).toMatchObject({ health: 'failing', feed: { url: `${small.url}/lorn` } });
    expect(JSON.stringify(await small.app.feedHealth('two'))).not.toContain('/lorn');
  });
});

describe('addSource', () => {
  it('refuses a feed that is read already, shared or the guild’s own, and adds none of the rest', async () => {
    const small = await openNews();
    await expect(add(small, 'one', 'alder')).rejects.toThrow('/alder is read already, as one of alder.');
    await add(small);
    await expect(add(small)).rejects.toThrow('/lorn is read already, as one of lorn.');
    expect(small.app.guildOf('one').sources).toHaveLength(1);
    expect(await small.app.listAudit('one')).toHaveLength(1);
  });

  it('names the source of a known feed without its markup', async () => {
    const small = await openNews();
    const { id: sourceId } = await add(small);
    await small.app.editSource({ guildId: 'one', userId: 'admin', sourceId, name: '**Lorn** [all](x)' }, start);
    await expect(add(small)).rejects.toThrow('as one of \\*\\*Lorn\\*\\* \\[all\\](x).');
  });

  it('keeps to the quota', async () => {
    const small = await openNews();
    const found = await small.app.discoverFeeds(`${small.url}/lorn`);
    const feeds = Array.from({ length: 201 }, (_, index) => ({
      ...(found.kind === 'found' ? found.feeds[0]! : undefined!),
      url: `${small.url}/lorn?${index}`,
    }));
    const attempt = small.app.addSource({ guildId: 'one', userId: 'admin', feeds }, start);
    await expect(attempt).rejects.toThrow('may have 200 feeds of its own and has 0: there is no room for 201 more');
    expect(small.app.guildOf('one').sources).toEqual([]);
  });

  it('names and edits the guild’s own sources alone', async () => {
    const small = await openNews();
    const { id } = await add(small);
    const edit = (guildId: string, sourceId: string) =>
      small.app.editSource({ guildId, userId: 'admin', sourceId, name: 'Lorn Times', topic: 'science' }, start);
    await edit('one', id);
    expect(small.app.forGuild('one').findSource('lorn times')?.feeds[0]?.topic).toBe('science');
    await expect(edit('two', id)).rejects.toThrow('did not add that source');
    await expect(edit('one', 'alder')).rejects.toThrow('did not add that source');
  });
});
