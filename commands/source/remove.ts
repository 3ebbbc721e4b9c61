import type { App } from '../../src/app/app.ts';
import { requireSource } from '../../src/app/source/require-source.ts';
import { defineSubcommand, type Context } from '../../src/bot/command/command.ts';
import type { Choice } from '../../src/bot/command/option.ts';
import { sourceOption } from '../../src/bot/source/source-options.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { removedView } from '../../src/views/source/own-source-view.ts';
import { manage, requestOf } from './request-of.ts';

export const remove = defineSubcommand({
  description: 'Take out a source that this server added, with all that it told.',
  options: [sourceOption],
  permissions: manage,
  async run({ source }, app, context) {
    const request = { ...requestOf(context), sourceId: requireSource(app, source).id };
    return removedView(await app.removeSource(request, context.now));
  },
  complete: ({ source }, app, context) => completeOwn(source, app, context),
});

/** The sources that this server added, by name and domain. */
export function completeOwn(typed = '', app: App, { guildId = '' }: Context): Choice[] {
  return app
    .guildOf(guildId)
    .sources.map(({ id, name, domain }) => ({ name: `${name} (${domain})`, value: id }))
    .filter(({ name }) => foldText(name).includes(foldText(typed)));
}
