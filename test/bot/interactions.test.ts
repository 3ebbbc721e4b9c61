import { afterAll, describe, expect, it } from 'vitest';
import { checkAgainstSpec, isSpecThere } from '../playground/loopback/openapi.ts';
import { componentOf, member, messageOf, openBot } from './open-bot.ts';

const bot = await openBot();
const { loopback, app } = bot;
afterAll(async () => {
  await bot.close();
});

const { slug, title } = (await app.listHeadlines({}, new Date('2026-11-23T12:00:00Z')))[0]!;

describe('the bot on Discord', () => {
  it('logs in and registers every command', async () => {
    await loopback.ready();
    expect(bot.applicationId).toBe(loopback.applicationId);
    const names = loopback.visibleCommands(member).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['headlines', 'help', 'source', 'story']));
    expect(names).not.toContain('correct');
  });

  it('answers a slash command with an embed that all see', async () => {
    const result = await loopback.slash(member, 'story', { story: slug });
    expect(result).toMatchObject({ kind: 'message', ephemeral: false });
    expect(messageOf(result).embeds[0]?.title).toContain(title.slice(0, 40));
  });

  it('answers a private command to its reader alone', async () => {
    const result = await loopback.slash(member, 'help');
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(JSON.stringify(messageOf(result).embeds)).toContain('/story');
  });

  it('completes what is typed, by slug', async () => {
    const choices = await loopback.complete(member, 'story', { story: slug.slice(0, 4) }, 'story');
    expect(choices.map(({ value }) => value)).toContain(slug);
  });

  it('offers the nearest stories for unknown words, and opens the picked one for who picked it', async () => {
    const offer = messageOf(await loopback.slash(member, 'story', { story: 'peace talks somewhere' }));
    const menu = componentOf(offer, 'story:pick');
    const picked = /"value":"([^"]+)"/.exec(JSON.stringify(offer.components))?.[1] ?? '';
    const result = await loopback.select(member, offer.id, menu, [picked]);
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    const { story } = await app.openStory(picked);
    expect(JSON.stringify(messageOf(result).components)).toContain(`story:${story.slug}:sources`);
  });

  it('answers a button of a public card privately, and one inside that answer in place', async () => {
    const card = messageOf(await loopback.slash(member, 'headlines'));
    const next = await loopback.press(member, card.id, componentOf(card, 'headlines:all:1'));
    expect(next).toMatchObject({ kind: 'message', ephemeral: true });
    const page = messageOf(next);
    const back = await loopback.press(member, page.id, componentOf(page, 'headlines:all:0'));
    expect(back.kind).toBe('update');
    expect(messageOf(back).id).toBe(page.id);
    expect(messageOf(back).embeds[0]?.description).toBe(card.embeds[0]?.description);
  });

  it('says so when a button is of a story that is gone', async () => {
    bot.trial.run = () => ({ components: [rowOf('story:long-gone:compare')] });
    const card = messageOf(await loopback.slash(member, 'try'));
    const result = await loopback.press(member, card.id, 'story:long-gone:compare');
    expect(result).toMatchObject({ kind: 'message', ephemeral: true });
    expect(messageOf(result).content).toContain('`long-gone`');
  });

  it('says so when a button or a command is of another version', async () => {
    bot.trial.run = () => ({ components: [rowOf('removed:1')] });
    const card = messageOf(await loopback.slash(member, 'try'));
    const pressed = messageOf(await loopback.press(member, card.id, 'removed:1'));
    expect(pressed.content).toContain('from another version of this bot');
    const typed = messageOf(await loopback.slash(member, 'forgotten'));
    expect(typed.content).toBe('/forgotten is from another version of this bot and does nothing any more.');
  });

  it.skipIf(!isSpecThere)(
    'sends nothing that Discord’s OpenAPI specification does not allow (needs ../shared/discord/openapi.json)',
    () => {
      expect(loopback.requests.length).toBeGreaterThan(10);
      expect(checkAgainstSpec(loopback.requests)).toEqual([]);
      expect(loopback.requests.filter(({ status }) => status >= 400)).toEqual([]);
    },
  );
});

function rowOf(customId: string) {
  return { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: customId }] };
}
