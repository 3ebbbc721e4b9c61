import type { App } from '../../src/app/app.ts';
import { requireChosenFeeds, requireNewFeeds } from '../../src/app/source/test-source.ts';
import { defineSubcommand, type Context } from '../../src/bot/command/command.ts';
import { addressOption } from '../../src/bot/source/source-options.ts';
import { addedView } from '../../src/views/source/own-source-view.ts';
import { foundFeedsView } from '../../src/views/source/found-feeds-view.ts';
import type { View } from '../../src/views/view.ts';
import { manage, requestOf } from './request-of.ts';

export const add = defineSubcommand({
  description: 'Look for the feeds of a site, and read those you take for this server alone.',
  options: [addressOption],
  permissions: manage,
  async run({ address: typed }, app, context) {
    const { guildId } = requestOf(context);
    const { address, feeds } = await requireNewFeeds(app, guildId, typed);
    return foundFeedsView(address, feeds);
  },
});

/** Adds what was chosen on the card of an address. */
export async function takeFeeds(
  address: string,
  choices: readonly string[],
  app: App,
  context: Context,
): Promise<View> {
  const feeds = await requireChosenFeeds(app, { address, choices, command: '/source add' });
  return addedView(await app.addSource({ ...requestOf(context), feeds }, context.now), feeds);
}
