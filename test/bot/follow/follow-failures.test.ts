import { describe, expect, it, onTestFinished } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { hour, minute } from '../../../src/domain/clock.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { followChannel, followGuild, openFollows, riseToll, type FollowProgram } from './open-follows.ts';

async function open(environment: Record<string, string> = {}) {
  const program = await openFollows(environment);
  onTestFinished(() => program.close());
  return program;
}

const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? '';
const blast = 'Tarnby harbour blast kills 12';

/** A card that is an hour old, and a toll that has risen since: about to be told. */
async function openRisen() {
  const program = await open();
  return { program, cardId: await riseToll(program) };
}

describe('what keeps a card out', () => {
  const noticesIn = (program: FollowProgram) =>
    program
      .messages(demo.readingRoom.briefing)
      .filter(({ components }) => JSON.stringify(components).includes('settings:notice'));
  const orderNotices = async (program: FollowProgram) => {
    const request = { guildId: followGuild, userId: demo.users.admin, key: 'adminChannelId' } as const;
    const values = [demo.readingRoom.briefing];
    await program.broadsheet().app.changeSetting({ ...request, values }, program.now());
  };

  it('a deleted card pauses it: the admins are told once, and may have another', async () => {
    const { program } = await openRisen();
    await orderNotices(program);
    program.channel(followChannel).messages.splice(0);
    await program.pass(minute);
    expect((await program.follows())[0]).toMatchObject({ paused: { reason: 'Someone deleted the card.' } });
    for (let round = 0; round < 2; round += 1) {
      await program.pass(2 * hour);
      await program.broadsheet().ticker.sendNotices();
    }
    const [notice, ...others] = noticesIn(program);
    expect(others).toEqual([]);
    expect(textOf(notice)).toMatch(/^\*\*card paused\*\* · <#\d+> .*: Someone deleted the card\.$/);
    const owner = { userId: demo.users.owner, guildId: followGuild, channelId: demo.readingRoom.briefing };
    const [{ id } = { id: '' }] = await program.follows();
    const result = await program.loopback.press(owner, notice!.id, `follow:resume:${id}`);
    expect(result).toMatchObject({
      kind: 'message',
      message: { content: expect.stringContaining('is kept up to date') as string },
    });
    expect(program.messages()).toHaveLength(1);
  });

  it('a deleted channel pauses it', async () => {
    const { program } = await openRisen();
    program.loopback.faults.deleteChannel(followChannel);
    await program.pass(minute);
    expect((await program.follows())[0]).toMatchObject({ paused: { reason: 'The channel was deleted.' } });
  });

  it('a missing permission is named and tried again each hour for a day, then it pauses; with it all is well', async () => {
    const { program } = await openRisen();
    program.loopback.faults.takePermission(followChannel, 'ViewChannel');
    await program.pass(minute);
    expect((await program.follows())[0]).toMatchObject({ strikes: { count: 1, reason: expect.any(String) as string } });
    await program.pass(30 * minute);
    expect((await program.follows())[0]!.strikes!.count).toBe(1);
    await program.pass(hour);
    expect((await program.follows())[0]!.strikes!.count).toBe(2);
    program.loopback.faults.givePermission(followChannel, 'ViewChannel');
    await program.pass(hour);
    expect((await program.follows())[0]).not.toHaveProperty('strikes');
    program.loopback.faults.takePermission(followChannel, 'ViewChannel');
    program.publish(blast, 'elm');
    for (let hours = 0; hours <= 26; hours += 1) await program.pass(hour);
    expect((await program.follows())[0]!.paused).toBeDefined();
  });

  it('an outage does not', async () => {
    const { program, cardId } = await openRisen();
    program.loopback.faults.request({}, { kind: 'status', status: 503 }, 4);
    await program.pass(minute);
    const [follow] = await program.follows();
    expect(follow).not.toHaveProperty('paused');
    expect(follow).not.toHaveProperty('strikes');
    for (let round = 0; round < 6; round += 1) await program.pass(10 * minute);
    expect(program.messages(cardId)).toHaveLength(1);
  });
});
