import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { App } from '../src/app/app.ts';
import { findTopic, suggestTopics } from '../src/app/story/find-topic.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { defineCommandGroup, defineSubcommand, type Context, type TargetChannel } from '../src/bot/command.ts';
import { guildOf } from '../src/bot/guild-of.ts';
import { Type } from '../src/bot/option.ts';
import { digestPermissions, missingPermissions } from '../src/bot/permissions.ts';
import { requireManager } from '../src/bot/require-permissions.ts';
import type { Subscription } from '../src/domain/subscription.ts';
import { UserError } from '../src/domain/user-error.ts';
import { suggestZones } from '../src/domain/zone.ts';
import { nextSlot } from '../src/schedule/next-slot.ts';
import { digestView } from '../src/views/digest/digest-view.ts';
import { cutLine } from '../src/views/text/fit-text.ts';
import { resumedView } from '../src/views/digest/resumed-view.ts';
import { subscribedView } from '../src/views/digest/subscribed-view.ts';
import { subscriptionListView } from '../src/views/digest/subscription-list-view.ts';
import { topicNames } from '../src/views/text/topic-names.ts';
import { unsubscribedView } from '../src/views/digest/unsubscribed-view.ts';
import { whyDigestView } from '../src/views/digest/why-digest-view.ts';
import type { View } from '../src/views/view.ts';

const subscribe = defineSubcommand({
  description: 'Post the best stories to a channel every day.',
  options: [
    {
      name: 'channel',
      description: 'Where the digest is posted',
      type: Type.Channel,
      required: true,
      channelTypes: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    },
    { name: 'time', description: 'The time of day, such as 08:00', type: Type.String, required: true, maxLength: 5 },
    {
      name: 'zone',
      description: 'The time zone: type a city; the server’s own unless told',
      type: Type.String,
      autocomplete: true,
      maxLength: 60,
    },
    { name: 'topic', description: 'Only stories on this topic', type: Type.String, autocomplete: true, maxLength: 60 },
    {
      name: 'size',
      description: 'How many stories; 5 unless told',
      type: Type.Integer,
      choices: [
        { name: '3 stories', value: 3 },
        { name: '5 stories', value: 5 },
        { name: '10 stories', value: 10 },
      ],
    },
  ],
  async run({ channel: channelId, time, zone: typed, topic, size = 5 }, app, context) {
    const guildId = guildOf(context, 'Digests belong');
    requireAccess(channelId, context.channels.get(channelId));
    const topics = topic === undefined ? [] : [findTopic(app.catalog, topic).id];
    const zone = typed ?? app.guildOf(guildId).settings.zone;
    if (zone === undefined) throw noZone();
    const request = { guildId, channelId, userId: context.userId, time, zone, topics, size };
    const subscription = await app.subscribe(request, context.now);
    return subscribedView(subscription, app.catalog, nextSlot(subscription, context.now));
  },
  complete({ zone = '', topic = '' }, app, { focused }) {
    if (focused === 'zone') return suggestZones(zone, 25).map((name) => ({ name, value: name }));
    return suggestTopics(app.catalog, topic).map(({ id, name }) => ({ name, value: id }));
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

const unsubscribe = defineSubcommand({
  description: 'End a digest.',
  options: [
    {
      name: 'digest',
      description: 'Which one',
      type: Type.String,
      required: true,
      autocomplete: true,
      maxLength: 100,
    },
  ],
  async run({ digest }, app, context) {
    return unsubscribedView(await app.unsubscribe(guildOf(context, 'Digests belong'), digest), app.catalog);
  },
  complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
});

const preview = defineSubcommand({
  description: 'Show what a digest would hold now, to you alone.',
  options: [
    {
      name: 'digest',
      description: 'Which one; without it, all topics',
      type: Type.String,
      autocomplete: true,
      maxLength: 100,
    },
  ],
  async run({ digest: id }, app, context) {
    const subscription = id === undefined ? undefined : await requireDigest(id, app, context);
    const digest = await app.composeDigest(subscription ?? { topics: [], size: 5 }, context.now);
    return digestView({
      ...(digest ?? { stories: [], also: [], feeds: app.status().feeds }),
      catalog: app.catalog,
      ...(subscription === undefined ? {} : { subscription }),
    });
  },
  complete: ({ digest = '' }, app, context) => suggestDigests(digest, app, context),
});

export default defineCommandGroup({
  name: 'digest',
  description: 'The daily digest: which channels get it, and when.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageGuild,
  subcommands: { subscribe, list, unsubscribe, preview },
  /**
   * On a posted digest, for every reader of the channel: the menu `digest:open`, and the button `digest:d:<delivery id>`. On
   * lists and notices, for admins: `digest:resume:<id>`.
   */
  press({ parts: [part, id = ''], values: [slug = ''] }, app, context) {
    if (part === 'resume') return resume(id, app, context);
    return part === 'open' ? storyCard(slug, app) : whyDigestView(app.status().feeds);
  },
});

function noZone(): UserError {
  return new UserError(
    'no-zone',
    'Expected a time zone, as this server has none of its own: type a city, or set one for all in `/settings`.',
  );
}

/** Ends a pause, unless the next digest would fail for the same reason. */
async function resume(id: string, app: App, context: Context): Promise<View> {
  requireManager(PermissionFlagsBits.ManageGuild, 'resume a digest', app, context);
  const { channelId } = await requireDigest(id, app, context);
  if (context.permissionsIn !== undefined) {
    const appPermissions = context.permissionsIn(channelId);
    if (appPermissions === undefined) {
      throw new UserError(
        'channel-gone',
        'The channel of this digest is gone. `/digest subscribe` orders it for another.',
      );
    }
    requireAccess(channelId, { appPermissions });
  }
  const subscription = await app.resumeDigest(guildOf(context, 'Digests belong'), id);
  return resumedView(subscription, app.catalog, nextSlot(subscription, context.now));
}

/** A digest that can't be posted is refused now, not discovered tomorrow morning. */
function requireAccess(channelId: string, channel: Pick<TargetChannel, 'appPermissions'> | undefined): void {
  // Without Discord's word on our permissions, the first post tells.
  if (channel?.appPermissions === undefined) return;
  const missing = missingPermissions(channel.appPermissions, digestPermissions);
  if (missing.length === 0) return;
  const names = missing.map((name) => `**${name}**`).join(', ');
  throw new UserError(
    'missing-access',
    `I can’t post digests in <#${channelId}>: I lack ${names} there. Allow it in the channel’s settings and try again.`,
  );
}

async function requireDigest(id: string, app: App, context: Context): Promise<Subscription> {
  const subscriptions = await app.listSubscriptions(guildOf(context, 'Digests belong'));
  const subscription = subscriptions.find((candidate) => candidate.id === id);
  if (subscription !== undefined) return subscription;
  throw new UserError('unknown-subscription', 'This server has no such digest. `/digest list` shows what there is.');
}

async function suggestDigests(typed: string, app: App, context: Context) {
  const subscriptions = await app.listSubscriptions(guildOf(context, 'Digests belong'));
  return subscriptions
    .map(({ id, channelId, time, zone, topics }) => {
      // A choice is plain text: a mention would stand there as its number.
      const channel = context.nameChannel?.(channelId);
      const place = channel === undefined ? '' : `#${channel} `;
      return { name: cutLine(`${place}${time} ${zone} · ${topicNames(topics, app.catalog)}`, 100), value: id };
    })
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
}
