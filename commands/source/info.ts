import { requireSource } from '../../src/app/source/require-source.ts';
import { defineSubcommand } from '../../src/bot/command/command.ts';
import { completeSources, sourceOption } from '../../src/bot/source/source-options.ts';
import { sourceView } from '../../src/views/source/source-view.ts';

export const info = defineSubcommand({
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
  complete: ({ source }, app) => completeSources(source, app),
});
