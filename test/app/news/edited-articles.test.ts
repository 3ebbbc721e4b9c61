import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hour, minute } from '../../../src/domain/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { sourcesView } from '../../../src/views/story/sources-view.ts';
import { textOf } from '../../views/discord-problems.ts';
import { openSmallApp, start, storedStories, type SmallApp } from '../open-small-app.ts';

const opened: SmallApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function open(...options: Parameters<typeof openSmallApp>): Promise<SmallApp> {
  const small = await openSmallApp(...options);
  opened.push(small);
  return small;
}

interface Item {
  id?: string;
  url?: string;
  title?: string;
  content_text?: string;
  date_published?: string;
}

const blast: Item = {
  id: 'item-1',
  url: 'https://alder.example/2026/blast-kills-12',
  title: 'Blast in Tarnby harbour kills 12',
  content_text: 'A blast in the harbour of Tarnby killed 12 people, the mayor said.',
  date_published: '2026-11-23T10:00:00Z',
};
const risen: Item = {
  ...blast,
  title: 'Blast in Tarnby harbour kills 19, mayor resigns',
  content_text: 'A blast in the harbour of Tarnby killed 19 people. The mayor resigned.',
};

/** Lets a source's feed answer with these items from now on. */
function say(small: SmallApp, source: 'alder' | 'birch', ...items: Item[]): void {
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: source, items };
  small.feeds[source] = (_request, response) =>
    response.setHeader('content-type', 'application/feed+json').end(JSON.stringify(feed));
}

async function articlesOf(small: SmallApp) {
  return (await storedStories(small.store)).flatMap(({ articles }) => articles);
}

async function refreshLater(small: SmallApp) {
  small.advance(20 * minute);
  return small.app.refresh();
}

describe('an article that comes again', () => {
  it('with another headline and text is updated where it stands, with the headline it had', async () => {
    const small = await open();
    say(small, 'alder', blast);
    await small.app.refresh();
    const [before] = await storedStories(small.store);
    say(small, 'alder', risen);
    expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 1, stories: { changed: 1 } });
    const [story] = await storedStories(small.store);
    const [article] = story!.articles;
    expect(story!.articles).toHaveLength(1);
    expect(article).toMatchObject({
      id: before!.articles[0]!.id,
      title: risen.title,
      excerpt: risen.content_text,
      publishedAt: new Date('2026-11-23T10:00:00Z'),
      firstSeenAt: start,
      edits: [{ title: blast.title, at: new Date(start.getTime() + 20 * minute) }],
    });
    expect(story).toMatchObject({ id: before!.id, slug: before!.slug, revision: before!.revision + 1 });
    expect(story!.brief.keyPoints[0]?.text).toContain('19 people');
    const [entry] = await small.app.suggestStories('', 1);
    expect(entry?.title).toBe(risen.title);
    const sources = textOf(sourcesView(story!, small.catalog));
    expect(sources).toContain(`${risen.title}`);
    expect(sources).toMatch(/edited <t:\d+:R>, was “Blast in Tarnby harbour kills 12”/);
    expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 0, stories: { changed: 0 } });
  });

  it('with only its text changed, or only its punctuation, has no new headline to tell of', async () => {
    const small = await open();
    say(small, 'alder', blast);
    await small.app.refresh();
    say(small, 'alder', { ...blast, title: `${blast.title}.`, content_text: `${blast.content_text} More to come.` });
    expect(await refreshLater(small)).toMatchObject({ edited: 1 });
    const [article] = await articlesOf(small);
    expect(article?.excerpt).toContain('More to come.');
    expect(article?.edits).toBeUndefined();
  });

  it('with its headline changed back, and again and again, keeps the first headline and the latest four', async () => {
    const small = await open();
    for (let version = 0; version < 9; version += 1) {
      say(small, 'alder', { ...blast, title: `Blast in Tarnby harbour, update ${version % 8}` });
      await refreshLater(small);
    }
    const [article] = await articlesOf(small);
    expect(article?.title).toBe('Blast in Tarnby harbour, update 0');
    expect(article?.edits?.map(({ title }) => title.at(-1))).toEqual(['0', '4', '5', '6', '7']);
  });

  it.each<[string, Item]>([
    ['another GUID', { ...blast, id: 'item-2' }],
    ['another date', { ...blast, date_published: '2026-11-23T11:30:00Z' }],
    ['no date', { id: 'item-1', url: blast.url!, title: blast.title!, content_text: blast.content_text! }],
    ['tracking parameters', { ...blast, url: `${blast.url}?utm_source=feed&fbclid=9#top` }],
    ['another address, GUID the same', { ...blast, url: 'https://alder.example/2026/blast-kills-12-people' }],
    ['another address and GUID, text the same', { ...blast, id: 'x', url: 'https://m.alder.example/0923' }],
  ])('with %s is no second article', async (_name, changed) => {
    const small = await open();
    say(small, 'alder', blast);
    await small.app.refresh();
    say(small, 'alder', changed);
    expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 0 });
    say(small, 'alder', blast, changed);
    expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 0 });
    expect(await articlesOf(small)).toHaveLength(1);
  });

  it('twice in its feed from the start is one article', async () => {
    const small = await open();
    say(small, 'alder', blast, { ...blast, id: 'item-2', url: 'https://alder.example/amp/0923' });
    expect(await small.app.refresh()).toMatchObject({ articles: 1 });
  });

  it('with its headline in its address is known by its GUID and opens at the new address', async () => {
    const small = await open();
    say(small, 'alder', blast);
    await small.app.refresh();
    say(small, 'alder', { ...risen, url: 'https://alder.example/2026/blast-kills-19' });
    expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 1 });
    expect(await articlesOf(small)).toMatchObject([
      { url: 'https://alder.example/2026/blast-kills-19', edits: [{ title: blast.title }] },
    ]);
  });

  it('is edited after a restart too, and not doubled', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'));
    folders.push(folder);
    const url = `sqlite:${path.join(folder, 'store.sqlite')}`;
    const small = await open({ store: await openStore(url) });
    say(small, 'alder', blast);
    await small.app.refresh();
    const again = await small.reopen(small.store);
    say(small, 'alder', { ...risen, url: 'https://alder.example/2026/blast-kills-19' });
    expect(await again.refresh({ everything: true })).toMatchObject({ articles: 0, edited: 1 });
    expect(await articlesOf(small)).toMatchObject([{ title: risen.title, edits: [{ title: blast.title }] }]);
  });
});

