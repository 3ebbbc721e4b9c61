import { Client, Events, LabelBuilder, MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Interaction } from 'discord.js';
import type { Loopback } from '../../src/playground/loopback/loopback.ts';
import { sampleCommands } from './sample-commands.ts';
import { makeStoryMessage } from './sample-story.ts';

export interface SampleBot {
  client: Client;
  close(): Promise<void>;
}

const stories = [
  { name: 'Syria’s president meets Putin in Moscow', value: 'syria-russia' },
  { name: 'Quake off the coast', value: 'quake' },
];

/** A real discord.js client on the loopback whose commands answer in every way that the page must show. */
export async function startSampleBot(loopback: Loopback, picture: string): Promise<SampleBot> {
  const client = new Client({ intents: ['Guilds'], rest: { api: loopback.apiBase } });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, picture));
  await client.login(loopback.token);
  await loopback.ready();
  const body = sampleCommands.map(({ name, type, description, options }) => ({ name, type, description, options }));
  await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body });
  return { client, close: () => client.destroy() };
}

async function answer(interaction: Interaction, picture: string): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    await interaction.respond(
      stories.filter(({ name, value }) => name.toLowerCase().includes(typed) || value.includes(typed)),
    );
  } else if (interaction.isButton()) {
    if (interaction.customId.endsWith('compare')) await interaction.showModal(makeForm());
    else await interaction.reply({ content: '61 sources cover it.', flags: MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `You picked ${interaction.values.join()}.`, embeds: [], components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`You wrote: ${interaction.fields.getTextInputValue('words')}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `Seen: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    switch (interaction.commandName) {
      case 'help':
        await interaction.deferReply();
        return;
      case 'headlines':
        // No answer at all: after three seconds the interaction has failed.
        return;
      case 'digest':
        await interaction.reply(
          `Options: ${JSON.stringify(interaction.options.data[0]?.options?.map(({ value }) => value))}`,
        );
        return;
      case 'keep': {
        const { name, size, url } = interaction.options.getAttachment('file', true);
        const files = [{ name: `kept-${name}`, attachment: Buffer.from(await (await fetch(url)).text()) }];
        await interaction.reply({ content: `Kept ${name}: ${size} bytes`, files });
        return;
      }
      default: {
        const slug = interaction.options.getString('story', true);
        const { embeds = [], components = [] } = makeStoryMessage(new Date(), picture);
        await interaction.reply({ content: `Story ${slug}`, embeds, components });
      }
    }
  }
}

function makeForm(): ModalBuilder {
  const input = new TextInputBuilder().setCustomId('words').setStyle(TextInputStyle.Short);
  const label = new LabelBuilder().setLabel('Your words').setTextInputComponent(input);
  return new ModalBuilder().setCustomId('form').setTitle('A form').addLabelComponents(label);
}
