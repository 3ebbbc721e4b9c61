import { countPlaces } from '../src/app/guild/collect-user-data.ts';
import { defineCommand } from '../src/bot/command/command.ts';
import { forgetView, forgottenView } from '../src/views/guild/privacy-view.ts';

export default defineCommand({
  name: 'forget-me',
  description: 'Take your id out of everything that is stored.',
  visibility: 'private',
  options: [],
  run: async (_values, app, { userId }) => forgetView(countPlaces(await app.dataOf(userId))),
  /** `forget-me:now`, on an answer that only its reader sees. */
  press: async (_press, app, { userId }) => forgottenView(await app.forgetUser(userId)),
});
