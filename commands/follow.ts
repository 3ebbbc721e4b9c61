import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { defineCommand, type Context } from '../src/bot/command/command.ts';
import { requireAccess } from '../src/bot/digest/check-target.ts';
import { targetTypes } from '../src/bot/digest/target-types.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { Type } from '../src/bot/command/option.ts';
import { missingThreadPermissions } from '../src/bot/permissions.ts';
import { completeStories, storyOption } from '../src/bot/command/story-option.ts';
import { requireManager } from '../src/bot/command/require-permissions.ts';
import { followedView } from '../src/views/follow/followed-view.ts';
import { whyFollowedView } from '../src/views/follow/why-followed-view.ts';
import { nearestView } from '../src/views/story/nearest-view.ts';
import type { View } from '../src/views/view.ts';

const needed = PermissionFlagsBits.ManageMessages;

export default defineCommand({
  name: 'follow',
  description: 'Keep one card of a story up to date in a channel, and tell there what changes.',
  visibility: 'private',
  permissions: needed,
  options: [
    storyOption,
    {
      name: 'channel',
      description: 'Where; here unless told',
      type: Type.Channel,
      channelTypes: targetTypes.filter((type) => type !== ChannelType.GuildForum),
    },
  ],
  async run({ story: words, channel }, app, context) {
    guildOf(context, 'Followed stories belong');
    const match = await app.findStory(words);
    if (match.kind === 'nearest') return nearestView(words, match.entries, context.now);
    return follow(match.entry.slug, channel ?? context.channelId, app, context);
  },
  complete: ({ story: typed }, app) => completeStories(typed, app),
  /** `follow:why:<message id>` for everyone; `follow:resume:<id>` and `follow:here:<slug>` for who may. */
  async press({ parts: [part, value = ''] }, app, context) {
    if (part === 'why') return whyFollowedView();
    requireManager(needed, 'follow a story', app, context);
    if (part === 'here') return follow(value, context.channelId, app, context);
    const resumed = await app.resumeFollow(guildOf(context, 'Followed stories belong'), value);
    const missing = requireRoom(resumed.channelId, context);
    return followedView(await context.tendFollow(resumed), { isNew: true, missing });
  },
});

/** Has a channel follow a story, and posts its card at once. */
async function follow(slug: string, channelId: string, app: App, context: Context): Promise<View> {
  const guildId = guildOf(context, 'Followed stories belong');
  if (channelId !== context.channelId) {
    const permissions = context.memberPermissionsIn?.(channelId) ?? 0n;
    requireManager(needed, 'have it follow a story', app, { ...context, permissions }, `in <#${channelId}>`);
  }
  const missing = requireRoom(channelId, context);
  const request = { guildId, channelId, userId: context.userId, slug };
  const followed = await app.followStory(request, context.now);
  return followedView(await context.tendFollow(followed.follow), { isNew: followed.isNew, missing });
}

/**
 * The permissions that are missing for threads in a channel.
 * @throws UserError naming those without which nothing can be posted there.
 */
function requireRoom(id: string, { channels, permissionsIn, typeOf }: Context): string[] {
  const type = channels.get(id)?.type ?? typeOf?.(id) ?? ChannelType.GuildText;
  const appPermissions = channels.get(id)?.appPermissions ?? permissionsIn?.(id);
  requireAccess({ id, type, ...(appPermissions !== undefined && { appPermissions }) }, 'the card of a story');
  return appPermissions === undefined ? [] : missingThreadPermissions(appPermissions, type);
}
