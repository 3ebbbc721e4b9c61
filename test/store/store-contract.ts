import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyvStore } from '../../src/store/keyv-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Table } from '../../src/store/tables/table.ts';
import { alertContract } from './alert-contract.ts';
import { forgettingContract } from './forgetting-contract.ts';
import {
  exampleNow,
  makeAuditEntry,
  makeFeedState,
  makeGuild,
  makeGuildStory,
  makeSlot,
  makeStory,
  makeOwnSubscription,
  makeSubscription,
} from './example-documents.ts';
import { noticeContract } from './notice-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { slotContract } from './slot-contract.ts';

/** One place where data lives, empty at first; `connect` opens it once more. */
export interface TestBackend {
  connect(): Promise<Table>;
  /** False when the data ends with the last connection. */
  outlivesClose: boolean;
  dispose(): Promise<void>;
}

/** What every backend of the store has to do. */
export function storeContract(name: string, openBackend: () => Promise<TestBackend>): void {
  describe(`the store on ${name}`, () => {
    let backend: TestBackend;
    let store: Store;
    let problems: Error[];
    let tables: Table[];
    const openTable = async () => {
      const table = await backend.connect();
      tables.push(table);
      return table;
    };
    const connect = async () => createKeyvStore(await openTable(), (problem) => problems.push(problem));

    beforeEach(async () => {
      problems = [];
      tables = [];
      backend = await openBackend();
      store = await connect();
    });
    afterEach(async () => {
      await Promise.all(tables.map((table) => table.close()));
      await backend.dispose();
    });

    it('gives a story back as it was saved, dates and all', async () => {
      const story = makeStory('s1');
      await store.saveStories([story]);
      expect(await store.getStory('s1')).toEqual(story);
      expect(await store.getStory('s1')).toStrictEqual(story);
    });

    it('knows nothing of a story that was never saved', async () => {
      expect(await store.getStory('nobody')).toBeUndefined();
      expect(await store.getSubscription('nobody')).toBeUndefined();
      expect(await store.getDelivery('nobody')).toBeUndefined();
      expect(await collect(store.loadStories())).toEqual([]);
    });

    it('loads every story once, over many pages', async () => {
      const stories = Array.from({ length: 450 }, (_, index) => makeStory(`s${index}`));
      await store.saveStories(stories);
      const ids = (await collect(store.loadStories())).map(({ id }) => id);
      expect(ids.sort()).toEqual(stories.map(({ id }) => id).sort());
    });

    it('replaces, adds and removes stories in one call', async () => {
      await store.saveStories([makeStory('kept'), makeStory('changed'), makeStory('gone')]);
      await store.saveStories([makeStory('changed', { revision: 2 }), makeStory('added')], ['gone', 'never-there']);
      const revisions = (await collect(store.loadStories())).map(({ id, revision }) => `${id} ${revision}`);
      expect(revisions.sort()).toEqual(['added 1', 'changed 2', 'kept 1']);
    });

    it('accepts a change that changes nothing', async () => {
      await store.saveStories([]);
      await store.saveFeedStates([]);
      expect(await collect(store.loadStories())).toEqual([]);
    });

    it('keeps the last of two versions saved in one call', async () => {
      await store.saveStories([makeStory('s1'), makeStory('s1', { revision: 2 })]);
      expect((await store.getStory('s1'))?.revision).toBe(2);
    });

    it('loads the good stories and names the bad one', async () => {
      await store.saveStories([makeStory('good-1'), makeStory('good-2')]);
      const table = await openTable();
      const bad = { ...makeStory('bad'), updatedAt: 'yesterday' };
      await table.write([
        { key: 'stories:bad', value: JSON.stringify({ value: bad }) },
        { key: 'stories:cut', value: '{"value":{"id":"cut","sl' },
      ]);
      const ids = (await collect(store.loadStories())).map(({ id }) => id);
      expect(ids.sort()).toEqual(['good-1', 'good-2']);
      expect(problems.map(({ message }) => message).sort()).toEqual([
        expect.stringMatching(/stories:bad.*updatedAt/s),
        expect.stringMatching(/stories:cut/),
      ]);
      await expect(store.getStory('bad')).rejects.toThrow(/stories:bad.*updatedAt/s);
    });

    it('remembers the state of each feed by its URL', async () => {
      const fresh = makeFeedState('https://wire.example/rss?a=1&b=[x]*', { etag: '"1"', lastGoodAt: exampleNow });
      const failing = makeFeedState('https://wire.example/atom', { failures: 3, lastError: 'HTTP 503' });
      await store.saveFeedStates([fresh, failing]);
      await store.saveFeedStates([{ ...failing, failures: 4 }]);
      const states = await store.loadFeedStates();
      expect(states).toHaveLength(2);
      expect(states).toContainEqual(fresh);
      expect(states).toContainEqual({ ...failing, failures: 4 });
    });

    it('lists subscriptions oldest first, of all guilds or of one', async () => {
      const later = makeSubscription('later', { createdAt: new Date('2026-11-02T00:00:00Z') });
      const other = makeSubscription('other', { guildId: 'guild-2', paused: { reason: 'gone', at: exampleNow } });
      const first = makeSubscription('first');
      for (const subscription of [later, other, first]) await store.saveSubscription(subscription);
      expect(await store.listSubscriptions()).toEqual([first, other, later]);
      expect(await store.listSubscriptions('guild-1')).toEqual([first, later]);
      expect(await store.listOwnSubscriptions('guild-1')).toEqual([]);
      expect(await store.getSubscription('other')).toStrictEqual(other);
    });

    it('keeps users’ own subscriptions apart from those of guilds', async () => {
      const [own, others] = [makeOwnSubscription('own', 'user-1'), makeOwnSubscription('others', 'user-12')];
      for (const subscription of [own, others, makeSubscription('one')]) await store.saveSubscription(subscription);
      expect(await store.listOwnSubscriptions('user-1')).toStrictEqual([own]);
      expect(await store.listSubscriptions('guild-1')).toHaveLength(1);
      await store.removeGuild('guild-1');
      expect(await store.listSubscriptions()).toHaveLength(2);
    });

    it('tells whether there was a subscription to remove', async () => {
      await store.saveSubscription(makeSubscription('one'));
      expect(await store.removeSubscription('one')).toBe(true);
      expect(await store.removeSubscription('one')).toBe(false);
      expect(await store.listSubscriptions()).toEqual([]);
    });

    slotContract(() => store);

    it('gives each slot to one of four connections that race for it', async () => {
      const stores = await Promise.all([connect(), connect(), connect(), connect()]);
      const slots = Array.from({ length: 40 }, (_, index) => makeSlot(`racer-${index}`));
      const wins = await Promise.all(
        slots.map((slot) => Promise.all(stores.map((contender) => contender.claim(slot, exampleNow)))),
      );
      expect(wins.map((won) => won.filter(Boolean).length)).toEqual(slots.map(() => 1));
      expect(await store.listClaimed()).toHaveLength(40);
    });

    it('remembers what a guild decided together with its audit log', async () => {
      const guild = makeGuild('guild-1');
      const log = [makeAuditEntry(1), makeAuditEntry(2, { detail: 'Left', replaced: 'user-2' })];
      await store.saveGuild({ ...guild, version: 1 }, log.slice(0, 1));
      await store.saveGuild(guild, log);
      await store.saveGuild(makeGuild('guild-2', { leftAt: exampleNow }), []);
      const guilds = await store.loadGuilds();
      expect(guilds).toHaveLength(2);
      expect(guilds.find(({ id }) => id === 'guild-1')).toStrictEqual(guild);
      expect(guilds.find(({ id }) => id === 'guild-2')).toStrictEqual(makeGuild('guild-2', { leftAt: exampleNow }));
      expect(await store.getAudit('guild-1')).toStrictEqual(log);
      expect(await store.getAudit('guild-2')).toEqual([]);
      expect(await store.getAudit('nobody')).toEqual([]);
    });

    it('writes what becomes of a subscription together with the audit log', async () => {
      const [guild, saved] = [makeGuild('guild-1'), makeSubscription('one')];
      await store.saveGuild(guild, [makeAuditEntry(1)], { saved });
      expect(await store.getSubscription('one')).toStrictEqual(saved);
      await store.saveGuild(guild, [makeAuditEntry(1), makeAuditEntry(2)], { removedId: 'one' });
      expect(await store.listSubscriptions()).toEqual([]);
      expect(await store.getAudit('guild-1')).toHaveLength(2);
    });

    it('keeps the news of each guild’s own sources apart', async () => {
      const one = makeGuildStory('1', 's1', { shared: { storyId: 'shared', articleId: 'a1' } });
      const two = makeGuildStory('1', 's2');
      const other = makeGuildStory('12', 's1');
      const state = makeFeedState('https://lorn.example/feed', { etag: '"1"' });
      await store.saveGuildNews('1', { changed: [one, makeGuildStory('1', 'old')], removedIds: [], feedStates: [] });
      await store.saveGuildNews('1', { changed: [two], removedIds: ['old'], feedStates: [state] });
      await store.saveGuildNews('12', { changed: [other], removedIds: ['s2'], feedStates: [] });
      const byId = (first: { story: { id: string } }, second: typeof first) =>
        first.story.id < second.story.id ? -1 : 1;
      expect((await collect(store.loadGuildStories('1'))).sort(byId)).toStrictEqual([one, two]);
      expect(await collect(store.loadGuildStories('12'))).toStrictEqual([other]);
      expect(await collect(store.loadGuildStories())).toHaveLength(3);
      expect(await store.getGuildStory('1', 's1')).toStrictEqual(one);
      expect(await store.getGuildStory('12', 's2')).toBeUndefined();
      expect(await store.getGuildFeedStates('1')).toStrictEqual([state]);
      expect(await store.getGuildFeedStates('12')).toEqual([]);
      expect(await collect(store.loadStories())).toEqual([]);
      expect(await store.loadFeedStates()).toEqual([]);
    });

    forgettingContract(() => store);
    noticeContract(() => store);
    outboxContract(() => store);
    alertContract(() => store);

    it('rejects every call once it is closed', async () => {
      await store.saveStories([makeStory('s1')]);
      await store.close();
      await store.close();
      const calls = [
        () => store.getStory('s1'),
        () => collect(store.loadStories()),
        () => store.saveStories([makeStory('s2')]),
        () => store.saveStories([], ['s1']),
        () => store.loadFeedStates(),
        () => store.saveFeedStates([makeFeedState('https://wire.example/rss')]),
        () => store.listSubscriptions(),
        () => store.getSubscription('one'),
        () => store.saveSubscription(makeSubscription('one')),
        () => store.removeSubscription('one'),
        () => store.claim(makeSlot('one'), exampleNow),
        () => store.getTold('one'),
        () => store.getDelivery('one'),
        () => store.listClaimed(),
        () => store.loadGuilds(),
        () => store.saveGuild(makeGuild('guild-1'), []),
        () => store.getAudit('guild-1'),
        () => store.removeGuild('guild-1'),
        () => store.saveGuildState(makeGuild('guild-1')),
        () => store.forgetUser('user-1'),
        () => collect(store.loadGuildStories('guild-1')),
        () => store.getGuildStory('guild-1', 's1'),
        () => store.saveGuildNews('guild-1', { changed: [], removedIds: [], feedStates: [] }),
        () => store.getGuildFeedStates('guild-1'),
      ];
      for (const call of calls) await expect(call()).rejects.toThrow(/to be open, but it was closed/);
    });

    it('finds everything again after it was closed and reopened', async (context) => {
      if (!backend.outlivesClose) context.skip('memory ends with its process');
      const [story, slot, feed] = [makeStory('s1'), makeSlot('one'), makeFeedState('https://wire.example/rss')];
      await store.saveStories([story]);
      await store.saveSubscription(makeSubscription('one'));
      await store.saveFeedStates([feed]);
      await store.claim(slot, exampleNow);
      await store.saveGuild(makeGuild('guild-1'), [makeAuditEntry(1)]);
      await store.close();
      store = await connect();
      expect(await store.loadGuilds()).toEqual([makeGuild('guild-1')]);
      expect(await store.getAudit('guild-1')).toEqual([makeAuditEntry(1)]);
      expect(await collect(store.loadStories())).toEqual([story]);
      expect(await store.listSubscriptions()).toEqual([makeSubscription('one')]);
      expect(await store.loadFeedStates()).toEqual([feed]);
      expect(await store.claim(slot, exampleNow)).toBe(false);
    });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
