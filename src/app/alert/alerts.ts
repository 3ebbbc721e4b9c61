import { createHash } from 'node:crypto';
import type { Alert } from '../../domain/guild/alert.ts';
import type { AuditAction } from '../../domain/guild/audit.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describePace, describeRule, describeWatch } from '../../domain/guild/describe-alert.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import { UserError } from '../../domain/user-error.ts';
import { wordsOf } from '../../edition/words-of.ts';
import { countOf } from '../../views/text/count-of.ts';
import type { GuildDesk, GuildEdit } from '../guild/guild-desk.ts';
import { changeOrder, type AlertChange, type AlertOrder } from './read-order.ts';

/** The alerts that a guild may have unless `GUILD_ALERTS` says otherwise. */
const usualGuildAlerts = 25;

/** Muted stories are forgotten after so many later ones: no story lives so long. */
const mostMuted = 50;

/** Which alert, and who does something with it. */
export interface AlertRequest {
  guildId: string;
  userId: string;
  id: string;
}

export interface AddRequest extends AlertChange {
  guildId: string;
  userId: string;
  channelId: string;
  isForum?: true;
}

const usual: AlertOrder = { sources: 5, sides: 2, minutes: 60, zone: 'UTC', mostADay: 5 };

/**
 * Adds an alert to a guild and resolves with it: five sources of two sides within an hour, five messages a day and no ping
 * unless told otherwise.
 * @throws UserError when what was typed can't be used, the channel has the same alert, or the guild has enough.
 */
export async function addAlert(
  desk: GuildDesk,
  catalog: Catalog,
  { guildId, userId, channelId, isForum, ...change }: AddRequest,
  { now, most = usualGuildAlerts }: { now: Date; most?: number | undefined },
): Promise<Alert> {
  const order = changeOrder(usual, change, catalog);
  const place = { guildId, channelId, ...(isForum !== undefined && { isForum }) };
  const facts = { ...place, ...order, by: userId, createdAt: now, since: now };
  const alert: Alert = { id: idOf(facts), ...facts };
  await desk.change(guildId, { userId, now }, (guild) => {
    requireNew(alert, guild.alerts, catalog);
    if (guild.alerts.length >= most) {
      throw new UserError(
        'quota',
        `This server may have ${countOf(most, 'alert')} and has ${guild.alerts.length}. \`/alert remove\` ends one.`,
      );
    }
    return {
      guild: { ...guild, alerts: [...guild.alerts, alert] },
      entry: entryOf('alert.add', alert, catalog),
    };
  });
  return alert;
}

/**
 * Changes what a guild's alert orders and resolves with it. What happened before is no alert of what it is for now.
 * @throws UserError as `addAlert` does, and when the guild has no such alert.
 */
export function editAlert(
  desk: GuildDesk,
  catalog: Catalog,
  { id, guildId, userId, ...change }: AlertRequest & AlertChange,
  now: Date,
): Promise<Alert> {
  return changeAlert(desk, catalog, { id, guildId, userId }, now, 'alert.edit', (alert, guild) => {
    const edited = changeOrder(alert, change, catalog);
    const others = guild.alerts.filter((other) => other !== alert);
    requireNew(edited, others, catalog);
    return { alert: purposeOf(edited) === purposeOf(alert) ? edited : { ...edited, since: now } };
  });
}

/**
 * Pauses a guild's alert until it is resumed, and resolves with it.
 * @throws UserError when the guild has no such alert, or it is paused already.
 */
export function pauseAlert(desk: GuildDesk, catalog: Catalog, request: AlertRequest, now: Date): Promise<Alert> {
  return changeAlert(desk, catalog, request, now, 'alert.pause', (alert) => {
    if (alert.paused !== undefined) throw new UserError('unchanged', 'That alert is paused already.');
    return { alert: { ...alert, paused: { reason: 'An admin paused it.', at: now, byAdmin: true } } };
  });
}

/**
 * Ends the pause of a guild's alert, forgets its strikes, and resolves with it. What happened meanwhile is no alert.
 * @throws UserError when the guild has no such alert.
 */
