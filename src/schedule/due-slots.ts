import { hour } from '../domain/clock.ts';
import type { Slot, Subscription } from '../domain/subscription.ts';
import { addDays, instantOf, localDateAt, weekdayOf } from './local-time.ts';

/** A slot that is later than this is left out: after a long downtime nobody wants a pile of old digests. */
export const slotGrace = 2 * hour;

/**
 * The slots of active subscriptions that fell due after `since` and not after `now`, earliest first; none that is more
 * than two hours late, and none from before the subscription was made.
 */
export function dueSlots(subscriptions: readonly Subscription[], since: Date, now: Date): Slot[] {
  const oldest = now.getTime() - slotGrace;
  const datesByZone = new Map<string, string[]>();
  const slots: Slot[] = [];
  for (const subscription of subscriptions) {
    if (subscription.paused !== undefined) continue;
    const { zone, createdAt } = subscription;
    const dates = datesByZone.get(zone) ?? datesBetween(zone, new Date(oldest), now);
    datesByZone.set(zone, dates);
    for (const date of dates) {
      const slot = slotOn(subscription, date);
      if (slot === undefined || slot.dueAt <= since || slot.dueAt > now || slot.dueAt.getTime() < oldest) continue;
      if (slot.dueAt >= createdAt) slots.push(slot);
    }
  }
  return slots.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

/** The subscription's slot on a local date; undefined on other weekdays and on a date that the zone skipped. */
export function slotOn(subscription: Subscription, date: string): Slot | undefined {
  const { id, zone, time, weekdays } = subscription;
  if (!weekdays.includes(weekdayOf(date))) return undefined;
  const dueAt = instantOf(zone, date, time);
  return dueAt === undefined ? undefined : { key: `${id}:${date}T${time}`, subscriptionId: id, dueAt };
}

function datesBetween(zone: string, from: Date, to: Date): string[] {
  const dates = [localDateAt(zone, from)];
  const last = localDateAt(zone, to);
  for (let date = dates[0] ?? last; date < last;) {
    date = addDays(date, 1);
    dates.push(date);
  }
  return dates;
}
