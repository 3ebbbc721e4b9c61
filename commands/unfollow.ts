import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { followingPage } from '../src/app/follow/following-page.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { Type } from '../src/bot/command/option.ts';
import type { Follow } from '../src/domain/guild/follow.ts';
import { UserError } from '../src/domain/user-error.ts';
import { unfollowedView } from '../src/views/follow/followed-view.ts';

export default defineCommand({
  name: 'unfollow',
  description: 'Stop following a story: its card stays as it is then.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageMessages,
  pressPermissions: PermissionFlagsBits.ManageMessages,
  options: [
    {
      name: 'story',
      description: 'Which one',
      type: Type.String,
      required: true,
      autocomplete: true,
      maxLength: 300,
    },
  ],
  async run({ story: typed }, app, context) {
    const follows = await app.listFollows(guildOf(context, 'Followed stories belong'));
    const named = follows.filter(({ id, slug }) => id === typed || slug === typed.trim().toLowerCase());
    const follow = named.find(({ channelId }) => channelId === context.channelId) ?? named[0];
    if (follow === undefined) {
      throw new UserError(
        'unknown-follow',
        'No channel of this server follows that story. `/following` shows what is.',
      );
    }
    return unfollowedView(await end(follow.id, app, context));
  },
  async complete({ story: typed = '' }, app, context) {
    const follows = await app.listFollows(guildOf(context, 'Followed stories belong'));
    return follows
      .map(({ id, title, slug, channelId }) => {
        const channel = context.nameChannel?.(channelId);
        return { name: `${channel === undefined ? '' : `#${channel} `}${title} · ${slug}`, value: id };
      })
      .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  },
  /** `unfollow:<id>` on a card, `unfollow:<id>:<page>` on a list, which then shows that page without it. */
  async press({ parts: [id = '', page] }, app, context) {
    const ended = await end(id, app, context);
    return page === undefined ? unfollowedView(ended) : followingPage(app, ended.guildId, Number(page));
  },
});

/** Ends a follow, and has its card say so at once. */
async function end(id: string, app: App, context: Context): Promise<Follow> {
  const { userId, now } = context;
  const ended = await app.unfollow({ guildId: guildOf(context, 'Followed stories belong'), userId, id }, now);
  return context.tendFollow(ended);
}
