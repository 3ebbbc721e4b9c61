import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  exampleNow,
  makeAuditEntry,
  makeFeedState,
  makeFollow,
  makeGuild,
  makeGuildStory,
  makeOwnSubscription,
  makeSubscription,
} from './example-documents.ts';

/** What every backend has to forget, and of whom: guilds that the bot left, and users who asked. Part of `storeContract`. */
export function forgettingContract(store: () => Store): void {
  it('forgets a guild with its audit log and its subscriptions, and no other', async () => {
    for (const id of ['guild-1', 'guild-2']) {
      await store().saveGuild(makeGuild(id), [makeAuditEntry(1)]);
      await store().saveSubscription(makeSubscription(`of-${id}`, { guildId: id }));
      const news = {
        changed: [makeGuildStory(id, 's1')],
        removedIds: [],
        feedStates: [makeFeedState('https://a.example')],
      };
      await store().saveGuildNews(id, news);
    }
    await store().removeGuild('guild-1');
    await store().removeGuild('nobody');
    expect(await store().loadGuilds()).toEqual([makeGuild('guild-2')]);
    expect(await store().getAudit('guild-1')).toEqual([]);
    expect(await store().getAudit('guild-2')).toHaveLength(1);
    expect((await store().listSubscriptions()).map(({ id }) => id)).toEqual(['of-guild-2']);
    expect((await collect(store().loadGuildStories())).map(({ guildId }) => guildId)).toEqual(['guild-2']);
    expect(await store().getGuildFeedStates('guild-1')).toEqual([]);
    expect(await store().getGuildFeedStates('guild-2')).toHaveLength(1);
  });

  it('keeps what each guild follows apart, oldest first, and forgets it with the guild', async () => {
    const full = makeFollow('full', {
      threadId: 't1',
      threadRefusedAt: exampleNow,
      failures: 2,
      heldUntil: exampleNow,
      strikes: { count: 1, since: exampleNow, reason: 'No Embed Links.' },
      paused: { reason: 'Someone deleted the card.', at: exampleNow },
      ended: 'quiet',
      lastSentAt: exampleNow,
    });
    const bare = makeFollow('bare', { createdAt: exampleNow });
    const other = makeFollow('full', { guildId: 'guild-12' });
    for (const follow of [bare, full, other, makeFollow('gone')]) await store().saveFollow(follow);
    await store().removeFollow({ guildId: 'guild-1', id: 'gone' });
    expect(await store().listFollows('guild-1')).toStrictEqual([full, bare]);
    expect(await store().listFollows()).toHaveLength(3);
    expect(await store().getFollow('guild-12', 'full')).toStrictEqual(other);
    expect(await store().getFollow('guild-1', 'gone')).toBeUndefined();
    await store().removeGuild('guild-1');
    expect(await store().listFollows()).toStrictEqual([other]);
  });

  it('keeps one look for each user and guild, and forgets those of a guild with it', async () => {
    const look = { userId: 'user-1', guildId: 'guild-1', at: exampleNow };
    const later = { ...look, at: new Date(exampleNow.getTime() + 1) };
    const direct = { userId: 'user-1', at: exampleNow };
    for (const each of [look, direct, later, { ...look, guildId: 'guild-12' }]) await store().saveLook(each);
    expect(await store().getLook('user-1', 'guild-1')).toStrictEqual(later);
    expect(await store().getLook('user-1', undefined)).toStrictEqual(direct);
    expect(await store().getLook('user-12', 'guild-1')).toBeUndefined();
    expect(await store().listLooks('user-1')).toHaveLength(3);
    await store().removeGuild('guild-1');
    expect(await store().getLook('user-1', 'guild-1')).toBeUndefined();
    expect(await store().listLooks('user-1')).toHaveLength(2);
  });

  it('remembers whether the bot is in a guild, beside its audit log', async () => {
    const guild = makeGuild('guild-1');
    await store().saveGuild(guild, [makeAuditEntry(1)]);
    await store().saveGuildState({ ...guild, leftAt: exampleNow });
    expect(await store().loadGuilds()).toStrictEqual([{ ...guild, leftAt: exampleNow }]);
    await store().saveGuildState(guild);
    expect(await store().loadGuilds()).toStrictEqual([guild]);
    expect(await store().getAudit('guild-1')).toStrictEqual([makeAuditEntry(1)]);
  });

  it('takes a user’s id out of everything, and leaves all else as it was', async () => {
    const other = makeGuild('guild-2', { policies: {}, sources: [], corrections: [], alerts: [] });
    const replaced = makeAuditEntry(2, { userId: 'user-9', replaced: 'user-1' });
    await store().saveGuild(makeGuild('guild-1'), [makeAuditEntry(1, { userId: 'user-1' }), replaced]);
    await store().saveGuild(other, [makeAuditEntry(1, { userId: 'user-9' })]);
    await store().saveSubscription(makeSubscription('one', { createdBy: 'user-1' }));
    await store().saveSubscription(makeSubscription('two', { createdBy: 'user-9' }));
    for (const id of ['user-1', 'user-9']) await store().saveSubscription(makeOwnSubscription(`own-${id}`, id));
    await store().saveFollow(makeFollow('one'));
    await store().saveFollow(makeFollow('two', { createdBy: 'user-9' }));
    await store().saveLook({ userId: 'user-1', at: exampleNow });
    await store().saveLook({ userId: 'user-1', guildId: 'guild-3', at: exampleNow });
    await store().saveLook({ userId: 'user-12', guildId: 'guild-3', at: exampleNow });
    const before = JSON.stringify([await store().loadGuilds(), await store().getAudit('guild-1')]);
    const forgotten = await store().forgetUser('user-1');
    const guild = (await store().loadGuilds()).find(({ id }) => id === 'guild-1')!;
    const after = JSON.stringify([await store().loadGuilds(), await store().getAudit('guild-1')]);
    const stood = before.match(/"user-1"/g)!.length;
    expect(after.match(/"user-1"/g)).toBeNull();
    expect(after.match(/"forgotten"/g)).toHaveLength(stood);
    const counts = {
      decisions: stood - 2,
      auditEntries: 2,
      subscriptions: 1,
      ownDigests: 1,
      follows: 1,
      looks: 2,
    };
    expect(forgotten).toEqual({ guilds: [guild], servers: 2, ...counts });
    expect(await store().getFollow('guild-1', 'one')).toStrictEqual(makeFollow('one', { createdBy: 'forgotten' }));
    expect(await store().getFollow('guild-1', 'two')).toStrictEqual(makeFollow('two', { createdBy: 'user-9' }));
    expect(await store().listLooks('user-1')).toEqual([]);
    expect(await store().listLooks('user-12')).toHaveLength(1);
    expect(guild.policies['wire']).toMatchObject({ stance: 'mute', by: 'forgotten' });
    expect(guild.policies['other.example']).toMatchObject({ by: 'user-2' });
    expect(await store().getAudit('guild-1')).toMatchObject([{ userId: 'forgotten' }, { replaced: 'forgotten' }]);
    expect((await store().getSubscription('one'))?.createdBy).toBe('forgotten');
    expect((await store().getSubscription('two'))?.createdBy).toBe('user-9');
    expect(await store().listOwnSubscriptions('user-1')).toEqual([]);
    expect(await store().getTold('own-user-1')).toEqual([]);
    expect(await store().listOwnSubscriptions('user-9')).toHaveLength(1);
    expect(await store().getAudit('guild-2')).toMatchObject([{ userId: 'user-9' }]);
    const none = { decisions: 0, auditEntries: 0, subscriptions: 0, ownDigests: 0, follows: 0, looks: 0 };
    expect(await store().forgetUser('user-1')).toEqual({ guilds: [], servers: 0, ...none });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
