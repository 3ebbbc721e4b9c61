import { describe, expect, it } from 'vitest';
import { assignArticles } from '../../../src/app/news/assign-articles.ts';
import { createKnownArticles } from '../../../src/app/news/known-articles.ts';
import type { Newsroom } from '../../../src/app/newsroom.ts';
import { createPendingChange } from '../../../src/app/news/pending-change.ts';
import { publishStories } from '../../../src/app/news/publish-stories.ts';
import type { ClusterChange, Clusterer } from '../../../src/cluster/clusterer.ts';
import type { Article } from '../../../src/domain/story/article.ts';
import { createEdition } from '../../../src/edition/edition.ts';
import { createLog } from '../../../src/ops/log.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { storedStories } from '../open-small-app.ts';

type Step = { assigned: Record<string, string>; merged?: ClusterChange['merged'] };

/** A newsroom whose stories come about as the test says, step by step. */
async function openScripted() {
  const store = await openStore('memory:');
  const broken = { now: false };
  const steps: Step[] = [];
  const clusterer: Pick<Clusterer, 'add'> = {
    add() {
      const { assigned, merged = [] } = steps.shift() ?? { assigned: {} };
      return { assigned: new Map(Object.entries(assigned)), merged };
    },
  };
  const newsroom = {
    catalog: { sources: new Map(), topics: new Map() },
    store: {
      ...store,
      saveStories: (...change: Parameters<typeof store.saveStories>) =>
        broken.now ? Promise.reject(new Error('the disk is full')) : store.saveStories(...change),
    },
    log: createLog('silent'),
    pool: { left: 0, center: 0, right: 0 },
    clusterer,
    edition: createEdition(),
    storyOf: new Map(),
    known: createKnownArticles(),
    pending: createPendingChange(),
  } as unknown as Newsroom;
  const take = async (names: string, step: Step) => {
    steps.push(step);
    await assignArticles(newsroom, names.split(' ').map(makeArticle));
    return publishStories(newsroom);
  };
  const stored = async () =>
    Object.fromEntries((await storedStories(store)).map(({ id, articles }) => [id, articles.map((each) => each.id)]));
  return { newsroom, store, broken, take, stored };
}

function makeArticle(id: string): Article {
  const at = new Date(Date.UTC(2026, 10, 23, 8, id.charCodeAt(0)));
  const title = `Number ${id.repeat(5)} at Station ${id.repeat(4)}`;
  const url = `https://x.example/${id}`;
  return { id, sourceId: `of-${id}`, url, title, excerpt: '', language: 'en', publishedAt: at, firstSeenAt: at };
}

describe('stories whose articles go elsewhere', () => {
  it('hand everything over to the story they go into, slugs and all', async () => {
    const { newsroom, take, stored } = await openScripted();
    await take('a b', { assigned: { a: 's1', b: 's2' } });
    const [one, two] = [newsroom.edition.list()[0]!.slug, newsroom.edition.list()[1]!.slug];
    await take('c', { assigned: { c: 's1' }, merged: [{ from: 's2', into: 's1' }] });
    expect(await stored()).toEqual({ s1: ['a', 'b', 'c'] });
    for (const slug of [one, two]) expect(newsroom.edition.bySlug(slug)?.id).toBe('s1');
    expect(newsroom.edition.size).toBe(1);
  });

  it('do so through a chain, and when the write failed in between', async () => {
    const { newsroom, broken, take, stored } = await openScripted();
    await take('a b c', { assigned: { a: 's1', b: 's2', c: 's3' } });
    const slugs = newsroom.edition.list().map(({ slug }) => slug);
    broken.now = true;
    await expect(take('d', { assigned: { d: 's2' }, merged: [{ from: 's3', into: 's2' }] })).rejects.toThrow('full');
    expect(await stored()).toEqual({ s1: ['a'], s2: ['b'], s3: ['c'] });
    broken.now = false;
    await take('e', { assigned: { e: 's4' }, merged: [{ from: 's2', into: 's1' }] });
    expect(await stored()).toEqual({ s1: ['a', 'b', 'c', 'd'], s4: ['e'] });
    for (const slug of slugs) expect(newsroom.edition.bySlug(slug)?.id).toBe('s1');
  });

  it('lose an article that regrouping moves, stored or not, to the other story alone', async () => {
    const { take, stored, broken } = await openScripted();
    await take('a b', { assigned: { a: 's1', b: 's1' } });
    await take('c', { assigned: { c: 's2', b: 's2' } });
    expect(await stored()).toEqual({ s1: ['a'], s2: ['b', 'c'] });
    broken.now = true;
    await expect(take('d', { assigned: { d: 's1' } })).rejects.toThrow('full');
    broken.now = false;
    await take('e', { assigned: { e: 's2', d: 's2' } });
    expect(await stored()).toEqual({ s1: ['a'], s2: ['b', 'c', 'd', 'e'] });
  });

  it('are gone when the last article moves away', async () => {
    const { newsroom, take, stored } = await openScripted();
    await take('a b', { assigned: { a: 's1', b: 's2' } });
    await take('c', { assigned: { c: 's2', a: 's2' } });
    expect(await stored()).toEqual({ s2: ['a', 'b', 'c'] });
    expect(newsroom.edition.size).toBe(1);
  });

  it('leave nothing pending', async () => {
    const { newsroom, take } = await openScripted();
    await take('a b', { assigned: { a: 's1', b: 's2' } });
    await take('c', { assigned: { c: 's2', a: 's2' }, merged: [{ from: 's1', into: 's2' }] });
    expect(newsroom.pending).toEqual(createPendingChange());
  });
});
