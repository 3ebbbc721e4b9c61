import type { App } from '../../src/app/app.ts';
import { defineSubcommand, type Context } from '../../src/bot/command/command.ts';
import { feedHealthView } from '../../src/views/source/feed-health-view.ts';
import type { View } from '../../src/views/view.ts';
import { manage } from './request-of.ts';

export const health = defineSubcommand({
  description: 'Which feeds don’t answer or have fallen silent, why, and since when.',
  options: [],
  permissions: manage,
  run: (_values, app, context) => showHealth(0, app, context),
});

/** A page of it. */
export async function showHealth(page: number, app: App, { guildId }: Context): Promise<View> {
  const notices = guildId === undefined ? undefined : await app.noticeStatus(guildId);
  return feedHealthView(await app.feedHealth(guildId), page, notices);
}
