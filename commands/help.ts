import { defineCommand, type Command } from '../src/bot/command/command.ts';
import { helpView } from '../src/views/help-view.ts';

export default defineCommand({
  name: 'help',
  description: 'What this bot does, and its commands.',
  visibility: 'private',
  place: 'anywhere',
  options: [],
  run: async (_values, _app, { commands, isOwner }) => {
    // What is for the bot's owners is no help to anyone else.
    const isForMe = (await isOwner()) ? () => true : ({ forOwners }: Command) => forOwners !== true;
    return helpView(commands.filter(isForMe));
  },
});
