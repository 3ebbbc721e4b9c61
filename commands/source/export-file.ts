import { defineSubcommand } from '../../src/bot/command/command.ts';
import { exportView } from '../../src/views/source/import-view.ts';
import { manage, requestOf } from './request-of.ts';

export const exportFile = defineSubcommand({
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
