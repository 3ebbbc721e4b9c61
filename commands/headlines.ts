import { defineCommand, type Context } from '../src/bot/command.ts';
import { Type } from '../src/bot/option.ts';
import type { App } from '../src/app/app.ts';
import { UserError } from '../src/domain/user-error.ts';
import { headlinesView } from '../src/views/headlines-view.ts';
import type { View } from '../src/views/view.ts';

export default defineCommand({
  name: 'headlines',
  description: 'The stories most sources are on right now.',
  visibility: 'public',
  options: [{ name: 'topic', description: 'Only stories on this topic', type: Type.String, autocomplete: true }],
  run: ({ topic }, app, { now }) => showPage(app, now, topic, 0),
  complete: ({ topic: typed = '' }, app) =>
    [...app.catalog.topics.values()]
      .filter((topic) => topic.name.toLowerCase().includes(typed.trim().toLowerCase()))
      .map((topic) => ({ name: topic.name, value: topic.id })),
  /** `headlines:<topic or all>:<page>`. */
  press: ({ parts: [topic = 'all', page = '0'] }, app: App, { now }: Context) =>
    showPage(app, now, topic === 'all' ? undefined : topic, Number(page)),
});

function showPage(app: App, now: Date, topic: string | undefined, page: number): View {
  const known = topic === undefined ? undefined : findTopic(app, topic);
  const stories = app.listHeadlines(known === undefined ? {} : { topics: [known.id] }, now);
  return headlinesView({ stories, catalog: app.catalog, page, ...(known === undefined ? {} : { topic: known }) });
}

function findTopic({ catalog }: App, text: string) {
  const typed = text.trim().toLowerCase();
  const topic =
    catalog.topics.get(typed) ?? [...catalog.topics.values()].find(({ name }) => name.toLowerCase() === typed);
  if (topic !== undefined) return topic;
  const names = [...catalog.topics.values()].map(({ name }) => name).join(', ');
  throw new UserError('unknown-topic', `There is no topic “${text.slice(0, 40)}”. There are: ${names}.`);
}
