import { describe, expect, it, onTestFinished } from 'vitest';
import { ChannelType, type APIMessage } from 'discord-api-types/v10';
import { hour, minute } from '../../../src/domain/clock.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { followChannel, followGuild, openFollows, riseToll } from './open-follows.ts';

async function open(environment: Record<string, string> = {}) {
  const program = await openFollows(environment);
  onTestFinished(() => program.close());
  return program;
}

const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? '';
const blast = 'Tarnby harbour blast kills 12';
const rises = 'Tarnby harbour blast toll rises to 19';

/** A card that is an hour old, and a toll that has risen since: about to be told. */
async function openRisen() {
  const program = await open();
  return { program, cardId: await riseToll(program) };
}

describe('what changed materially', () => {
  it('is told in the card’s thread, with its source, once in half an hour', async () => {
    const { program, cardId } = await openRisen();
    await program.pass(minute);
    const [told] = program.messages(cardId);
    expect(textOf(told)).toMatch(
      /^- killed: 12 → \[19\]\(https:\/\/\w+\.example\/[^)]+\) \(\w+\)\n- 2 more independent sources\nSince/,
    );
    expect(program.messages()).toHaveLength(1);
    program.publish('Tarnby harbour blast: 23 killed, 40 injured', 'elm', 'fir');
    await program.pass(20 * minute);
    expect(program.messages(cardId)).toHaveLength(1);
    await program.pass(10 * minute);
    const [, second] = program.messages(cardId);
    expect(textOf(second)).toMatch(/killed: 12–19 → \[23\].*\n- injured: \[40\]/);
    for (let round = 0; round < 4; round += 1) await program.pass(hour);
    expect(program.messages(cardId)).toHaveLength(2);
  });

  it('is not told for less: two more sources are on the card alone', async () => {
    const program = await open();
    const { card } = await program.follow();
    await program.pass(hour);
    program.publish(blast, 'cedar', 'dahlia');
    await program.pass(hour);
    expect(textOf(program.messages()[0])).toContain('4 independent');
    expect(program.messages(card!.messageId)).toEqual([]);
  });

  it('is told beside the card where no thread may be started, and says why', async () => {
    const program = await open();
    const { card } = await program.follow();
    // `@everyone` has it in the demo's world.
    program.loopback.faults.takePermission(followChannel, 'CreatePublicThreads');
    await program.pass(hour);
    program.publish(rises, 'cedar', 'dahlia');
    await program.pass(minute);
    const [, told] = program.messages();
    expect(told).toMatchObject({ message_reference: { message_id: card!.messageId } });
    expect(told!.embeds[0]?.footer?.text).toContain('Create Public Threads');
    const asked = program.loopback.requests.filter(({ path }) => path.endsWith('/threads'));
    program.publish('Tarnby harbour blast: 23 killed', 'elm', 'fir');
    await program.pass(hour);
    expect(program.messages()).toHaveLength(3);
    expect(program.loopback.requests.filter(({ path }) => path.endsWith('/threads'))).toHaveLength(asked.length);
  });

  it('is told beside the card in a thread, which holds no other', async () => {
    const program = await open();
    const { loopback } = program;
    const { id } = loopback.say({ userId: demo.users.member, guildId: followGuild, channelId: followChannel }, 'Talk');
    const thread = { ...program.channel(followChannel), id: '99', parentId: followChannel, messages: [] };
    const state = {
      ownerId: demo.users.member,
      archived: false,
      locked: false,
      autoArchiveDuration: 60,
      appliedTagIds: [],
    };
    loopback.world.guilds[0]!.channels.push({
      ...thread,
      type: ChannelType.PublicThread,
      name: `Talk ${id}`,
      thread: state,
    });
    await program.follow('tarnby-blast', '99');
    await program.pass(hour);
    program.publish(rises, 'cedar', 'dahlia');
    await program.pass(minute);
    expect(program.messages('99')).toHaveLength(2);
    expect(program.messages('99')[1]!.embeds[0]?.footer).toBeUndefined();
    // Once the thread is archived nothing can be edited there, and the next word takes it out again.
    program.channel('99').thread!.archived = true;
    program.publish('Tarnby harbour blast: 23 killed', 'elm', 'fir');
    await program.pass(hour);
    expect(program.messages('99')).toHaveLength(3);
    expect(program.channel('99').thread!.archived).toBe(false);
  });

  it('takes its thread out of the archive, and leaves one alone that a moderator locked', async () => {
    const { program, cardId } = await openRisen();
    await program.pass(minute);
    program.channel(cardId).thread!.archived = true;
    program.publish('Tarnby harbour blast: 23 killed', 'elm', 'fir');
    await program.pass(hour);
    expect(program.messages(cardId)).toHaveLength(2);
    Object.assign(program.channel(cardId).thread!, { archived: true, locked: true });
    program.publish('Tarnby harbour blast: 31 killed', 'gorse', 'holly');
    for (let round = 0; round < 3; round += 1) await program.pass(hour);
    expect(program.messages(cardId)).toHaveLength(2);
    expect(program.messages()).toHaveLength(1);
    expect((await program.follows())[0]).not.toHaveProperty('strikes');
  });
});

describe('once', () => {
  it('a change whose answer was lost is not told again: not at the next tick, not after a restart, not an hour later', async () => {
    for (const wait of [minute, hour]) {
      const { program, cardId } = await openRisen();
      const lost = { method: 'POST', path: `/channels/${cardId}/messages` };
      program.loopback.faults.request(lost, { kind: 'drop', when: 'after' });
      await program.pass(minute);
      expect(program.messages(cardId)).toHaveLength(1);
      await program.restart();
      await program.pass(wait);
      await program.pass(hour);
      expect(program.messages(cardId)).toHaveLength(1);
      expect((await program.follows())[0]).toMatchObject({ next: 3 });
    }
  });

  it('a card whose answer was lost is found again, and none is posted twice', async () => {
    const program = await open();
    program.loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'drop', when: 'after' });
    expect(await program.follow()).not.toHaveProperty('card');
    await program.pass(hour);
    expect(program.messages()).toHaveLength(1);
    expect((await program.follows())[0]).toMatchObject({ card: { messageId: program.messages()[0]!.id } });
  });

  it('two processes over one store tell once', async () => {
    const { program, cardId } = await openRisen();
    const other = await program.startOther();
    onTestFinished(() => other.close());
    const { ticker, app } = program.broadsheet();
    for (let round = 0; round < 3; round += 1) {
      await program.pass(round === 0 ? 1 : hour);
      await Promise.all([app.refresh({ everything: true }), other.app.refresh({ everything: true })]);
      await Promise.all([ticker.tendFollows(), other.ticker.tendFollows()]);
    }
    expect(program.messages(cardId)).toHaveLength(1);
    expect(program.messages()).toHaveLength(1);
  });
});
