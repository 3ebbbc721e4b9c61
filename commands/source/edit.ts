import { requireSource } from '../../src/app/source/require-source.ts';
import { defineSubcommand } from '../../src/bot/command/command.ts';
import { completeTopics, editOptions, readEdited } from '../../src/bot/source/source-options.ts';
import { editedView } from '../../src/views/source/own-source-view.ts';
import { completeOwn } from './remove.ts';
import { manage, requestOf } from './request-of.ts';

export const edit = defineSubcommand({
  description: 'Rename a source that this server added, or say its language or topic.',
  options: editOptions,
  permissions: manage,
  async run({ source, ...change }, app, context) {
    const sourceId = requireSource(app, source).id;
    const request = { ...requestOf(context), sourceId, ...readEdited(change, app) };
    return editedView(await app.editSource(request, context.now), app.catalog);
  },
  complete: (values, app, context) =>
    context.focused === 'topic' ? completeTopics(values.topic, app) : completeOwn(values.source, app, context),
});
