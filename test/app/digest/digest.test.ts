import { afterEach, describe, expect, it } from 'vitest';
import { day, hour } from '../../../src/domain/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSmallApp, start, type SmallApp } from '../open-small-app.ts';

const opened: SmallApp[] = [];
afterEach(async () => {
  for (const small of opened.splice(0)) await small.close();
});

/** An app with one story on two sources, older ones on one, and a store whose documents of some stories can't be read. */
async function openNews() {
  const unreadable = new Set<string>();
  const store = await openStore('memory:');
  const getStory = (id: string) =>
    unreadable.has(id) ? Promise.reject(new Error(`${id} is unreadable`)) : store.getStory(id);
  const small = await openSmallApp({ store: { ...store, getStory } });
  opened.push(small);
  small.feeds.alder = [
    ['Comet passes over the northern observatory', 2],
    ['Harbour workers in Lindholm end their strike', 1],
    ['Parliament of Vestria debates a fishing quota', 20],
    ['Old mill museum opens a second wing', 40],
  ];
  small.feeds.birch = [['Comet passes over the northern observatory', 2]];
  await small.app.refresh();
  return { ...small, unreadable };
}

const all = { topics: [], size: 3 } as const;

describe('listHeadlines', () => {
  it('puts stories of several sources first and leaves out what is older than two days', async () => {
    const { app } = await openNews();
    const entries = await app.listHeadlines({}, start);
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({ sources: 2, title: 'Comet passes over the northern observatory' });
    expect(await app.listHeadlines({}, new Date(start.getTime() + 12 * hour))).toHaveLength(3);
    expect(await app.listHeadlines({}, new Date(start.getTime() + 3 * day))).toEqual([]);
  });

  it('keeps to the topics', async () => {
    const { app } = await openNews();
    expect((await app.listHeadlines({ topics: ['science'] }, start)).map(({ title }) => title)).toEqual([
      'Comet passes over the northern observatory',
    ]);
    expect(await app.listHeadlines({ topics: ['gardening'] }, start)).toEqual([]);
  });
});

describe('composeDigest', () => {
  it('takes the best stories of the last day, names the next ones, and counts the feeds that answered', async () => {
    const { app } = await openNews();
    const digest = await app.composeDigest({ topics: [], size: 3 }, start);
    expect(digest?.stories.map(({ story }) => story.articles[0]?.title)[0]).toMatch(/^Comet/);
    expect(digest?.stories).toHaveLength(3);
    expect(digest?.also).toEqual([]);
    expect(digest?.feeds).toEqual({ answered: 3, total: 3 });
  });

  it('is undefined when there is nothing to tell', async () => {
    const { app } = await openNews();
    expect(await app.composeDigest(all, new Date(start.getTime() + 3 * day))).toBeUndefined();
    expect(await app.composeDigest({ ...all, topics: ['gardening'] }, start)).toBeUndefined();
  });

  it('goes without a story that can’t be read, takes the next one, and says so in the log', async () => {
    const { app, unreadable, logged } = await openNews();
    const [best] = await app.listHeadlines({}, start);
    unreadable.add(best!.id);
    const digest = await app.composeDigest(all, start);
    expect(digest?.stories.map(({ story }) => story.id)).not.toContain(best!.id);
    expect(digest?.stories).toHaveLength(2);
    expect(logged('digest.stories-skipped')).toHaveLength(1);
  });

  it('rejects when no story can be read: that is no day without news', async () => {
    const { app, unreadable } = await openNews();
    for (const { id } of await app.listHeadlines({}, start)) unreadable.add(id);
    await expect(app.composeDigest(all, start)).rejects.toThrow('No story can be read');
  });
});

describe('openStory', () => {
  it('tells what is worked out when it is read', async () => {
    const { app } = await openNews();
    const [best] = await app.listHeadlines({}, start);
    const { story, coverage } = await app.openStory(best!.slug);
    expect(story.articles).toHaveLength(2);
    expect(coverage).toMatchObject({ articles: 2, sources: 2, rated: 0, unrated: 2 });
  });

  it('rejects with the store’s own words for a document that can’t be read', async () => {
    const { app, unreadable } = await openNews();
    const [best] = await app.listHeadlines({}, start);
    unreadable.add(best!.id);
    await expect(app.openStory(best!.slug)).rejects.toThrow(`${best!.id} is unreadable`);
  });

  it('tells a reader whose story is gone', async () => {
    const { app } = await openNews();
    await expect(app.openStory('x'.repeat(100))).rejects.toThrow(`The story \`${'x'.repeat(60)}\` is not among`);
  });
});
