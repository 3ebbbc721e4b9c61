import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command.ts';
import { requireAccess, requireChannel, requireMention, requirePublishable } from '../src/bot/digest/check-target.ts';
import { digestOption, requireDigest, suggestDigests } from '../src/bot/digest/choose-digest.ts';
import { completeOrder, orderOptions } from '../src/bot/digest/order-options.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { Type } from '../src/bot/option.ts';
import { requireManager } from '../src/bot/require-permissions.ts';
import type { Subscription } from '../src/domain/subscription.ts';
import { UserError } from '../src/domain/user-error.ts';
import { nextSlot } from '../src/schedule/next-slot.ts';
import { renderDigest } from '../src/schedule/render-digest.ts';
import { digestView } from '../src/views/digest/digest-view.ts';
import { pausedView } from '../src/views/digest/paused-view.ts';
import { resumedView } from '../src/views/digest/resumed-view.ts';
import { sentNowView } from '../src/views/digest/sent-now-view.ts';
import { subscribedView } from '../src/views/digest/subscribed-view.ts';
import { subscriptionListView } from '../src/views/digest/subscription-list-view.ts';
import { unsubscribedView } from '../src/views/digest/unsubscribed-view.ts';
import { whyDigestView } from '../src/views/digest/why-digest-view.ts';
import type { View } from '../src/views/view.ts';

const time = {
  name: 'time',
  description: 'When: 08:00, or several: 08:00, 18:30',
  type: Type.String,
  maxLength: 60,
} as const;
const previewId = 'preview';

const subscribe = defineSubcommand({
  description: 'Post the best stories to a channel, every day or on some.',
  options: [
    {
      name: 'channel',
      description: 'Where the digest is posted',
      type: Type.Channel,
      required: true,
      channelTypes: [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.GuildForum,
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
      ],
    },
    { ...time, required: true },
    ...orderOptions,
  ],
  async run({ channel: channelId, zone: typed, mention, ...order }, app, context) {
    const guildId = guildOf(context, 'Digests belong');
    const channel = context.channels.get(channelId);
    if (channel !== undefined) requireAccess(channel);
    requirePublishable(order.publish, channelId, channel?.type);
    const role = requireMention(mention, context, channel?.appPermissions);
    const zone = typed ?? app.guildOf(guildId).settings.zone;
    if (zone === undefined) throw noZone();
    const pinged = role === undefined ? {} : { mentionRoleId: role };
    const place = channel?.type === ChannelType.GuildForum ? { channelId, isForum: true as const } : { channelId };
    const request = { guildId, ...place, userId: context.userId, zone, ...order, ...pinged };
    const subscription = await app.subscribe(request, context.now);
    return subscribedView(subscription, app.catalog, nextSlot(subscription, context.now));
  },
  complete: (typed, app, { focused }) => completeOrder(typed, focused, app),
});

const edit = defineSubcommand({
  description: 'Change a digest: what is left out stays as it is.',
  options: [
    digestOption,
    time,
    ...orderOptions,
    { name: 'no-mention', description: 'Ping no role any more', type: Type.Boolean },
  ],
  async run({ digest: id, mention, 'no-mention': isQuiet, ...order }, app, context) {
    const guildId = guildOf(context, 'Digests belong');
    const { channelId } = await requireDigest(id, app, context);
    requirePublishable(order.publish, channelId, context.typeOf?.(channelId));
    const role = isQuiet === true ? '' : requireMention(mention, context, context.permissionsIn?.(channelId));
    const pinged = role === undefined ? {} : { mentionRoleId: role };
    const edited = await app.editDigest({ guildId, id, ...order, ...pinged }, context.now);
    return subscribedView(edited, app.catalog, nextSlot(edited, context.now), 'Changed');
  },
  complete({ digest = '', ...typed }, app, context) {
    const { focused } = context;
    return focused === 'digest' ? suggestDigests(digest, app, context) : completeOrder(typed, focused, app);
  },
});

