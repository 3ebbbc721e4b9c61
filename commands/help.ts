import { defineCommand } from '../src/bot/command.ts';
import { helpView } from '../src/views/help-view.ts';

export default defineCommand({
  name: 'help',
  description: 'What this bot does, and its commands.',
  visibility: 'private',
  place: 'anywhere',
  options: [],
  run: (_values, _app, { commands }) => helpView(commands),
});
