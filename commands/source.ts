import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { requireSource } from '../src/app/require-source.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { Type } from '../src/bot/option.ts';
import { requireManager } from '../src/bot/require-permissions.ts';
import { factualityLabels, ratedFactualities } from '../src/domain/factuality.ts';
import { leaningLabels, ratedLeanings } from '../src/domain/leaning.ts';
import { stances, type Stance } from '../src/domain/policy.ts';
import { UserError } from '../src/domain/user-error.ts';
import { policyView } from '../src/views/policy-view.ts';
import { sourceListView, sourceLists, type SourceList } from '../src/views/source-list-view.ts';
import { sourceView } from '../src/views/source-view.ts';
import type { View } from '../src/views/view.ts';

const manage = PermissionFlagsBits.ManageGuild;
const lists = Object.entries(sourceLists).map(([value, name]) => ({ name, value: value as SourceList }));
const sourceOption = {
  name: 'source',
  description: 'A name or a domain',
  type: Type.String,
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** Names and domains of the sources that this guild has. */
function complete({ source: typed = '' }: { source?: string }, app: App) {
  return app
    .suggestSources(typed, 25)
    .map(({ id, name, domains: [domain = id] }) => ({ name: `${name} (${domain})`, value: id }));
}

const list = defineSubcommand({
  description: 'The sources that are read, and what this server decided about them.',
  options: [{ name: 'show', description: 'Which ones; all unless told', type: Type.String, choices: lists }],
  run: ({ show = 'all' }, app) => sourceListView(app.listSources(show), show, 0),
});

const info = defineSubcommand({
  description: 'Who rates a source how, who owns it, and which feeds are read.',
  options: [sourceOption],
  run: ({ source }, app) => sourceView(requireSource(app, source), app.feedStates),
  complete,
});

const rate = defineSubcommand({
  description: 'Rate a source for this server, in place of the raters.',
  options: [
    sourceOption,
    {
      name: 'leaning',
      description: 'Where it stands; “as the raters say” takes this server’s word back',
      type: Type.String,
      choices: [
        ...ratedLeanings.map((value) => ({ name: leaningLabels[value], value })),
        { name: 'as the raters say', value: 'raters' as const },
      ],
    },
    {
      name: 'factuality',
      description: 'How reliable it is; “as the raters say” takes this server’s word back',
      type: Type.String,
      choices: [
        ...ratedFactualities.map((value) => ({ name: factualityLabels[value], value })),
        { name: 'as the raters say', value: 'raters' as const },
      ],
    },
  ],
  permissions: manage,
  async run({ source: text, leaning, factuality }, app, context) {
    if (leaning === undefined && factuality === undefined) {
      throw new UserError('no-rating', 'Expected a leaning, a factuality, or both, got neither.');
    }
    const rating = {
      ...(leaning === undefined ? {} : { leaning }),
      ...(factuality === undefined ? {} : { factuality }),
    };
    const request = { ...requestOf(context), source: requireSource(app, text), ...rating };
    return policyView({ ...(await app.setPolicy(request, context.now)), isStance: false });
  },
  complete,
});

export default defineCommandGroup({
  name: 'source',
  description: 'The sources that stories are drawn from, and what this server does with them.',
  visibility: 'private',
  subcommands: {
    list,
    info,
    mute: stanceCommand('Leave a source out of everything this server reads.', 'mute'),
    unmute: stanceCommand('Show and quote a source again.', 'allow'),
    'quote-off': stanceCommand('Count a source, but never quote it in this server.', 'quote-off'),
    rate,
  },
  /** `source:list:<list>:<page>` for everyone; `source:stance:<source>:<stance>` for who may manage sources. */
  press({ parts: [part, subject = '', value = ''] }, app, context) {
    if (part === 'stance') {
      requireManager(manage, 'change what this server does with a source', app, context);
      const stance = stances.find((known) => known === value) ?? 'allow';
      return setStance(subject, stance, app, context);
    }
    const shown = lists.find(({ value: known }) => known === subject)?.value ?? 'all';
    return sourceListView(app.listSources(shown), shown, Number(value));
  },
});

function stanceCommand(description: string, stance: Stance) {
  return defineSubcommand({
    description,
    options: [sourceOption],
    permissions: manage,
    run: ({ source }, app, context) => setStance(source, stance, app, context),
    complete,
  });
}

async function setStance(text: string, stance: Stance, app: App, context: Context): Promise<View> {
  const request = { ...requestOf(context), source: requireSource(app, text), stance };
  return policyView({ ...(await app.setPolicy(request, context.now)), isStance: true });
}

function requestOf(context: Context): { guildId: string; userId: string } {
  return { guildId: guildOf(context, 'Policies on sources belong'), userId: context.userId };
}