const list = defineSubcommand({
  description: 'Every digest of this server, and when it comes next.',
  options: [],
  async run(_values, app, context) {
    const subscriptions = await app.listSubscriptions(guildOf(context, 'Digests belong'));
    const entries = subscriptions.map((subscription) => ({
      subscription,
      nextAt: nextSlot(subscription, context.now),
      channelName: context.nameChannel?.(subscription.channelId),
    }));
    return subscriptionListView(entries, app.catalog);
  },
});

const unsubscribe = onDigest('End a digest.', async (id, app, context) => {
  return unsubscribedView(await app.unsubscribe(guildOf(context, 'Digests belong'), id), app.catalog);
});

const pause = onDigest('Post no digest until it is resumed.', async (id, app, context) => {
  return pausedView(await app.pauseDigest(guildOf(context, 'Digests belong'), id, context.now), app.catalog);
});

const sendNow = onDigest(
  'Post a digest right now, and the next at its time all the same.',
  async (id, app, context) => {
    const subscription = await requireDigest(id, app, context);
    requireChannel(subscription.channelId, context);
    return sentNowView(subscription, await context.sendNow(subscription));
  },
);

const preview = defineSubcommand({
  description: 'Show what a digest would hold now, to you alone.',
  options: [{ ...digestOption, description: 'Which one; without it, all topics', required: false }],
  async run({ digest: id }, app, context) {
    const subscription = id === undefined ? undefined : await requireDigest(id, app, context);
    if (subscription !== undefined) return previewOf(subscription, app, context);
    const digest = await app.composeDigest({ topics: [], size: 5 }, context.now);
    return digestView({ stories: [], also: [], feeds: app.status().feeds, ...digest, catalog: app.catalog });
  },
  complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
});

export default defineCommandGroup({
  name: 'digest',
  description: 'The digests of this server: which channels get what, and when.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageGuild,
  subcommands: {
    subscribe,
    list,
    edit,
    preview,
    pause,
    resume: onDigest('Post a paused digest again.', resume),
    'send-now': sendNow,
    unsubscribe,
  },
  /**
   * On a posted digest, for every reader of the channel: the menu `digest:open`, and the button `digest:d:<delivery id>`. On
   * lists and notices, for admins: `digest:resume:<id>`.
   */
  async press({ parts: [part, id = ''], values: [slug = ''] }, app, context) {
    if (part === 'resume') {
      requireManager(PermissionFlagsBits.ManageGuild, 'resume a digest', app, context);
      return resume(id, app, context);
    }
    return part === 'open' ? storyCard(slug, app) : whyDigestView(app.status().feeds);
  },
});

/** A subcommand that does something with one digest. */
function onDigest(description: string, act: (id: string, app: App, context: Context) => Promise<View>) {
  return defineSubcommand({
    description,
    options: [digestOption],
    run: ({ digest }, app, context) => act(digest, app, context),
    complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
  });
}

/** The very message that would be posted now, or that none would. */
async function previewOf(subscription: Subscription, app: App, { now }: Context): Promise<View> {
  const draft = await renderDigest(app, subscription, now, previewId);
  if (draft !== undefined) return draft.message;
  return digestView({ stories: [], also: [], feeds: app.status().feeds, catalog: app.catalog, subscription });
}

/** Ends a pause, unless the next digest would fail for the same reason. */
async function resume(id: string, app: App, context: Context): Promise<View> {
  requireChannel((await requireDigest(id, app, context)).channelId, context);
  const subscription = await app.resumeDigest(guildOf(context, 'Digests belong'), id);
  return resumedView(subscription, app.catalog, nextSlot(subscription, context.now));
}

function noZone(): UserError {
  return new UserError(
    'no-zone',
    'Expected a time zone, as this server has none of its own: type a city, or set one for all in `/settings`.',
  );
}
