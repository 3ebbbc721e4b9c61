import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { findTopic, suggestTopics } from '../src/app/story/find-topic.ts';
import { readEdit } from '../src/app/source/read-edit.ts';
import { requireSource } from '../src/app/source/require-source.ts';
import { requireFeeds, requireNewFeeds, testSource } from '../src/app/source/test-source.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { Type } from '../src/bot/option.ts';
import { requireManager } from '../src/bot/require-permissions.ts';
import { factualityLabels, ratedFactualities } from '../src/domain/factuality.ts';
import { leaningLabels, ratedLeanings } from '../src/domain/leaning.ts';
import { stances, type Stance } from '../src/domain/policy.ts';
import { UserError } from '../src/domain/user-error.ts';
import { foldText } from '../src/domain/fold-text.ts';
import { addedView, editedView, removedView } from '../src/views/source/own-source-view.ts';
import { feedHealthView } from '../src/views/source/feed-health-view.ts';
import { exportView, importView } from '../src/views/source/import-view.ts';
import { feedChoice, feedTestView, foundFeedsView } from '../src/views/source/found-feeds-view.ts';
import { policyView } from '../src/views/source/policy-view.ts';
import { sourceListView, sourceLists, type SourceList } from '../src/views/source/source-list-view.ts';
import { sourceView } from '../src/views/source/source-view.ts';
import type { View } from '../src/views/view.ts';

const manage = PermissionFlagsBits.ManageGuild;
/** In bytes; ten thousand feeds take less. */
const largestOpml = 4_000_000;
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
  async run({ source: text }, app, { guildId, now }) {
    const source = requireSource(app, text);
    const feeds = (await app.feedHealth(guildId)).filter((each) => each.source.id === source.id);
    const states = new Map(
      feeds.flatMap(({ feed, state }) => (state === undefined ? [] : [[feed.url, state] as const])),
    );
    return sourceView(source, states, await app.countArticles(source.id, now));
  },
  complete,
});

