import type { App } from '../src/app/app.ts';
import { requireSource } from '../src/app/source/require-source.ts';
import { requireChosenFeeds, requireFeeds } from '../src/app/source/test-source.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command/command.ts';
import {
  addressOption,
  completeSources,
  completeTopics,
  editOptions,
  readEdited,
  sourceOption,
} from '../src/bot/source/source-options.ts';
import { day } from '../src/domain/clock.ts';
import { verdicts } from '../src/domain/guild/correction.ts';
import { ownersId } from '../src/domain/guild/guild.ts';
import type { Stance } from '../src/domain/guild/policy.ts';
import { auditView } from '../src/views/audit-view.ts';
import {
  changedCatalogView,
  mutedView,
  sharedAddedView,
  sharedRemovedView,
} from '../src/views/catalog/catalog-view.ts';
import { decidedView, proposalsView } from '../src/views/correction/proposals-view.ts';
import { editedView } from '../src/views/source/own-source-view.ts';
import { foundFeedsView } from '../src/views/source/found-feeds-view.ts';
import { sourceView } from '../src/views/source/source-view.ts';
import type { View } from '../src/views/view.ts';

const auditDays = 365;
/** The catalog that all servers share, whatever this server decided. */
const shared = (app: App): App => app.forGuild(undefined);

const complete = ({ source }: { source?: string }, app: App) => completeSources(source, shared(app));

const list = defineSubcommand({
  description: 'What you changed of the catalog that all servers share.',
  options: [],
  run: (_values, app) => changedCatalogView(app.guildOf(ownersId), shared(app).catalog, 0),
});

const info = defineSubcommand({
  description: 'A source as all servers have it.',
  options: [sourceOption],
  async run({ source: text }, app, { now }) {
    const source = requireSource(shared(app), text);
    return sourceView(source, app.feedStates, await shared(app).countArticles(source.id, now));
  },
  complete,
});

const add = defineSubcommand({
  description: 'Look for the feeds of a site, and read those you take for all servers.',
  options: [addressOption],
  async run({ address: typed }, app) {
    const { address, feeds } = await requireFeeds(app, typed);
    return foundFeedsView(address, feeds, 'catalog');
  },
});

const edit = defineSubcommand({
  description: 'Rename a source for all servers, or say its language or topic.',
  options: editOptions,
  async run({ source, ...change }, app, { userId, now }) {
    const sourceId = requireSource(shared(app), source).id;
    return editedView(await app.editCatalog({ userId, sourceId, ...readEdited(change, app) }, now), app.catalog);
  },
  complete: (values, app, { focused }) =>
    focused === 'topic' ? completeTopics(values.topic, app) : complete(values, app),
});

const remove = defineSubcommand({
  description: 'Take back what you added or edited of a source.',
  options: [sourceOption],
  async run({ source }, app, { userId, now }) {
    const { id } = requireSource(shared(app), source);
    const former = await app.removeFromCatalog({ userId, sourceId: id }, now);
    return sharedRemovedView(former, shared(app).findSource(id));
  },
  complete,
});

const corrections = defineSubcommand({
  description: 'What moderators corrected in their servers, to accept for all or refuse.',
  options: [],
  run: (_values, app) => showProposals(app, 0),
});

const audit = defineSubcommand({
  description: 'Who changed what of the catalog, or decided on a correction.',
  options: [],
  run: (_values, app, context) => showAudit(app, context, 0),
});

export default defineCommandGroup({
  name: 'catalog',
  description: 'For the bot’s owners: the sources and corrections that all servers share.',
  visibility: 'private',
  forOwners: true,
  permissions: 0n,
  subcommands: {
    list,
    info,
    add,
    edit,
    remove,
    mute: stanceCommand('Leave a source out in every server.', 'mute'),
    unmute: stanceCommand('Read a source again.', 'allow'),
    corrections,
    audit,
  },
  /**
   * `catalog:list:<page>`, `catalog:corrections:<page>`, `catalog:audit:<days>:<page>`, and the menus `catalog:take`,
   * `catalog:accepted` and `catalog:refused`.
   */
  async press({ parts: [part, value = '', page = ''], values, cardUrl = '' }, app, context) {
    const { userId, now } = context;
    if (part === 'take') {
      const feeds = await requireChosenFeeds(app, { address: cardUrl, choices: values, command: '/catalog add' });
      return sharedAddedView(await app.addToCatalog({ userId, feeds }, now), feeds.length);
    }
    const verdict = verdicts.find((each) => each === part);
    if (verdict !== undefined) {
      return decidedView(await app.decideCorrection({ userId, id: values[0] ?? '', verdict }, now), verdict);
    }
    if (part === 'corrections') return showProposals(app, Number(value));
    if (part === 'audit') return showAudit(app, context, Number(page));
    return changedCatalogView(app.guildOf(ownersId), shared(app).catalog, Number(value));
  },
});

function stanceCommand(description: string, stance: Stance) {
  return defineSubcommand({
    description,
    options: [sourceOption],
    async run({ source: text }, app, { userId, now }) {
      const source = requireSource(shared(app), text);
      await app.setPolicy({ guildId: ownersId, userId, source, stance }, now);
      return mutedView(source, stance);
    },
    complete,
  });
}

async function showProposals(app: App, page: number): Promise<View> {
  return proposalsView(await app.listProposals(), page);
}

async function showAudit(app: App, { now }: Context, page: number): Promise<View> {
  const since = now.getTime() - auditDays * day;
  const entries = (await app.listAudit(ownersId)).filter(({ at }) => at.getTime() >= since);
  return auditView({ entries, days: auditDays, page, catalog: shared(app).catalog, start: 'catalog:audit', now });
}
