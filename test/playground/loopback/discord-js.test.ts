import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  type TextChannel,
  TextInputBuilder,
  TextInputStyle,
  LabelBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback } from '../../../src/playground/loopback/create-loopback.ts';
import type { InteractionResult, Loopback, LoopbackEvent } from '../../../src/playground/loopback/loopback.ts';
import { checkAgainstSpec, isSpecThere } from './openapi.ts';
import { member, room } from './stage.ts';

const commands = [
  {
    name: 'story',
    description: 'Tells a story',
    options: [{ type: 3, name: 'slug', description: 'Which', required: true, autocomplete: true }],
  },
  { name: 'manage', description: 'For admins', default_member_permissions: '32' },
];

describe('a real discord.js client on the loopback', () => {
  let loopback: Loopback;
  let client: Client;
  let respond: (interaction: Interaction) => Promise<unknown>;

  beforeEach(async () => {
    loopback = await createLoopback({ limits: false });
    client = new Client({
      intents: [GatewayIntentBits.Guilds],
      rest: { api: loopback.apiBase },
      allowedMentions: { parse: [], repliedUser: false },
      enforceNonce: true,
    });
    respond = async () => undefined;
    client.on(Events.InteractionCreate, (interaction) => {
      void respond(interaction);
    });
    const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(loopback.token);
    await isReady;
    await client.application!.commands.set(commands);
  });
  afterEach(async () => {
    await client.destroy();
    expect(checkAgainstSpec(loopback.requests)).toEqual(isSpecThere ? [] : [expect.stringContaining('skipped')]);
    await loopback.close();
  });

  const tellStory = () => loopback.slash(member, 'story', { slug: 'syria-russia' });
  const buttons = (id: string) =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId(id).setLabel('Sources').setStyle(ButtonStyle.Secondary),
    );
  const messageOf = (result: InteractionResult) => {
    if (result.kind !== 'message' && result.kind !== 'update')
      throw new Error(`Expected a message, got ${result.kind}`);
    return result.message;
  };

  it('logs in, knows both guilds and registers commands', () => {
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['The Reading Room', 'Second Desk']);
    expect(loopback.visibleCommands(member).map(({ name }) => name)).toEqual(['story']);
  });

  it('answers a slash command with an embed', async () => {
    respond = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ embeds: [{ title: interaction.options.getString('slug', true) }] });
    };
    const result = await tellStory();
    expect(messageOf(result).embeds[0]?.title).toBe('syria-russia');
    expect(loopback.messagesFor(member)).toHaveLength(1);
  });

  it('completes an option', async () => {
    respond = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}...`, value: 'syria-russia' }]);
    };
    const choices = await loopback.complete(member, 'story', { slug: 'syr' }, 'slug');
    expect(choices).toEqual([{ name: 'syr...', value: 'syria-russia' }]);
  });

  it('updates a message by its button and answers an ephemeral message to its user alone', async () => {
    respond = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'first', components: [buttons('go')], flags: MessageFlags.Ephemeral });
      } else if (interaction.isButton()) await interaction.update({ content: 'second' });
    };
    const first = await tellStory();
    expect(first).toMatchObject({ kind: 'message', ephemeral: true });
    const second = await loopback.press(member, messageOf(first).id, 'go');
    expect(second).toMatchObject({ kind: 'update', message: { content: 'second' } });
    expect(loopback.messagesFor(member)).toHaveLength(1);
    expect(loopback.messagesFor({ ...member, userId: '1200000000000000011' })).toEqual([]);
  });

  it('answers a select menu, defers, edits and follows up', async () => {
    const events: LoopbackEvent[] = [];
    loopback.follow((event) => events.push(event));
    const menu = new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'A', value: 'a' });
    let finish: () => void = () => undefined;
    const isFinished = new Promise<void>((resolve) => (finish = resolve));
    respond = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
        await interaction.reply({ content: 'choose', components: [row] });
      } else if (interaction.isStringSelectMenu()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply(`chose ${interaction.values[0] ?? ''}`);
        await interaction.followUp('and more');
        finish();
      }
    };
    const { id } = messageOf(await tellStory());
    expect(await loopback.select(member, id, 'pick', ['a'])).toEqual({ kind: 'deferred' });
    await isFinished;
    expect(loopback.messagesFor(member).map(({ content }) => content)).toEqual(['choose', 'chose a', 'and more']);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'message.updated',
        audience: member.userId,
        message: expect.anything() as never,
      }),
    );
  });

  it('opens a modal and reads its submission', async () => {
    respond = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const input = new TextInputBuilder().setCustomId('name').setStyle(TextInputStyle.Short);
        const label = new LabelBuilder().setLabel('Name').setTextInputComponent(input);
        await interaction.showModal(new ModalBuilder().setCustomId('form').setTitle('Form').addLabelComponents(label));
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`Hello ${interaction.fields.getTextInputValue('name')}`);
      }
    };
    expect(await tellStory()).toMatchObject({ kind: 'modal', customId: 'form', title: 'Form' });
    const result = await loopback.submitModal(member, 'form', { name: 'Ines' });
    expect(messageOf(result).content).toBe('Hello Ines');
  });

  it('posts once when the same enforced nonce is sent twice', async () => {
    const channel = (await client.channels.fetch(room.news)) as TextChannel;
    const send = () => channel.send({ content: 'digest', nonce: 'slot-1', enforceNonce: true });
    const [one, two] = [await send(), await send()];
    expect(two.id).toBe(one.id);
    expect(loopback.messagesFor({ ...member, channelId: room.news })).toHaveLength(1);
  });

  it('posts once when the message was made and a 502 came back', async () => {
    loopback.faults.request({ method: 'POST', path: '/messages' }, { kind: 'status', status: 502, when: 'after' });
    const channel = (await client.channels.fetch(room.news)) as TextChannel;
    await channel.send('digest');
    expect(loopback.messagesFor({ ...member, channelId: room.news })).toHaveLength(1);
  });

  it('waits as a 429 tells it and then succeeds', async () => {
    loopback.faults.request({ path: '/messages' }, { kind: 'status', status: 429, retryAfter: 0.05 });
    const channel = (await client.channels.fetch(room.news)) as TextChannel;
    const { content } = await channel.send('after the limit');
    expect(content).toBe('after the limit');
    expect(loopback.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('resumes after op 7 and gets what it missed', async () => {
    const isResumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    loopback.faults.askReconnect();
    respond = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('resumed');
    };
    const result = tellStory();
    await isResumed;
    expect(messageOf(await result).content).toBe('resumed');
  });

  it('raises 50035 with the path of what is wrong', async () => {
    const channel = (await client.channels.fetch(room.news)) as TextChannel;
    const sending = channel.send({ embeds: [{ description: 'x'.repeat(4097) }] });
    const error: unknown = await sending.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(String(error)).toContain('embeds[0].description[BASE_TYPE_MAX_LENGTH]: Must be 4096 or fewer in length.');
    expect(error).toMatchObject({ code: 50035, status: 400 });
    // The oversized body was sent on purpose: the specification's check at the end must not see it.
    (loopback.requests as unknown[]).pop();
  });

  it('refuses a wrong token at the REST door and at the gateway', async () => {
    const stranger = new Client({ intents: [], rest: { api: loopback.apiBase } });
    await expect(stranger.login('wrong.token.here')).rejects.toThrow(/invalid token/i);
    await stranger.destroy();
  });
});
