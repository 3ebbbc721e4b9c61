import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { Type } from '../src/bot/command/option.ts';
import type { App } from '../src/app/app.ts';
import { findTopic, suggestTopics } from '../src/app/story/find-topic.ts';
import { headlinesView } from '../src/views/story/headlines-view.ts';
import type { View } from '../src/views/view.ts';

export default defineCommand({
  name: 'headlines',
  description: 'The stories most sources are on right now.',
  visibility: 'public',
  place: 'anywhere',
  options: [{ name: 'topic', description: 'Only stories on this topic', type: Type.String, autocomplete: true }],
  run: ({ topic }, app, context) => showPage(app, context, topic, 0),
  complete: ({ topic: typed = '' }, app) =>
    suggestTopics(app.catalog, typed).map(({ id, name }) => ({ name, value: id })),
  /** `headlines:<topic or all>:<page>`. */
  press: ({ parts: [topic = 'all', page = '0'] }, app, context) =>
    showPage(app, context, topic === 'all' ? undefined : topic, Number(page)),
});

async function showPage(app: App, context: Context, topic: string | undefined, page: number): Promise<View> {
  const known = topic === undefined ? undefined : findTopic(app.catalog, topic);
  const stories = await app.listHeadlines(known === undefined ? {} : { topics: [known.id] }, context.now);
  const { palette } = app.guildOf(context.guildId ?? '').settings;
  return headlinesView({
    stories,
    catalog: app.catalog,
    page,
    palette,
    ...(known === undefined ? {} : { topic: known }),
  });
}
