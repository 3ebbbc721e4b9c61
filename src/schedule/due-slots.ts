import { day, hour } from '../domain/clock.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import { isZone } from '../domain/zone.ts';
import { instantOf, localDays, type LocalDay } from './local-day.ts';

/** A slot this much too late, in milliseconds, is passed over: nobody wants the morning's digest in the evening. */
export const grace = 2 * hour;

/**
 * The slots that fell due after `since` and up to `now`, earliest first; none that is later than the grace, none from
 * before its subscription. A subscription whose zone this Node does not know is never due.
 */
export function dueSlots(subscriptions: readonly Subscription[], since: Date, now: Date): Slot[] {
  const end = now.getTime();
  const start = Math.max(since.getTime(), end - grace - 1);
  if (start >= end) return [];
  const daysByZone = new Map<string, readonly LocalDay[]>();
  const slots: Slot[] = [];
  for (const subscription of subscriptions) {
    const days = daysByZone.get(subscription.zone) ?? openDays(subscription.zone, start, end);
    daysByZone.set(subscription.zone, days);
    slots.push(...slotsOn(subscription, days, start, end));
  }
  return slots.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

/** When the subscription is due next after `now`; undefined while it is paused. */
export function nextSlot(subscription: Subscription, now: Date): Date | undefined {
  const start = now.getTime();
  // Two weeks hold every weekday even when the zone skips one of the dates.
  const end = start + 14 * day;
  return slotsOn(subscription, openDays(subscription.zone, start, end), start, end)[0]?.dueAt;
}

function openDays(zone: string, start: number, end: number): LocalDay[] {
  return isZone(zone) ? localDays(zone, start, end) : [];
}

/** The subscription's slots after `start` and up to `end`, in order. */
function slotsOn(subscription: Subscription, days: readonly LocalDay[], start: number, end: number): Slot[] {
  const { id, time, weekdays, createdAt, paused } = subscription;
  if (paused !== undefined) return [];
  const slots: Slot[] = [];
  for (const localDay of days) {
    const dueAt = instantOf(localDay, time);
    if (dueAt === undefined || dueAt <= start || dueAt > end || dueAt < createdAt.getTime()) continue;
    if (!weekdays.includes(localDay.weekday)) continue;
    slots.push({ key: `${id}:${localDay.date}T${time}`, subscriptionId: id, dueAt: new Date(dueAt) });
  }
  return slots;
}
