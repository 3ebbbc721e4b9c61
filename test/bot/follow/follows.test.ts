import { describe, expect, it, onTestFinished } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { day, hour, minute } from '../../../src/domain/clock.ts';
import { demo } from '../../../src/playground/loopback/make-demo-world.ts';
import { followChannel, followGuild, openFollows, type FollowProgram } from './open-follows.ts';

async function open(environment: Record<string, string> = {}) {
  const program = await openFollows(environment);
  onTestFinished(() => program.close());
  return program;
}

const editsOf = ({ loopback }: FollowProgram) =>
  loopback.requests.filter(
    ({ method, path, status }) => method === 'PATCH' && path.includes('/messages/') && status === 200,
  ).length;
const textOf = (message: APIMessage | undefined) => message?.embeds[0]?.description ?? '';
const blast = 'Tarnby harbour blast kills 12';

describe('the card of a followed story', () => {
  it('is edited as the story grows: gathered, and only when it shows something else', async () => {
    const program = await open();
    const { card } = await program.follow();
    const [posted] = program.messages();
    expect(posted).toMatchObject({ id: card!.messageId, edited_timestamp: null });
    expect(posted!.content).toMatch(/^\*\*Following\*\* · updated <t:\d+:R>$/);
    expect(textOf(posted)).toContain('2 independent');
    program.publish(blast, 'cedar');
    await program.pass(2 * minute);
    expect(editsOf(program)).toBe(0);
    program.publish(blast, 'dahlia');
    await program.pass(3 * minute);
    expect(editsOf(program)).toBe(1);
    expect(textOf(program.messages()[0])).toContain('4 independent');
    for (let round = 0; round < 5; round += 1) await program.pass(5 * minute);
    expect(editsOf(program)).toBe(1);
    expect(program.messages()).toHaveLength(1);
  });

  it('is edited every half hour at most once it is an hour old', async () => {
    const program = await open();
    await program.follow();
    await program.pass(2 * hour);
    for (const source of ['cedar', 'dahlia', 'elm'] as const) {
      program.publish(blast, source);
      await program.pass(10 * minute);
    }
    expect(editsOf(program)).toBe(1);
    await program.pass(10 * minute);
    expect(editsOf(program)).toBe(2);
    expect(textOf(program.messages()[0])).toContain('5 independent');
  });

  it('waits longer each time when Discord takes no edit of an old message, then goes on in another', async () => {
    const program = await open();
    const { card } = await program.follow();
    await program.pass(2 * hour);
    const body = { code: 30_046, message: 'Maximum number of edits to messages older than 1 hour reached.' };
    program.loopback.faults.request({ method: 'PATCH' }, { kind: 'status', status: 400, body }, 3);
    program.publish(blast, 'cedar');
    const refused = () =>
      program.loopback.requests.filter(({ method, status }) => method === 'PATCH' && status === 400);
    await program.pass(minute);
    await program.pass(50 * minute);
    expect(refused()).toHaveLength(1);
    await program.pass(20 * minute);
    await program.pass(hour);
    expect(refused()).toHaveLength(2);
    await program.pass(hour);
    await program.pass(2 * hour);
    expect(refused()).toHaveLength(3);
    expect(program.messages()).toHaveLength(1);
    await program.pass(3 * hour);
    const [, next, ...others] = program.messages();
    expect(others).toEqual([]);
    expect(next!.content).toContain(
      `goes on from [an earlier card](https://discord.com/channels/${followGuild}/${followChannel}/${card!.messageId})`,
    );
    program.publish(blast, 'dahlia');
    await program.pass(10 * minute);
    expect(textOf(program.messages()[1])).toContain('4 independent');
  });

  it('obeys what the server decides about sources, and says so when none is left to speak', async () => {
    const program = await open();
    await program.follow();
    const { app } = program.broadsheet();
    const decide = (id: 'alder' | 'birch', stance: 'mute' | 'allow') => {
      const source = app.forGuild(followGuild).findSource(id)!;
      return app.setPolicy({ guildId: followGuild, userId: demo.users.admin, source, stance }, program.now());
    };
    await decide('birch', 'mute');
    await program.pass(6 * minute);
    expect(JSON.stringify(program.messages())).not.toContain('birch');
    await decide('alder', 'mute');
    await program.pass(6 * minute);
    const [silent] = program.messages();
    expect(silent).toMatchObject({
      embeds: [],
      content: expect.stringContaining('mutes, or does not quote, every') as string,
    });
    await decide('alder', 'allow');
    await program.pass(6 * minute);
    expect(program.messages()[0]!.embeds).toHaveLength(1);
    expect(program.messages()).toHaveLength(1);
  });

  it('says that the story has ended after three days without news, and is followed no more', async () => {
    const program = await open();
    await program.follow();
    await program.pass(2 * day);
    expect(await program.follows()).toHaveLength(1);
    await program.pass(day);
    expect(await program.follows()).toEqual([]);
    const [card] = program.messages();
    expect(card).toMatchObject({ components: [], embeds: [expect.anything()] });
    expect(card!.content).toMatch(
      /^\*\*No longer followed\*\* since <t:\d+:f>: this story has ended, nothing new came for 3 days/,
    );
  });

  it('says so too when the story is no longer kept', async () => {
    const program = await open({ STORY_DAYS: '1' });
    await program.follow();
    await program.pass(day + hour);
    expect(program.messages()[0]!.content).toContain('this story has ended and is no longer kept');
    expect(await program.broadsheet().app.listFollows(followGuild)).toEqual([]);
  });
});

