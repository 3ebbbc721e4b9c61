import { afterEach, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { openSmallApp, storedTitles, type SmallApp } from '../open-small-app.ts';

const opened: SmallApp[] = [];

async function open(...options: Parameters<typeof openSmallApp>): Promise<SmallApp> {
  const small = await openSmallApp(...options);
  opened.push(small);
  return small;
}

afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
});

const comet = 'Comet passes over the northern observatory';
const harbour = 'Harbour workers in Lindholm end their strike';
const full = new Error('the disk is full');

/** A real store in memory whose writes of stories fail as long as `broken` says so. */
async function openFragileStore(broken: { now: boolean }): Promise<Store> {
  const store = await openStore('memory:');
  return {
    ...store,
    saveStories: (...change) => (broken.now ? Promise.reject(full) : store.saveStories(...change)),
  };
}

describe('a refresh whose store fails', () => {
  it('rejects, loses nothing that is stored, and the next one stores the articles', async () => {
    const broken = { now: false };
    const { app, feeds, store, advance } = await open({ store: await openFragileStore(broken) });
    feeds.alder = [[comet, 2]];
    await app.refresh();
    broken.now = true;
    feeds.birch = [[harbour, 1]];
    advance(20 * minute);
    await expect(app.refresh()).rejects.toBe(full);
    expect(await storedTitles(store)).toEqual([comet]);
    expect((await app.findStory(comet)).kind).toBe('story');
    broken.now = false;
    await app.refresh();
    expect(await storedTitles(store)).toEqual([comet, harbour]);
    expect((await app.findStory(harbour)).kind).toBe('story');
  });

  it('does not bother the feeds again before they are due', async () => {
    const broken = { now: true };
    const { app, feeds, asked } = await open({ store: await openFragileStore(broken) });
    feeds.alder = [[comet, 2]];
    feeds.birch = (_request, response) => response.writeHead(500).end();
    for (let round = 0; round < 3; round += 1) await expect(app.refresh()).rejects.toBe(full);
    expect(asked).toHaveLength(3);
  });

  it('hands over what changed for a feed when it is written at last', async () => {
    const broken = { now: true };
    const { app, feeds, logged, advance } = await open({ store: await openFragileStore(broken) });
    feeds.alder = [[comet, 2]];
    feeds.birch = (_request, response) => response.writeHead(500).end();
    for (let round = 0; round < 3; round += 1) {
      await expect(app.refresh({ everything: true })).rejects.toBe(full);
      advance(hour);
    }
    broken.now = false;
    expect((await app.refresh()).transitions).toMatchObject([{ source: { id: 'birch' }, to: 'failing' }]);
    expect((await app.refresh({ everything: true })).transitions).toEqual([]);
    expect(logged('feed.failing')).toHaveLength(1);
  });

  it('remembers no feed as read before its articles are stored', async () => {
    const broken = { now: true };
    const { app, feeds, store } = await open({ store: await openFragileStore(broken) });
    feeds.alder = [[comet, 2]];
    await expect(app.refresh()).rejects.toBe(full);
    expect(await store.loadFeedStates()).toEqual([]);
    broken.now = false;
    await app.refresh();
    expect(await store.loadFeedStates()).toHaveLength(3);
  });

  it('removes what expired meanwhile, once it can', async () => {
    const broken = { now: false };
    const { app, feeds, store, advance } = await open({ store: await openFragileStore(broken) });
    feeds.alder = [[comet, 2]];
    await app.refresh();
    feeds.alder = [];
    advance(8 * day);
    broken.now = true;
    await expect(app.refresh()).rejects.toBe(full);
    broken.now = false;
    await app.refresh();
    expect(await storedTitles(store)).toEqual([]);
    expect(app.status().stories).toBe(0);
  });
});

describe('a story that cannot be drawn', () => {
  it('is logged once, stops no other, and is drawn once it can be', async () => {
    const poison = { now: true };
    const { app, feeds, store, logged, advance } = await open({
      changeCatalog: (catalog) => ({
        ...catalog,
        sources: Object.assign(new Map(catalog.sources), {
          get(this: void, id: string) {
            if (poison.now && id === 'birch') throw new Error('a bug of ours');
            return catalog.sources.get(id);
          },
        }),
      }),
    });
    feeds.alder = [[comet, 2]];
    feeds.birch = [[harbour, 1]];
    await app.refresh();
    advance(20 * minute);
    await app.refresh();
    expect(await storedTitles(store)).toEqual([comet]);
    expect(logged('story.failed')).toHaveLength(1);
    poison.now = false;
    advance(20 * minute);
    await app.refresh();
    expect(await storedTitles(store)).toEqual([comet, harbour]);
  });
});
