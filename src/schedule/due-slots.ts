import { hour } from '../domain/clock.ts';
import { timesOf, type Slot, type Subscription } from '../domain/subscription.ts';
import { isZone } from '../domain/zone.ts';
import { instantOf, localDays, type LocalDay } from './local-day.ts';
import { zoneOffset, type ZoneOffset } from './zone-offset.ts';

/** A slot and whose it is. */
export interface DueSlot extends Slot {
  guildId: string;
}

/** The slot alone, as it is stored. */
export function slotOf({ key, subscriptionId, dueAt }: DueSlot): Slot {
  return { key, subscriptionId, dueAt };
}

/** A slot that is later than this is left out: after a long downtime nobody wants a pile of old digests. */
export const grace = 2 * hour;

/**
 * The slots of active subscriptions that fell due after `since` and not after `now`, earliest first; none that is more
 * than two hours late, and none from before its subscription was made or its times
 * were changed. A zone that this Node does not
 * know has no slots: it must not hold up the others. `offsetOf` is the time zone data, Node's own unless given.
 */
export function dueSlots(
  subscriptions: readonly Subscription[],
  since: Date,
  now: Date,
  offsetOf: ZoneOffset = zoneOffset,
): DueSlot[] {
  const oldest = now.getTime() - grace;
  const daysByZone = new Map<string, LocalDay[]>();
  const slots: DueSlot[] = [];
  for (const subscription of subscriptions) {
    if (subscription.paused !== undefined) continue;
    const { zone, guildId, createdAt, changedAt = createdAt } = subscription;
    const days = daysByZone.get(zone) ?? (isZone(zone) ? localDays(zone, oldest, now.getTime(), offsetOf) : []);
    daysByZone.set(zone, days);
    for (const slot of days.flatMap((day) => slotsOn(subscription, day))) {
      if (slot.dueAt <= since || slot.dueAt > now || slot.dueAt.getTime() < oldest) continue;
      if (slot.dueAt >= changedAt) slots.push({ ...slot, guildId });
    }
  }
  return slots.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

/** The subscription's slots on a local day; none on other weekdays and on a date that the zone skips. */
export function slotsOn(subscription: Subscription, day: LocalDay): Slot[] {
  const { id, weekdays } = subscription;
  if (!weekdays.includes(day.weekday)) return [];
  return timesOf(subscription).flatMap((time) => {
    const dueAt = instantOf(day, time);
    return dueAt === undefined
      ? []
      : [{ key: `${id}:${day.date}T${time}`, subscriptionId: id, dueAt: new Date(dueAt) }];
  });
}
