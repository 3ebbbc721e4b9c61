import { PermissionFlagsBits } from 'discord-api-types/v10';
import { collectGuildData } from '../src/app/guild/collect-guild-data.ts';
import { countPlaces } from '../src/app/guild/collect-user-data.ts';
import { keptDays } from '../src/app/guild/guild-presence.ts';
import { defineCommand } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { requireManager } from '../src/bot/command/require-permissions.ts';
import { exportView, privacyView } from '../src/views/guild/privacy-view.ts';

export default defineCommand({
  name: 'privacy',
  description: 'What is stored about you and this server, and how to have it or be rid of it.',
  visibility: 'private',
  options: [],
  run: async (_values, app, { userId }) => privacyView({ mine: countPlaces(await app.dataOf(userId)), keptDays }),
  /** `privacy:mine` for everyone, `privacy:server` for who manages it. */
  async press({ parts: [what] }, app, context) {
    if (what === 'mine') return exportView('what-names-me', await app.dataOf(context.userId));
    requireManager(PermissionFlagsBits.ManageGuild, 'export the data of this server', app, context);
    return exportView('this-server', await collectGuildData(app, guildOf(context, 'This data belongs')));
  },
});
