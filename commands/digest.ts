import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import type { SubscribeRequest } from '../src/app/digest/subscriptions.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command/command.ts';
import { requireChannel, requireMention, requirePublishable } from '../src/bot/digest/check-target.ts';
import {
  askerOf,
  digestOption,
  listReachable,
  requireDigest,
  suggestDigests,
} from '../src/bot/digest/choose-digest.ts';
import { chooseTarget, targetOptions, type ChosenChannel } from '../src/bot/digest/choose-target.ts';
import { completeOrder, orderOptions } from '../src/bot/digest/order-options.ts';
import { Type } from '../src/bot/command/option.ts';
import { isManager } from '../src/bot/command/require-permissions.ts';
import type { Subscription } from '../src/domain/guild/subscription.ts';
import { UserError } from '../src/domain/user-error.ts';
import { nextSlot } from '../src/schedule/time/next-slot.ts';
import { renderDigest } from '../src/schedule/digest/render-digest.ts';
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
  description: 'The best stories for a channel or your direct messages, every day or on some.',
  options: [{ ...time, required: true }, ...targetOptions, ...orderOptions],
  async run({ channel, where, ...order }, app, context) {
    const target = chooseTarget({ channel, where }, app, context);
    return target === undefined
      ? subscribeDirectly(order, app, context)
      : subscribeChannel(order, target, app, context);
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
    const { channelId } = await requireDigest(id, 'change a digest', app, context);
    if (channelId !== undefined) requirePublishable(order.publish, channelId, context.typeOf?.(channelId));
    const inChannel = channelId === undefined ? undefined : context.permissionsIn?.(channelId);
    const mentionRoleId = isQuiet === true ? '' : requireMention(mention, context, inChannel);
    const pinged = mentionRoleId === undefined ? {} : { mentionRoleId };
    const change = { ...askerOf(context), id, ...order, ...pinged };
    const edited = await app.editDigest(change, context.now);
    return subscribedView(edited, app.catalog, nextSlot(edited, context.now), 'Changed');
  },
  complete({ digest = '', ...typed }, app, context) {
    const { focused } = context;
    return focused === 'digest' ? suggestDigests(digest, app, context) : completeOrder(typed, focused, app);
  },
});

const list = defineSubcommand({
  description: 'The digests of this server and your own, and when they come next.',
  options: [],
  async run(_values, app, context) {
    const entries = (await listReachable(app, context)).map((subscription) => ({
      subscription,
      nextAt: nextSlot(subscription, context.now),
      channelName: subscription.channelId === undefined ? undefined : context.nameChannel?.(subscription.channelId),
    }));
    const isOwnAlone = context.guildId === undefined || !isManager(PermissionFlagsBits.ManageGuild, app, context);
    return subscriptionListView(entries, app.catalog, { isOwnAlone });
  },
});

const unsubscribe = onDigest('End a digest.', 'end a digest', async ({ id }, app, context) => {
  return unsubscribedView(await app.unsubscribe(askerOf(context), id, context.now), app.catalog);
});

const pause = onDigest('Post no digest until it is resumed.', 'pause a digest', async ({ id }, app, context) => {
  return pausedView(await app.pauseDigest(askerOf(context), id, context.now), app.catalog);
});

const sendNow = onDigest(
  'Post a digest right now, and the next at its time all the same.',
  'post a digest',
  async (subscription, _app, context) => {
    requireChannel(subscription.channelId, context);
    return sentNowView(subscription, await context.sendNow(subscription));
  },
);

const preview = defineSubcommand({
  description: 'Show what a digest would hold now, to you alone.',
  options: [{ ...digestOption, description: 'Which one; without it, all topics', required: false }],
  async run({ digest: id }, app, context) {
    if (id !== undefined) return previewOf(await requireDigest(id, 'preview a digest', app, context), app, context);
    const digest = await app.composeDigest({ topics: [], size: 5 }, context.now);
    return digestView({ stories: [], also: [], feeds: app.status().feeds, ...digest, catalog: app.catalog });
  },
  complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
});

export default defineCommandGroup({
  name: 'digest',
  description: 'Digests for the channels of this server, and for your direct messages.',
  visibility: 'private',
  place: 'anywhere',
  subcommands: {
    subscribe,
    list,
    edit,
    preview,
    pause,
    resume: onDigest('Post a paused digest again.', 'resume a digest', resume),
    'send-now': sendNow,
    unsubscribe,
  },
  /**
   * On a posted digest, for every reader of the channel: the menu `digest:open`, and the button `digest:d:<delivery id>`. On
   * lists and notices, for who may change it: `digest:resume:<id>`.
   */
  async press({ parts: [part, id = ''], values: [slug = ''] }, app, context) {
    if (part === 'resume') return resume(await requireDigest(id, 'resume a digest', app, context), app, context);
    return part === 'open' ? storyCard(slug, app) : whyDigestView(app.status().feeds);
  },
});

/** A subcommand that does something with one digest: the member's own, or the server's for those who manage it. */
function onDigest(
  description: string,
  what: string,
  act: (subscription: Subscription, app: App, context: Context) => Promise<View>,
) {
  return defineSubcommand({
    description,
    options: [digestOption],
    run: async ({ digest }, app, context) => act(await requireDigest(digest, what, app, context), app, context),
    complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
  });
}

/** What was typed beside where it goes. */
type TypedOrder = Omit<SubscribeRequest, 'userId' | 'zone'> & { zone?: string; mention?: string };

/** Orders a digest for a channel of the server. */
async function subscribeChannel(
  { zone: typed, mention, ...order }: TypedOrder,
  { channel, ...place }: ChosenChannel,
  app: App,
  context: Context,
): Promise<View> {
  requirePublishable(order.publish, place.channelId, channel?.type);
  const role = requireMention(mention, context, channel?.appPermissions);
  const zone = typed ?? app.guildOf(place.guildId).settings.zone;
  if (zone === undefined) {
    throw noZone(', as this server has none of its own: type a city, or set one for all in `/settings`');
  }
  const pinged = role === undefined ? {} : { mentionRoleId: role };
  const request = { ...place, userId: context.userId, zone, ...order, ...pinged };
  const subscription = await app.subscribe(request, context.now);
  return subscribedView(subscription, app.catalog, nextSlot(subscription, context.now));
}

/** Orders a digest for the member's own direct messages. No server's settings have a say in it. */
async function subscribeDirectly(
  { zone, mention, ...order }: TypedOrder,
  app: App,
  { userId, now }: Context,
): Promise<View> {
  if (zone === undefined) throw noZone(': type a city in `zone`');
  const all = app.forGuild(undefined);
  const pinged = mention === undefined ? {} : { mentionRoleId: mention };
  const subscription = await all.subscribe({ userId, zone, ...order, ...pinged }, now);
  return subscribedView(subscription, all.catalog, nextSlot(subscription, now));
}

/** The very message that would be posted now, or that none would. */
async function previewOf(subscription: Subscription, app: App, { now }: Context): Promise<View> {
  const draft = await renderDigest(app, subscription, now, previewId);
  if (draft !== undefined) return draft.message;
  return digestView({ stories: [], also: [], feeds: app.status().feeds, catalog: app.catalog, subscription });
}

/** Ends a pause, unless the next digest would fail for the same reason. */
async function resume({ id, channelId }: Subscription, app: App, context: Context): Promise<View> {
  requireChannel(channelId, context);
  const subscription = await app.resumeDigest(askerOf(context), id, context.now);
  return resumedView(subscription, app.catalog, nextSlot(subscription, context.now));
}

function noZone(how: string): UserError {
  return new UserError('no-zone', `Expected a time zone${how}.`);
}
