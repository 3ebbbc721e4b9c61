import { ChannelType } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { admin, componentOf, member, messageOf, openBot } from '../bot/open-bot.ts';
import { demoNow } from '../open-demo-app.ts';

const bot = await openBot();
const { loopback, store } = bot;
afterAll(() => bot.close());

const user = { userId: member.userId };
const direct = { ...user, channelId: loopback.world.dms.find(({ recipientId }) => recipientId === user.userId)!.id };

const saveLook = store.saveLook.bind(store);

/** Resolves when the next look is stored: that comes after the answer. */
function nextLook(): Promise<void> {
  return new Promise((resolve) => {
    store.saveLook = async (look) => {
      await saveLook(look);
      resolve();
    };
  });
}

describe('/catchup', () => {
  it('tells the last day for the first time, to its reader alone, and where it goes on the next time', async () => {
    const looked = nextLook();
    const result = await loopback.slash(member, 'catchup');
    await looked;
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    const [embed] = messageOf(result).embeds;
    expect(embed?.title).toBe('What changed');
    expect(embed?.description).toMatch(/^In the last 24 hours:\n\n\*\*1\.\*\* \[/);
    expect(embed?.description).toMatch(/new story: \d+ independent sources|more independent source/);
    expect(await store.listLooks(member.userId)).toEqual([
      { userId: member.userId, guildId: member.guildId, at: demoNow },
    ]);
    const again = messageOf(await loopback.slash(member, 'catchup'));
    expect(again.content).toMatch(/^Nothing changed since <t:\d+:f>\.$/);
  });

  it('opens a story beside the list, which stays', async () => {
    const looked = nextLook();
    const list = messageOf(await loopback.slash(admin, 'catchup'));
    await looked;
    const result = await loopback.select(admin, list.id, componentOf(list, 'catchup:open'), ['syria-russia']);
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(messageOf(result).id).not.toBe(list.id);
  });

  it('leaves the time where it is when it is asked for one topic, or the answer can’t be shown', async () => {
    const owner = { ...member, userId: demo.users.owner };
    const science = messageOf(await loopback.slash(owner, 'catchup', { topic: 'science' }));
    expect(JSON.stringify(science)).toContain('goes on from where you were');
    expect(await store.listLooks(owner.userId)).toEqual([]);
    loopback.faults.request({ method: 'POST', path: /\/callback$/ }, { kind: 'status', status: 500 }, 9);
    await loopback.slash(owner, 'catchup').catch(() => undefined);
    loopback.faults.clear();
    expect(await store.listLooks(owner.userId)).toEqual([]);
  });

  it('works in direct messages, with a time of its own', async () => {
    expect(loopback.world.dms.find(({ id }) => id === direct.channelId)?.type).toBe(ChannelType.DM);
    const looked = nextLook();
    expect(messageOf(await loopback.slash(direct, 'catchup')).embeds).toHaveLength(1);
    await looked;
    expect(await store.listLooks(member.userId)).toContainEqual({ userId: member.userId, at: demoNow });
  });

  it('is told by /privacy, exported, and erased by /forget-me', async () => {
    const text = JSON.stringify(messageOf(await loopback.slash(member, 'privacy')).embeds);
    expect(text).toContain('when you last used `/catchup`');
    expect(text).toContain('**2 places**');
    expect(await bot.app.dataOf(member.userId)).toMatchObject([
      { guildId: member.guildId, looks: [{ at: demoNow }] },
      { guildId: 'direct', looks: [{ at: demoNow }] },
    ]);
    const card = messageOf(await loopback.slash(member, 'forget-me'));
    const done = messageOf(await loopback.press(member, card.id, componentOf(card, 'forget-me:now')));
    expect(done.content).toContain('2 times of catching up, in 1 server');
    expect(await store.listLooks(member.userId)).toEqual([]);
    expect(await store.listLooks(admin.userId)).toHaveLength(1);
  });

  it('completes topics, and names them when there is none of that name', async () => {
    expect(await loopback.complete(member, 'catchup', { topic: 'sci' }, 'topic')).toEqual([
      { name: 'Science', value: 'science' },
    ]);
    expect(messageOf(await loopback.slash(member, 'catchup', { topic: 'gardening' })).content).toContain('no topic');
  });
});