const health = defineSubcommand({
  description: 'Which feeds don’t answer or have fallen silent, why, and since when.',
  options: [],
  permissions: manage,
  run: (_values, app, context) => showHealth(0, app, context),
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

const test = defineSubcommand({
  description: 'What a source, a feed or a site yields right now, or exactly why it yields nothing.',
  options: [{ ...sourceOption, description: 'A source, or the address of a feed or a site', maxLength: 500 }],
  permissions: manage,
  async run({ source: text }, app) {
    const source = app.findSource(text);
    if (source !== undefined) return feedTestView(source.name, await testSource(app, source));
    const { address, feeds } = await requireFeeds(app, text);
    return feedTestView(address, feeds);
  },
  complete,
});

const add = defineSubcommand({
  description: 'Look for the feeds of a site, and read those you take for this server alone.',
  options: [
    {
      name: 'address',
      description: 'A site such as news.example, or a feed’s own address',
      type: Type.String,
      required: true,
      maxLength: 500,
    },
  ],
  permissions: manage,
  async run({ address: typed }, app, context) {
    const { guildId } = requestOf(context);
    const { address, feeds } = await requireNewFeeds(app, guildId, typed);
    return foundFeedsView(address, feeds);
  },
});

const importFile = defineSubcommand({
  description: 'Take the feeds of an OPML file for this server alone; its folders become topics.',
  options: [
    { name: 'file', description: 'An OPML file, as feed readers export it', type: Type.Attachment, required: true },
  ],
  permissions: manage,
  async run({ file }, app, context) {
    const request = requestOf(context);
    const { name, contentType } = file;
    const bytes = await context.download(file, largestOpml);
    const opml = { name, bytes, ...(contentType === undefined ? {} : { contentType }) };
    return importView(await app.importSources({ ...request, file: opml }, context.now));
  },
});

const exportFile = defineSubcommand({
  description: 'This server’s own sources as an OPML file, for another server or any feed reader.',
  options: [],
  permissions: manage,
  run(_, app, context) {
    const { guildId } = requestOf(context);
    const { sources } = app.guildOf(guildId);
    const feeds = sources.reduce((sum, source) => sum + source.feeds.length, 0);
    return exportView(sources.length, feeds, app.exportSources(guildId, context.now));
  },
});

const edit = defineSubcommand({
  description: 'Rename a source that this server added, or say its language or topic.',
  options: [
    sourceOption,
    { name: 'name', description: 'What it is called', type: Type.String, maxLength: 80 },
    { name: 'language', description: 'Its language as two letters, such as en', type: Type.String, maxLength: 3 },
    {
      name: 'topic',
      description: 'What its articles are about',
      type: Type.String,
      autocomplete: true,
      maxLength: 60,
    },
  ],
  permissions: manage,
  async run({ source, name, language, topic: about }, app, context) {
    const sourceId = requireSource(app, source).id;
    const topic = about === undefined ? undefined : findTopic(app.catalog, about).id;
    const request = { ...requestOf(context), sourceId, ...readEdit({ name, language, topic }) };
    return editedView(await app.editSource(request, context.now), app.catalog);
  },
  complete(values, app, context) {
    if (context.focused !== 'topic') return completeOwn(values, app, context);
    return suggestTopics(app.catalog, values.topic ?? '').map(({ id, name }) => ({ name, value: id }));
  },
});

const remove = defineSubcommand({
  description: 'Take out a source that this server added, with all that it told.',
  options: [sourceOption],
  permissions: manage,
  async run({ source }, app, context) {
    const request = { ...requestOf(context), sourceId: requireSource(app, source).id };
    return removedView(await app.removeSource(request, context.now));
  },
  complete: completeOwn,
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
    health,
    test,
    add,
    edit,
    remove,
    import: importFile,
    export: exportFile,
  },
  /**
   * `source:list:<list>:<page>` for everyone; `source:health:<page>`, `source:stance:<source>:<stance>` and the menu
   * `source:take` for who may manage sources.
   */
  async press({ parts: [part, subject = '', value = ''], values, cardUrl = '' }, app, context) {
    if (part === 'health') {
      requireManager(manage, 'see how feeds do', app, context);
      return showHealth(Number(subject), app, context);
    }
    if (part === 'stance') {
      requireManager(manage, 'change what this server does with a source', app, context);
      const stance = stances.find((known) => known === value) ?? 'allow';
      return setStance(subject, stance, app, context);
    }
    if (part === 'take') {
      requireManager(manage, 'add a source', app, context);
      // What the site offers now counts, not what it offered when the card was made.
      const found = await requireFeeds(app, cardUrl);
      const feeds = found.feeds.filter(({ url }) => values.includes(feedChoice(url)));
      if (feeds.length === 0)
        throw new UserError('changed', 'That address does not offer that any more. Look again with `/source add`.');
      return addedView(await app.addSource({ ...requestOf(context), feeds }, context.now), feeds);
    }
    const shown = lists.find(({ value: known }) => known === subject)?.value ?? 'all';
    return sourceListView(app.listSources(shown), shown, Number(value));
  },
});

async function showHealth(page: number, app: App, { guildId }: Context): Promise<View> {
  const notices = guildId === undefined ? undefined : await app.noticeStatus(guildId);
  return feedHealthView(await app.feedHealth(guildId), page, notices);
}

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

/** The sources that this guild added, by name and domain. */
function completeOwn({ source: typed = '' }: { source?: string }, app: App, { guildId = '' }: Context) {
  return app
    .guildOf(guildId)
    .sources.map(({ id, name, domain }) => ({ name: `${name} (${domain})`, value: id }))
    .filter(({ name }) => foldText(name).includes(foldText(typed)));
}

function requestOf(context: Context): { guildId: string; userId: string } {
  return { guildId: guildOf(context, 'Policies on sources belong'), userId: context.userId };
}
