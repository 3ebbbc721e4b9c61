import { expect, it, onTestFinished } from 'vitest';
import { hour } from '../../../src/domain/clock.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openSmallApp, start } from '../open-small-app.ts';

/** An app with two stories, and a count of the stories that were read from its store. */
async function openCounting() {
  const store = await openStore('memory:');
  let read = 0;
  const getStory: typeof store.getStory = (id) => {
    read += 1;
    return store.getStory(id);
  };
  const small = await openSmallApp({
    store: { ...store, getStory },
    changeCatalog: ({ sources, topics }) => ({
      topics,
      sources: new Map([...sources].map(([id, source]) => [id, { ...source, country: 'GB' }])),
    }),
  });
  onTestFinished(() => small.close());
  small.feeds.alder = [
    ['Comet passes over the northern observatory', 3],
    ['Blast in Lindholm harbour kills 12', 2],
  ];
  await small.app.refresh();
  const order = (id: string, guildId: string) =>
    small.app.forGuild(guildId).composeDigest({ id, topics: [], size: 3 }, start);
  const readBy = async (work: () => Promise<unknown>) => {
    read = 0;
    await work();
    return read;
  };
  return { ...small, order, readBy };
}

it('composes one digest for all channels that ask for the same at the same time', async () => {
  const { app, order, readBy } = await openCounting();
  const alone = await readBy(() => order('first', '1'));
  expect(alone).toBe(2);
  const ids = Array.from({ length: 50 }, (_, at) => `channel-${at}`);
  expect(await readBy(() => Promise.all(ids.map((id) => order(id, `guild-${id}`))))).toBe(0);
  expect(await readBy(() => app.composeDigest({ topics: ['science'], size: 3 }, start))).toBe(1);
  expect(await readBy(() => app.composeDigest({ topics: [], size: 3 }, new Date(start.getTime() + hour)))).toBe(2);
});

it('shares nothing with a channel whose readers know a story, nor with a server that mutes a source', async () => {
  const { app, store, order } = await openCounting();
  const digest = await order('first', '1');
  const known = digest!.stories[0]!.story;
  const told = [
    { storyId: known.id, slug: known.slug, independent: 9, phase: 'developing', figures: [], at: start },
  ] as const;
  const slot = { key: 'told:1', subscriptionId: 'told', dueAt: start };
  const sent = {
    slot,
    claimedAt: start,
    state: 'sent',
    messageId: '1',
    storyIds: [known.id],
    settledAt: start,
  } as const;
  await store.settle(sent, told);
  expect((await order('told', '1'))?.stories).toHaveLength(1);
  expect((await order('other', '1'))?.stories).toHaveLength(2);

  const source = app.catalog.sources.get('alder')!;
  await app.setPolicy({ guildId: '2', userId: '3', source, stance: 'mute' }, start);
  expect(await order('muted', '2')).toBeUndefined();
  expect((await order('first', '1'))?.stories).toHaveLength(2);
});

it('shares only what is for the same countries and languages', async () => {
  const { app, readBy } = await openCounting();
  const compose = (scope: object) => readBy(() => app.composeDigest({ topics: [], size: 3, ...scope }, start));
  expect(await compose({ countries: ['GB', 'US'], languages: ['en'] })).toBe(2);
  expect(await compose({ countries: ['US', 'GB'], languages: ['en'] })).toBe(0);
  expect(await compose({ languages: ['en'] })).toBe(2);
  expect(await compose({ languages: ['de'] })).toBe(0);
  expect(await app.composeDigest({ topics: [], size: 3, languages: ['de'] }, start)).toBeUndefined();
  expect(await app.composeDigest({ topics: [], size: 3, countries: ['AT'] }, start)).toBeUndefined();
});
