import { requireFeeds, testSource } from '../../src/app/source/test-source.ts';
import { defineSubcommand } from '../../src/bot/command/command.ts';
import { completeSources, sourceOption } from '../../src/bot/source/source-options.ts';
import { feedTestView } from '../../src/views/source/found-feeds-view.ts';
import { manage } from './request-of.ts';

export const test = defineSubcommand({
  description: 'What a source, a feed or a site yields right now, or exactly why it yields nothing.',
  options: [{ ...sourceOption, description: 'A source, or the address of a feed or a site', maxLength: 500 }],
  permissions: manage,
  async run({ source: text }, app) {
    const source = app.findSource(text);
    if (source !== undefined) return feedTestView(source.name, await testSource(app, source));
    const { address, feeds } = await requireFeeds(app, text);
    return feedTestView(address, feeds);
  },
  complete: ({ source }, app) => completeSources(source, app),
});
