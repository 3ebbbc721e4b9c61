import {
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIMessage,
} from 'discord-api-types/v10';
import { afterAll, describe, expect, it } from 'vitest';
import { ClientRefusal } from '../../src/playground/loopback/act/client-refusal.ts';
import type { Actor, InteractionResult, OptionValue } from '../../src/playground/loopback/loopback.ts';
import { demo } from '../../src/playground/loopback/make-demo-world.ts';
import { demoNow } from '../open-demo-app.ts';
import { openBot } from '../bot/open-bot.ts';

const bot = await openBot();
const { loopback, app, siteUrl } = bot;
afterAll(() => bot.close());

const here: Actor = { userId: demo.users.owner, guildId: demo.readingRoom.id, channelId: demo.readingRoom.general };
const there: Actor = { userId: demo.users.owner, guildId: demo.secondDesk.id, channelId: demo.secondDesk.general };
const keeper = { guildId: demo.readingRoom.id, userId: demo.users.admin };

/** Lets one guild decide and say everything that it can, and gives what no other may ever read. */
async function makeSecrets() {
  const found = await app.discoverFeeds(siteUrl);
  if (found.kind === 'none') throw new Error(found.message);
  const added = await app.addSource({ ...keeper, feeds: found.feeds }, demoNow);
  const source = await app.editSource({ ...keeper, sourceId: added.id, name: 'Otter Gazette' }, demoNow);
  const guild = () => app.forGuild(keeper.guildId);
  const own = (await guild().listHeadlines({}, demoNow)).find(({ slug }) => slug.startsWith('our-'));
  if (own === undefined) throw new Error('Expected a story of the guild’s own');
  const northwire = guild().findSource('northwire')!;
  await app.setPolicy({ ...keeper, source: northwire, stance: 'mute', leaning: 'left' }, demoNow);
  const { story } = await guild().openStory('syria-russia');
  const articleIds = story.articles.slice(-2).map(({ id }) => id);
  const split = await app.splitStory({ ...keeper, slug: story.slug, articleIds }, demoNow);
  const other = (await guild().listHeadlines({}, demoNow)).find(({ slug }) => !/^our-|syria-russia/.test(slug))!;
  await app.joinStories({ ...keeper, slug: own.slug, otherSlug: other.slug }, demoNow);
  const order = { ...keeper, channelId: demo.readingRoom.news, words: 'otter rescue' };
  const alert = await app.addAlert(order, demoNow);
  const followed = { ...keeper, channelId: demo.readingRoom.general, slug: own.slug };
  const { follow } = await guild().followStory(followed, demoNow);
  const articles = (await guild().openStory(own.slug)).story.articles.filter(({ sourceId }) => sourceId === source.id);
  return {
    source,
    words: [
      source.id,
      source.name,
      source.domain,
      own.slug,
      split.correction.slug,
      alert.id,
      'otter rescue',
      follow.id,
      `<#${follow.channelId}>`,
      'rated by this server',
      `<@${keeper.userId}>`,
      ...source.feeds.map(({ url }) => url),
      ...articles.flatMap(({ title, url }) => [title, url]),
    ],
    /** What a curious member of another guild may type. */
    probes: [
      alert.id,
      own.slug,
      split.correction.slug,
      follow.id,
      'otter gazette',
      'otters',
      source.domain,
      'northwire',
      'syria-russia',
    ],
  };
}

const secrets = await makeSecrets();

interface Leaf {
  path: string;
  options: readonly APIApplicationCommandBasicOption[];
}

