import type { App } from '../src/app/app.ts';
import { requireSource } from '../src/app/source/require-source.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { Type } from '../src/bot/command/option.ts';
import { leaningLabels, leanings } from '../src/domain/source/leaning.ts';
import { UserError } from '../src/domain/user-error.ts';
import { hashUrl } from '../src/edition/hash-url.ts';
import { searchView, type SearchFilters } from '../src/views/story/search-view.ts';
import type { View } from '../src/views/view.ts';

/** As many as fit into a custom_id beside the rest of a search. */
const longestWords = 60;

const spans = [
  { name: 'the last 6 hours', value: 6 },
  { name: 'the last day', value: 24 },
  { name: 'the last 3 days', value: 72 },
  { name: 'the last 7 days', value: 168 },
] as const;

export default defineCommand({
  name: 'search',
  description: 'The live stories that some words find.',
  visibility: 'public',
  place: 'anywhere',
  options: [
    { name: 'words', description: 'Words of a story', type: Type.String, required: true, maxLength: longestWords },
    { name: 'since', description: 'Only stories with news in this time', type: Type.Integer, choices: spans },
    { name: 'source', description: 'Only stories that this source is on', type: Type.String, autocomplete: true },
    {
      name: 'leaning',
      description: 'Only stories that a source of this leaning is on',
      type: Type.String,
      choices: leanings.map((value) => ({ name: leaningLabels[value], value })),
    },
  ],
  run({ words, since, source, leaning }, app, context) {
    return showPage(app, context, words, 0, {
      ...(since === undefined ? {} : { hours: since }),
      ...(source === undefined ? {} : { source: requireSource(app, source) }),
      ...(leaning === undefined ? {} : { leaning }),
    });
  },
  complete: ({ source: typed = '' }, app) =>
    app.suggestSources(typed, 25).map(({ id, name }) => ({ name, value: id.slice(0, 100) })),
  /** `search:<page>:<hours>:<leaning's number>:<hash of the source's id>:<words>`; empty where that is not asked for. */
  press({ parts: [page, hours, leaning, sourceHash, ...words] }, app, context) {
    const source = [...app.catalog.sources.values()].find(({ id }) => hashOf(id) === sourceHash);
    if (sourceHash !== '' && source === undefined) {
      throw new UserError('source-gone', 'The source of this search is not among ours any more.');
    }
    const asked = leaning === '' ? undefined : leanings[Number(leaning)];
    return showPage(app, context, words.join(':'), Number(page), {
      ...(hours === '' ? {} : { hours: Number(hours) }),
      ...(source === undefined ? {} : { source }),
      ...(asked === undefined ? {} : { leaning: asked }),
    });
  },
});

async function showPage(
  app: App,
  { now, guildId }: Context,
  words: string,
  page: number,
  filters: SearchFilters,
): Promise<View> {
  const { hours, source, leaning } = filters;
  const stories = await app.searchStories(
    {
      words,
      ...(hours === undefined ? {} : { hours }),
      ...(source === undefined ? {} : { sourceId: source.id }),
      ...(leaning === undefined ? {} : { leaning }),
    },
    now,
  );
  const state = [
    hours ?? '',
    leaning === undefined ? '' : leanings.indexOf(leaning),
    source === undefined ? '' : hashOf(source.id),
    words,
  ].join(':');
  const { palette } = app.guildOf(guildId ?? '').settings;
  const idOf = (target: number) => `search:${target}:${state}`;
  return searchView({ stories, words, filters, catalog: app.catalog, page, idOf, palette });
}

/** A source's id may be longer than a custom_id has room for. */
function hashOf(id: string): string {
  return hashUrl(id).toString(36);
}