export function resumeAlert(desk: GuildDesk, catalog: Catalog, request: AlertRequest, now: Date): Promise<Alert> {
  return changeAlert(desk, catalog, request, now, 'alert.resume', ({ paused, strikes: _strikes, ...alert }) => ({
    alert: paused === undefined ? alert : { ...alert, since: now },
  }));
}

/**
 * Tells no more of a story in one alert, and resolves with that.
 * @throws UserError when the guild has no such alert, or the story is muted there already.
 */
export function muteStory(
  desk: GuildDesk,
  catalog: Catalog,
  { slug, ...request }: AlertRequest & { slug: string },
  now: Date,
): Promise<Alert> {
  return changeAlert(desk, catalog, request, now, 'alert.mute', (alert) => {
    const { muted = [] } = alert;
    if (muted.includes(slug)) throw new UserError('unchanged', 'That story is muted in this alert already.');
    return { alert: { ...alert, muted: [...muted, slug].slice(-mostMuted) }, detail: slug };
  });
}

/**
 * Removes a guild's alert and resolves with what it was.
 * @throws UserError when the guild has no such alert; another guild's can't be seen or removed.
 */
export async function removeAlert(
  desk: GuildDesk,
  catalog: Catalog,
  { guildId, userId, id }: AlertRequest,
  now: Date,
): Promise<Alert> {
  let removed: Alert | undefined;
  await desk.change(guildId, { userId, now }, (guild) => {
    const alert = requireAlert(guild, id);
    removed = alert;
    const alerts = guild.alerts.filter((other) => other !== alert);
    return { guild: { ...guild, alerts }, entry: entryOf('alert.remove', alert, catalog) };
  });
  return removed ?? requireAlert(desk.of(guildId), id);
}

async function changeAlert(
  desk: GuildDesk,
  catalog: Catalog,
  { guildId, userId, id }: AlertRequest,
  now: Date,
  action: AuditAction,
  edit: (alert: Alert, guild: Guild) => { alert: Alert; detail?: string },
): Promise<Alert> {
  const changed = await desk.change(guildId, { userId, now }, (guild) => {
    const before = requireAlert(guild, id);
    const { alert, detail } = edit(before, guild);
    return {
      guild: { ...guild, alerts: guild.alerts.map((other) => (other === before ? alert : other)) },
      entry: entryOf(action, alert, catalog, detail),
    };
  });
  return requireAlert(changed, id);
}

/** @throws UserError when the guild has no such alert. */
export function requireAlert({ alerts }: Pick<Guild, 'alerts'>, id: string): Alert {
  const alert = alerts.find((each) => each.id === id);
  if (alert !== undefined) return alert;
  throw new UserError('unknown-alert', 'This server has no such alert. `/alert list` shows what there is.');
}

/** What the audit log tells: an alert is known by what it is for, which outlives it there. */
function entryOf(action: AuditAction, alert: Alert, catalog: Catalog, detail?: string): GuildEdit['entry'] {
  const isOrdered = action === 'alert.add' || action === 'alert.edit';
  const told = isOrdered ? `${describeRule(alert)}, ${describePace(alert)}` : detail;
  return { action, subject: describeWatch(alert, catalog), ...(told !== undefined && { detail: told }) };
}

/** @throws UserError when the channel has an alert for the same stories already. */
function requireNew(alert: Alert, others: readonly Alert[], catalog: Catalog): void {
  const twin = others.find((other) => other.channelId === alert.channelId && watchOf(other) === watchOf(alert));
  if (twin === undefined) return;
  throw new UserError(
    'exists',
    `<#${twin.channelId}> has this alert already: ${describeWatch(twin, catalog)}. \`/alert edit\` changes it.`,
  );
}

function watchOf({ words = [], topics = [], onlyBreaking }: AlertOrder): string {
  const folded = words.map((term) => wordsOf(term).join(' '));
  return JSON.stringify([folded.sort(), topics.toSorted(), onlyBreaking]);
}

/** What it takes to be an alarm. */
function purposeOf(alert: AlertOrder): string {
  return JSON.stringify([watchOf(alert), alert.sources, alert.sides, alert.minutes]);
}

/** Not the id of one that was removed: what its readers were told is not known any more. */
function idOf({ guildId, channelId, createdAt, ...order }: Omit<Alert, 'id'>): string {
  const text = [guildId, channelId, createdAt.toISOString(), watchOf(order)].join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
