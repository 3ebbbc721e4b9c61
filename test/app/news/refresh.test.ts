import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSmallApp, type FeedAnswer, storedStories, storedTitles, type SmallApp } from '../open-small-app.ts';

const opened: SmallApp[] = [];
const folders: string[] = [];

async function open(...options: Parameters<typeof openSmallApp>): Promise<SmallApp> {
  const small = await openSmallApp(...options);
  opened.push(small);
  return small;
}

afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const comet = 'Comet passes over the northern observatory';
const harbour = 'Harbour workers in Lindholm end their strike';

describe('refresh', () => {
  it('reads the other feeds when one answers 500 and one with junk, and says so once', async () => {
    const { app, feeds, store, logged, advance } = await open();
    feeds.alder = (_request, response) => response.writeHead(500).end();
    feeds.birch = (_request, response) => response.setHeader('content-type', 'text/html').end('<p>No feed here');
    feeds.cedar = [[comet, 1]];
    expect((await app.refresh()).feeds).toEqual({ due: 3, fresh: 1, unchanged: 0, failed: 2 });
    expect(await storedTitles(store)).toEqual([comet]);
    advance(3 * day);
    await app.refresh();
    expect(logged('feed.failing').map(({ source }) => source)).toEqual(expect.arrayContaining(['alder', 'birch']));
    expect(logged('feed.failing')).toHaveLength(2);
  });

  it('hands over once what changes for a feed, and logs it in a sentence', async () => {
    const { app, feeds, logged, advance, url } = await open();
    const refuse: FeedAnswer = (_request, response) => response.writeHead(403).end();
    const rounds: [FeedAnswer, string[]][] = [
      [[[comet, 1]], []],
      [refuse, []],
      [refuse, ['alder: ok > failing']],
      [refuse, ['alder: failing > blocked']],
      [refuse, []],
      [[[comet, 1]], ['alder: blocked > ok']],
      [[[comet, 1]], []],
      [(_request, response) => response.writeHead(410).end(), ['alder: ok > gone']],
    ];
    for (const [answer, expected] of rounds) {
      feeds.alder = answer;
      const { transitions } = await app.refresh({ everything: true });
      const told = transitions.map(({ source, from, to }) => `${source.id}: ${from ?? 'new'} > ${to}`);
      expect(told).toEqual(expected);
      for (const { state, feed } of transitions) expect(state.url).toBe(feed.url);
      advance(5 * hour);
    }
    const host = url.replace('http://', '');
    expect(logged('feed.blocked')).toMatchObject([
      {
        source: 'alder',
        feed: `${url}/alder`,
        from: 'failing',
        to: 'blocked',
        reason: `${host} answered 403 (blocked) three times since Monday; last good article 16 hours ago`,
      },
    ]);
    expect(logged('feed.recovered')).toHaveLength(1);
    expect(logged('feed.gone')).toHaveLength(1);
  });

  it('takes nothing new from a feed that answers 304', async () => {
    const { app, feeds, advance } = await open();
    feeds.alder = (request, response) => {
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else {
        const item = { id: '1', url: 'https://alder.example/1', title: comet, date_published: '2026-11-23T10:00:00Z' };
        const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Alder', items: [item] };
        response.writeHead(200, { etag: '"one"', 'content-type': 'application/feed+json' }).end(JSON.stringify(feed));
      }
    };
    expect((await app.refresh()).articles).toBe(1);
    advance(20 * minute);
    const second = await app.refresh();
    expect(second.feeds).toEqual({ due: 3, fresh: 2, unchanged: 1, failed: 0 });
    expect(second).toMatchObject({ articles: 0, stories: { changed: 0, removed: 0 } });
  });

  it('asks no feed before it is due, unless told to', async () => {
    const { app, asked } = await open();
    await app.refresh();
    await app.refresh();
    expect(asked).toHaveLength(3);
    await app.refresh({ everything: true });
    expect(asked).toHaveLength(6);
  });

  it('joins a refresh that is under way', async () => {
    const { app, asked } = await open();
    const reports = await Promise.all([app.refresh(), app.refresh({ everything: true })]);
    expect(reports[0]).toBe(reports[1]);
    expect(asked).toHaveLength(3);
  });

  it('drops stories after their days from the store and the edition', async () => {
    const { app, feeds, store, advance } = await open();
    feeds.alder = [[comet, 1]];
    await app.refresh();
    const [entry] = await app.suggestStories('', 1);
    feeds.alder = [];
    advance(8 * day);
    expect((await app.refresh()).stories).toEqual({ changed: 0, removed: 1 });
    expect(await storedStories(store)).toEqual([]);
    expect(app.status()).toMatchObject({ stories: 0, articles: 0 });
    await expect(app.openStory(entry!.slug)).rejects.toThrow('not among the live ones');
  });

  it('leaves alone articles that are older than a story is kept, at each refresh', async () => {
    const { app, feeds, store } = await open();
    feeds.alder = [
      [harbour, 24 * 30],
      [comet, 1],
    ];
    expect((await app.refresh()).articles).toBe(1);
    expect(await app.refresh({ everything: true })).toMatchObject({ articles: 0, stories: { changed: 0, removed: 0 } });
    expect(await storedTitles(store)).toEqual([comet]);
  });

  it('finds everything again after a restart and doubles nothing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'));
    folders.push(folder);
    const url = `sqlite:${path.join(folder, 'store.sqlite')}`;
    const small = await open({ store: await openStore(url) });
    small.feeds.alder = [[comet, 1]];
    small.feeds.birch = [[comet, 2]];
    small.feeds.cedar = [[harbour, 1]];
    await small.app.refresh();
    const [before] = await small.app.suggestStories('comet', 1);
    const card = await small.app.openStory(before!.slug);
    await small.store.close();
    const store = await openStore(url);
    small.store.close = () => store.close();

    const again = await small.reopen(store);
    expect(await again.openStory(before!.slug)).toEqual(card);
    expect((await again.refresh()).feeds.due).toBe(0);
    const report = await again.refresh({ everything: true });
    expect(report).toMatchObject({ articles: 0, stories: { changed: 0, removed: 0 } });
    expect(await storedTitles(store)).toEqual([comet, comet, harbour]);
  });
});