function leavesOf(path: string, options: readonly APIApplicationCommandOption[] = []): Leaf[] {
  const deeper = options.filter(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
  if (deeper.length === 0) return [{ path, options: options as APIApplicationCommandBasicOption[] }];
  return deeper.flatMap((each) => leavesOf(`${path} ${each.name}`, 'options' in each ? each.options : []));
}

const leaves = loopback
  .visibleCommands(there)
  .filter(
    ({ type, name }) => type === ApplicationCommandType.ChatInput && !['try', 'guarded', 'forgotten'].includes(name),
  )
  .flatMap(({ name, options }) => leavesOf(name, options));

/** These fetch what they are given: nothing that looks like an address may be given to them here. */
const fetching = /^(source|catalog) (add|test)$/;

/** Something for each option that has to be there, and the probe wherever a text can be typed. */
function fillIn({ path, options }: Leaf, probe: string): Record<string, OptionValue> | undefined {
  const values: Record<string, OptionValue> = {};
  for (const option of options) {
    if (option.type === Type.String) {
      const [choice] = 'choices' in option ? (option.choices ?? []) : [];
      const most = ('max_length' in option ? option.max_length : undefined) ?? 6_000;
      values[option.name] = choice?.value ?? (fetching.test(path) ? 'otter gazette' : probe).slice(0, most);
    } else if (option.required === true && option.type === Type.Channel) values[option.name] = demo.secondDesk.general;
    // A member or a file can't tell of another guild.
    else if (option.required === true) return undefined;
  }
  return values;
}

/** The words of an answer that are secret and were not typed by who reads it. */
function leaksIn(answer: unknown, probe: string): string[] {
  const text = JSON.stringify(answer).replaceAll('\\\\', '');
  return secrets.words.filter((word) => !probe.includes(word) && text.includes(word));
}

const shownIn = ({ content, embeds, components, attachments }: APIMessage) => [
  content,
  embeds,
  components,
  attachments,
];

function messageIn(result: InteractionResult): APIMessage | undefined {
  return result.kind === 'message' || result.kind === 'update' ? result.message : undefined;
}

describe('what one guild decided, added and corrected', () => {
  it('is there to be found in that guild', async () => {
    const card = messageIn(await loopback.slash(here, 'source info', { source: 'otter gazette' }));
    expect(leaksIn(shownIn(card!), '')).toEqual(expect.arrayContaining(['Otter Gazette', secrets.source.domain]));
    const choices = await loopback.complete(here, 'source info', { source: 'otter' }, 'source');
    expect(leaksIn(choices, '')).toContain('Otter Gazette');
  });

  it.each(leaves.map((leaf) => [leaf.path, leaf] as const))(
    'is told by /%s to no other: not in an answer, in what its buttons and menus answer, or in its choices',
    async (path, leaf) => {
      let answers = 0;
      const leaks: string[] = [];
      for (const probe of secrets.probes) {
        for (const option of leaf.options.filter((each) => 'autocomplete' in each && each.autocomplete)) {
          const choices = await loopback.complete(there, path, { [option.name]: probe }, option.name);
          leaks.push(...leaksIn(choices, probe));
        }
        const values = fillIn(leaf, probe);
        if (values === undefined) return;
        const message = await answerOf(() => loopback.slash(there, path, values));
        if (message === undefined) continue;
        answers += 1;
        leaks.push(...leaksIn(shownIn(message), probe));
        for (const answer of await pressAll(message)) leaks.push(...leaksIn(shownIn(answer), probe));
        if (Object.values(values).every((value) => value !== probe)) break;
      }
      expect([...new Set(leaks)]).toEqual([]);
      expect(answers).toBeGreaterThan(0);
    },
    60_000,
  );
});

/** Undefined where a form is answered, or Discord's client would not send it. */
async function answerOf(act: () => Promise<InteractionResult>): Promise<APIMessage | undefined> {
  try {
    return messageIn(await act());
  } catch (error) {
    if (error instanceof ClientRefusal) return undefined;
    throw error;
  }
}

/** What the message's buttons answer, and its menus' first choices. */
async function pressAll(message: APIMessage): Promise<APIMessage[]> {
  const answers: APIMessage[] = [];
  for (const row of message.components ?? []) {
    for (const part of 'components' in row ? row.components : []) {
      if (!('custom_id' in part) || ('disabled' in part && part.disabled)) continue;
      const [first] = 'options' in part ? part.options : [];
      const answer = await answerOf(() =>
        first === undefined
          ? loopback.press(there, message.id, part.custom_id)
          : loopback.select(there, message.id, part.custom_id, [first.value]),
      );
      if (answer !== undefined) answers.push(answer);
    }
  }
  return answers;
}
