import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';
import { readArgument, report, reportMemoryWhenAsked } from './messages.ts';

// The baseline: discord.js with its defaults, a constant embed, constant choices.
const { apiBase, token } = readArgument();
const startedAt = performance.now();
const embed = { title: 'A constant title', description: 'A constant sentence.\n'.repeat(5), color: 0x3b6fb6 };
const choices = Array.from({ length: 25 }, (_, at) => ({ name: `A constant choice ${at}`, value: `choice-${at}` }));

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiBase } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(choices);
  else if (interaction.isChatInputCommand()) void interaction.reply({ embeds: [embed] });
});
client.once(Events.ClientReady, ({ application }) => {
  const option = {
    name: 'story',
    description: 'A story',
    type: ApplicationCommandOptionType.String as const,
    required: true,
    autocomplete: true,
  };
  void application.commands.set([{ name: 'story', description: 'A constant story', options: [option] }]).then(() => {
    report({ startMs: performance.now() - startedAt });
    reportMemoryWhenAsked();
  });
});
await client.login(token);
