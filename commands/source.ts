import { defineCommandGroup } from '../src/bot/command/command.ts';
import { requireManager } from '../src/bot/command/require-permissions.ts';
import { stances } from '../src/domain/guild/policy.ts';
import { add, takeFeeds } from './source/add.ts';
import { edit } from './source/edit.ts';
import { exportFile } from './source/export-file.ts';
import { health, showHealth } from './source/health.ts';
import { importFile } from './source/import-file.ts';
import { info } from './source/info.ts';
import { list, showList } from './source/list.ts';
import { rate } from './source/rate.ts';
import { remove } from './source/remove.ts';
import { manage } from './source/request-of.ts';
import { setStance, stanceCommand } from './source/stance.ts';
import { test } from './source/test.ts';

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
  press({ parts: [part, subject = '', value = ''], values, cardUrl = '' }, app, context) {
    switch (part) {
      case 'health':
        requireManager(manage, 'see how feeds do', app, context);
        return showHealth(Number(subject), app, context);
      case 'stance':
        requireManager(manage, 'change what this server does with a source', app, context);
        return setStance(subject, stances.find((known) => known === value) ?? 'allow', app, context);
      case 'take':
        requireManager(manage, 'add a source', app, context);
        return takeFeeds(cardUrl, values, app, context);
      default:
        return showList(subject, Number(value), app);
    }
  },
});