describe('what one server may follow', () => {
  it('is as many stories as `.env` says; one that has ended makes room', async () => {
    const program = await open({ GUILD_FOLLOWS: '1' });
    program.publish('Ferry strike ends after nine days of talks', 'elm', 'fir');
    await program.pass(minute);
    const { id } = await program.follow();
    await expect(program.follow('ferry-strike')).rejects.toThrow(
      'This server may follow 1 story and follows 1. `/unfollow` ends one.',
    );
    const { app, ticker } = program.broadsheet();
    const request = { guildId: followGuild, userId: demo.users.moderator, id };
    await ticker.tendFollow(await app.unfollow(request, program.now()));
    expect(await program.follow('ferry-strike')).toHaveProperty('card');
  });
});

describe('a story that becomes another', () => {
  it('goes on in the one card where a channel follows both', async () => {
    const program = await open();
    program.publish('Ferry strike ends after nine days of talks', 'elm', 'fir');
    await program.pass(minute);
    const one = await program.follow();
    await program.pass(minute);
    const other = await program.follow('ferry-strike');
    const { app } = program.broadsheet();
    const request = { guildId: followGuild, userId: demo.users.moderator };
    await app.joinStories({ ...request, slug: one.slug, otherSlug: other.slug }, program.now());
    await program.pass(10 * minute);
    const left = await program.follows();
    expect(left).toHaveLength(1);
    const ended = program.messages().find(({ content }) => content.startsWith('**No longer followed**'));
    expect(ended!.content).toContain(`/${left[0]!.card!.messageId}) goes on`);
  });

  it('keeps to what is left of it when a moderator takes articles out', async () => {
    const program = await open();
    program.publish(blast, 'cedar', 'dahlia');
    await program.pass(minute);
    const follow = await program.follow();
    const { app } = program.broadsheet();
    const { story } = await app.forGuild(followGuild).openStory(follow.slug);
    const articleIds = story.articles
      .filter(({ sourceId }) => ['cedar', 'dahlia'].includes(sourceId))
      .map(({ id }) => id);
    await app.splitStory(
      { guildId: followGuild, userId: demo.users.moderator, slug: follow.slug, articleIds },
      program.now(),
    );
    await program.pass(10 * minute);
    expect(textOf(program.messages()[0])).toContain('2 independent');
    expect((await program.follows())[0]).toMatchObject({ told: { independent: 2 } });
  });
});
