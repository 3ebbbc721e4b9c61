import { PermissionFlagsBits } from 'discord-api-types/v10';
import { followingPage } from '../src/app/follow/following-page.ts';
import { defineCommand } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';

export default defineCommand({
  name: 'following',
  description: 'The stories that channels of this server follow, with their cards.',
  visibility: 'private',
  // Their channels may be hidden from members.
  permissions: PermissionFlagsBits.ManageMessages,
  pressPermissions: PermissionFlagsBits.ManageMessages,
  options: [],
  run: (_values, app, context) => followingPage(app, guildOf(context, 'Followed stories belong'), 0),
  /** `following:<page>`. */
  press: ({ parts: [page = '0'] }, app, context) =>
    followingPage(app, guildOf(context, 'Followed stories belong'), Number(page)),
});
