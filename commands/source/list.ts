import type { App } from '../../src/app/app.ts';
import { defineSubcommand } from '../../src/bot/command/command.ts';
import { Type } from '../../src/bot/command/option.ts';
import { sourceListView, sourceLists, type SourceList } from '../../src/views/source/source-list-view.ts';
import type { View } from '../../src/views/view.ts';

const lists = Object.entries(sourceLists).map(([value, name]) => ({ name, value: value as SourceList }));

export const list = defineSubcommand({
  description: 'The sources that are read, and what this server decided about them.',
  options: [{ name: 'show', description: 'Which ones; all unless told', type: Type.String, choices: lists }],
  run: ({ show = 'all' }, app) => sourceListView(app.listSources(show), show, 0),
});

/** A page of a list; all sources for a list of another version. */
export function showList(name: string, page: number, app: App): View {
  const shown = lists.find(({ value }) => value === name)?.value ?? 'all';
  return sourceListView(app.listSources(shown), shown, page);
}
