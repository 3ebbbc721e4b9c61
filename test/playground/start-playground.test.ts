import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { day, hour, minute } from '../../src/domain/clock.ts';
import type { Actor, InteractionResult } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { noon } from './noon.ts';
import { isOpenTo } from '../../src/playground/web/page-visibility.ts';
import { checkAgainstSpec, isSpecThere } from './loopback/openapi.ts';

const playground = await startPlayground({ ticks: false, logLevel: 'silent', startAt: noon });
afterAll(() => playground.close());

const { loopback, controls } = playground;
const member: Actor = { userId: demo.users.member, guildId: demo.readingRoom.id, channelId: demo.readingRoom.news };
const admin: Actor = { ...member, userId: demo.users.admin };
const briefing: Actor = { ...admin, channelId: demo.readingRoom.briefing };

function messageOf(result: InteractionResult): APIMessage {
  if (result.kind !== 'message' && result.kind !== 'update') throw new Error(`Expected a message, got ${result.kind}`);
  return result.message;
}

/** Moves the clock to two minutes before the next 08:00 in Berlin, in summer time or not. */
async function approachDigest(): Promise<void> {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: 'numeric', minute: 'numeric' });
  const [hours = 0, minutes = 0] = clock.format(controls.now()).split(':').map(Number);
  const untilDue = (8 * hour - hours * hour - minutes * minute + day) % day;
  await controls.advanceClock(untilDue - 2 * minute);
}

describe('the playground', () => {
  it('serves its page', async () => {
    const response = await fetch(playground.url);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('invented');
  });

  it('answers /story syria-russia with a card drawn from sources in several languages', async () => {
    const card = messageOf(await loopback.slash(member, 'story', { story: 'syria-russia' })).embeds[0];
    expect(card?.description).toMatch(/lean Left/);
    const { story } = await playground.broadsheet.app.openStory('syria-russia');
    expect(new Set(story.articles.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
  });

  it('has no other story about the meeting with as many sources', async () => {
    const { story } = await playground.broadsheet.app.openStory('syria-russia');
    expect(new Set(story.articles.map(({ sourceId }) => sourceId)).size).toBeGreaterThanOrEqual(20);
  });

  it('posts the digest now, and it opens a story for any member', async () => {
    expect(await controls.postDigestNow(admin)).toBe('The digest is posted.');
    const digest = loopback.messagesFor(briefing).at(-1);
    expect(digest?.content).toMatch(/5 stories · \d+ articles/);
    const opened = await loopback.select({ ...briefing, userId: demo.users.member }, digest!.id, 'digest:open', [
      'syria-russia',
    ]);
    expect(opened).toMatchObject({ kind: 'message', ephemeral: true });
  });

  it('publishes the next articles, which are news to the program', async () => {
    expect(await controls.publishNext()).toMatch(/^[1-9]\d* new articles; [1-9]\d* stories changed\.$/);
  });

  it('posts the ordered digest once when its time comes', async () => {
    await approachDigest();
    const before = loopback.messagesFor(briefing).length;
    await controls.advanceClock(3 * minute);
    expect(loopback.messagesFor(briefing)).toHaveLength(before + 1);
    await controls.advanceClock(minute);
    expect(loopback.messagesFor(briefing)).toHaveLength(before + 1);
  });

  it('follows a story whose card is edited, and whose rising toll is told in a thread', async () => {
    const general: Actor = { ...member, channelId: demo.readingRoom.general };
    const card = () => loopback.messagesFor(general).find(({ content }) => content.startsWith('**Following**'))!;
    for (let step = 0; step < 9 && card().thread === undefined; step += 1) await controls.publishNext();
    expect(card().edited_timestamp).not.toBeNull();
    const [told] = loopback.messagesFor({ ...general, channelId: card().thread!.id });
    expect(told?.embeds[0]?.description).toMatch(/^- killed: \d+–\d+ → \[\d+\]/);
  });

  it('shuts the bot out of a channel and lets it in again, even where its roles may not be', async () => {
    const staff: Actor = { ...admin, channelId: demo.readingRoom.staff };
    const channel = loopback.world.guilds[0]!.channels.find(({ id }) => id === staff.channelId)!;
    const mayPost = () => isOpenTo(loopback.world, demo.bot, channel);
    expect(mayPost()).toBe(false);
    expect(await controls.toggleAccess(staff)).toContain('may see this channel and post here');
    expect(mayPost()).toBe(true);
    expect(await controls.toggleAccess(staff)).toContain('may not send messages here');
    expect(mayPost()).toBe(false);
  });

  it.skipIf(!isSpecThere)(
    'sends nothing that Discord’s OpenAPI specification does not allow (needs ../shared/discord/openapi.json)',
    () => {
      expect(loopback.requests.some(({ path }) => path.endsWith('/messages'))).toBe(true);
      expect(checkAgainstSpec(loopback.requests)).toEqual([]);
      expect(loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );
});
