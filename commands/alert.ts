import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { requireAlert } from '../src/app/alert/alerts.ts';
import type { AlertChange } from '../src/app/alert/read-order.ts';
import type { App } from '../src/app/app.ts';
import { storyCard } from '../src/app/story/story-card.ts';
import { alertOption, alertOptions, completeAlert, suggestAlerts } from '../src/bot/alert/alert-options.ts';
import { defineCommandGroup, defineSubcommand, type Context } from '../src/bot/command/command.ts';
import { requireAccess, requireChannel, requireMention } from '../src/bot/digest/check-target.ts';
import { targetTypes } from '../src/bot/digest/target-types.ts';
import { guildOf } from '../src/bot/command/guild-of.ts';
import { Type } from '../src/bot/command/option.ts';
import { requireManager } from '../src/bot/command/require-permissions.ts';
import type { Alert } from '../src/domain/guild/alert.ts';
import { UserError } from '../src/domain/user-error.ts';
import {
  alertPausedView,
  alertRemovedView,
  alertResumedView,
  storyMutedView,
} from '../src/views/alert/alert-answers.ts';
import { alertAddedView } from '../src/views/alert/alert-added-view.ts';
import { alertListView } from '../src/views/alert/alert-list-view.ts';
import { whyAlertView } from '../src/views/alert/why-alert-view.ts';
import type { View } from '../src/views/view.ts';

const add = defineSubcommand({
  description: 'Tell a channel at once when many sources report a story at the same time.',
  options: [
    {
      name: 'channel',
      description: 'Where it is posted',
      type: Type.Channel,
      required: true,
      channelTypes: targetTypes,
    },
    ...alertOptions,
  ],
  async run({ channel: channelId, mention, ...order }, app, context) {
    const { guildId, userId } = requestOf(context);
    const channel = context.channels.get(channelId);
    if (channel !== undefined) requireAccess(channel, 'alerts');
    const role = requireMention(mention, context, channel?.appPermissions, 'alert');
    const change = { ...changeOf(order), ...(role !== undefined && { mentionRoleId: role }) };
    const zone = change.zone ?? app.guildOf(guildId).settings.zone;
    if (zone === undefined && change.quiet !== undefined) throw noZone();
    const place = { channelId, ...(channel?.type === ChannelType.GuildForum && { isForum: true as const }) };
    const request = { guildId, userId, ...place, ...change, ...(zone !== undefined && { zone }) };
    const alert = await app.addAlert(request, context.now);
    return alertAddedView(alert, await app.findPast(alert, context.now), app.catalog);
  },
  complete: (typed, app, { focused }) => completeAlert(typed, focused, app),
});

const edit = defineSubcommand({
  description: 'Change an alert: what is left out stays as it is; “none” or “all” takes words or topics back.',
  options: [
    alertOption,
    ...alertOptions,
    { name: 'no-mention', description: 'Ping no role any more', type: Type.Boolean },
    { name: 'unmute', description: 'Tell of muted stories again', type: Type.Boolean },
  ],
  async run({ alert: id, mention, 'no-mention': isQuiet, unmute, ...order }, app, context) {
    const { channelId } = alertOf(id, app, context);
    const role = isQuiet === true ? '' : requireMention(mention, context, context.permissionsIn?.(channelId), 'alert');
    const change = {
      ...changeOf(order),
      ...(role !== undefined && { mentionRoleId: role }),
      ...(unmute !== undefined && { unmute }),
    };
    const alert = await app.editAlert({ ...requestOf(context), id, ...change }, context.now);
    return alertAddedView(alert, await app.findPast(alert, context.now), app.catalog, 'Alert changed');
  },
  complete({ alert = '', ...typed }, app, context) {
    const { focused } = context;
    return focused === 'alert' ? suggestAlerts(alert, app, context) : completeAlert(typed, focused, app);
  },
});

export default defineCommandGroup({
  name: 'alert',
  description: 'The alerts of this server: which channels are told at once, and of what.',
  visibility: 'private',
  permissions: PermissionFlagsBits.ManageGuild,
  subcommands: {
    add,
    list: defineSubcommand({
      description: 'Every alert of this server, and how it does.',
      options: [],
      run: (_values, app, context) => list(0, app, context),
    }),
    edit,
    pause: onAlert('Tell nothing until it is resumed.', async (id, app, context) => {
      return alertPausedView(await app.pauseAlert({ ...requestOf(context), id }, context.now), app.catalog);
    }),
    resume: onAlert('Tell what happens from now on.', resume),
    remove: onAlert('End an alert.', async (id, app, context) => {
      return alertRemovedView(await app.removeAlert({ ...requestOf(context), id }, context.now), app.catalog);
    }),
  },
  /**
   * On a posted message, for every reader of the channel: `alert:open:<slug>` and the menu `alert:open`, and
   * `alert:why:<alert>:<message>`. For who manages the server: `alert:mute:<alert>:<slug>` there; on lists and notices
   * `alert:resume:<alert>` and `alert:list:<page>`.
   */
  async press({ parts: [part, id = '', slug = ''], values: [picked] }, app, context) {
    if (part === 'open') return storyCard(picked ?? id, app);
    if (part === 'why') {
      const alerts = app.listAlerts(guildOf(context, 'Alerts belong'));
      return whyAlertView(
        alerts.find((each) => each.id === id),
        app.catalog,
      );
    }
    requireManager(PermissionFlagsBits.ManageGuild, 'change an alert', app, context);
    if (part === 'list') return list(Number(id), app, context);
    if (part === 'resume') return resume(id, app, context);
    const muted = await app.muteStory({ ...requestOf(context), id, slug }, context.now);
    return storyMutedView(muted, slug, app.catalog);
  },
});

/** A subcommand that does something with one alert. */
function onAlert(description: string, act: (id: string, app: App, context: Context) => Promise<View>) {
  return defineSubcommand({
    description,
    options: [alertOption],
    run: ({ alert }, app, context) => act(alert, app, context),
    complete: ({ alert = '' }, app, context) => suggestAlerts(alert, app, context),
  });
}

async function list(page: number, app: App, context: Context): Promise<View> {
  return alertListView(await app.alertStatus(guildOf(context, 'Alerts belong')), app.catalog, page);
}

/** Ends a pause, unless the next message would fail for the same reason. */
async function resume(id: string, app: App, context: Context): Promise<View> {
  requireChannel(alertOf(id, app, context).channelId, context, 'alert');
  return alertResumedView(await app.resumeAlert({ ...requestOf(context), id }, context.now), app.catalog);
}

function alertOf(id: string, app: App, context: Context): Alert {
  return requireAlert({ alerts: app.listAlerts(guildOf(context, 'Alerts belong')) }, id);
}

function requestOf(context: Context): { guildId: string; userId: string } {
  return { guildId: guildOf(context, 'Alerts belong'), userId: context.userId };
}

function changeOf({
  'a-day': mostADay,
  groups,
  ...order
}: Omit<AlertChange, 'mostADay' | 'sides'> & { 'a-day'?: number; groups?: number }): AlertChange {
  return {
    ...order,
    ...(mostADay !== undefined && { mostADay }),
    ...(groups !== undefined && { sides: groups }),
  };
}

function noZone(): UserError {
  return new UserError(
    'no-zone',
    'Expected a time zone for the quiet hours, as this server has none of its own: type a city in `zone`, or set one for all in `/settings`.',
  );
}
