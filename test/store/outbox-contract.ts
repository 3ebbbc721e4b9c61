import { expect, it } from 'vitest';
import type { MessageOwner, Outgoing } from '../../src/domain/message/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { exampleNow, makeGuild } from './example-documents.ts';

const notice = (guildId: string): MessageOwner => ({ guildId, name: 'notice' });

function makeMessage(owner: MessageOwner, number: number, content = 'first'): Outgoing {
  const target = { channelId: '7', mentionRoleId: '8', forum: { guildId: owner.guildId, title: 'News' } };
  return { owner, number, target, claimedAt: exampleNow, message: { content }, after: { a: [1, 'two'] } };
}

/** What every backend has to do for messages that are posted once. Part of `storeContract`. */
export function outboxContract(store: () => Store): void {
  it('lets one of many win a message’s number, and keeps what the winner posts', async () => {
    const owner = notice('1');
    const names = Array.from({ length: 20 }, (_, index) => `post ${index}`);
    const won = await Promise.all(names.map((name) => store().claimMessage(makeMessage(owner, 3, name))));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await store().getMessage(owner, 3)).toStrictEqual(makeMessage(owner, 3, names[won.indexOf(true)]));
    expect(await store().getMessage(owner, 4)).toBeUndefined();
    expect(await store().claimMessage(makeMessage(owner, 4))).toBe(true);
    expect(await store().claimMessage(makeMessage(notice('12'), 3))).toBe(true);
    expect(await store().claimMessage(makeMessage({ guildId: '1', name: 'alert a' }, 3))).toBe(true);
    expect(await store().listClaimed()).toEqual([]);
  });

  it('forgets the messages of all of a guild’s owners with it, and no other’s', async () => {
    const owners = ['1', '12'].flatMap((id) => [notice(id), { guildId: id, name: 'alert a' }]);
    for (const id of ['1', '12']) await store().saveGuild(makeGuild(id), []);
    for (const owner of owners) await store().claimMessage(makeMessage(owner, 1));
    await store().removeGuild('1');
    const left = await Promise.all(owners.map((owner) => store().getMessage(owner, 1)));
    expect(left.map((message) => message?.owner.guildId)).toEqual([undefined, undefined, '12', '12']);
  });
}