describe('articles that look alike', () => {
  it('stay apart when a feed numbers its items anew', async () => {
    const small = await open();
    say(small, 'alder', blast);
    await small.app.refresh();
    const other = { id: 'item-1', url: 'https://alder.example/2026/ferry', title: 'Ferry to Orrin runs again' };
    say(small, 'alder', { ...other, date_published: '2026-11-23T11:00:00Z' });
    expect(await refreshLater(small)).toMatchObject({ articles: 1, edited: 0 });
    expect(await articlesOf(small)).toHaveLength(2);
  });

  it('stay apart when all items of a feed have one GUID', async () => {
    const small = await open();
    say(small, 'alder', blast, { ...risen, url: 'https://alder.example/2026/mayor-resigns' });
    expect(await small.app.refresh()).toMatchObject({ articles: 2 });
  });

  it('stay apart when a column has the same words every week', async () => {
    const small = await open();
    const column = { title: 'The week in pictures', content_text: 'Our photographers’ best.' };
    const on = (day: number): Item => ({
      ...column,
      id: `p${day}`,
      url: `https://alder.example/p${day}`,
      date_published: `2026-11-${day}T08:00:00Z`,
    });
    say(small, 'alder', on(17), on(20), on(23));
    expect(await small.app.refresh()).toMatchObject({ articles: 3 });
  });

  it('stay apart when two sources print the same', async () => {
    const small = await open();
    say(small, 'alder', blast);
    say(small, 'birch', { ...blast, url: 'https://birch.example/2026/blast' });
    expect(await small.app.refresh()).toMatchObject({ articles: 2 });
  });

  it('are no edits of each other when two feeds of a source word one article differently', async () => {
    const small = await open({
      changeCatalog(catalog) {
        const alder = catalog.sources.get('alder')!;
        const birch = catalog.sources.get('birch')!;
        const both = { ...alder, feeds: [...alder.feeds, ...birch.feeds] };
        return {
          ...catalog,
          sources: new Map([...catalog.sources, ['alder', both], ['birch', { ...birch, feeds: [] }]]),
        };
      },
    });
    say(small, 'alder', blast);
    say(small, 'birch', { ...blast, title: 'Twelve killed in Tarnby harbour blast', content_text: 'Short.' });
    await small.app.refresh();
    for (let round = 0; round < 3; round += 1) {
      expect(await refreshLater(small)).toMatchObject({ articles: 0, edited: 0 });
    }
    expect(await articlesOf(small)).toHaveLength(1);
    say(small, 'birch', { ...blast, title: 'Nineteen killed in Tarnby harbour blast', content_text: 'Short.' });
    expect(await refreshLater(small)).toMatchObject({ edited: 1 });
    small.advance(hour);
    expect(await small.app.refresh()).toMatchObject({ edited: 0 });
  });
});
