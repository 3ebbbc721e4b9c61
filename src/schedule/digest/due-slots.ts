import { hour } from '../../domain/clock.ts';
import { ownerOf, timesOf, type Slot, type Subscription, type Weekday } from '../../domain/guild/subscription.ts';
import { isZone } from '../../domain/zone.ts';
import { instantOf, localDays, type LocalDay } from '../time/local-day.ts';
import { zoneOffset, type ZoneOffset } from '../time/zone-offset.ts';

/** A slot and whose it is, as `ownerOf` names them. */
export interface DueSlot extends Slot {
  owner: string;
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
  const oldest = Math.max(now.getTime() - grace, since.getTime() + 1);
  const instantsIn = readInstants(oldest, now.getTime(), offsetOf);
  const slots: DueSlot[] = [];
  for (const subscription of subscriptions) {
    if (subscription.paused !== undefined) continue;
    const { id, zone, weekdays, createdAt, changedAt = createdAt } = subscription;
    const owner = ownerOf(subscription);
    for (const time of timesOf(subscription)) {
      for (const { date, weekday, at } of instantsIn(zone, time)) {
        if (!weekdays.includes(weekday) || at < changedAt.getTime()) continue;
        slots.push({ key: keyOf(id, date, time), subscriptionId: id, owner, dueAt: new Date(at) });
      }
    }
  }
  return slots.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

/** When a time of day comes in a zone. */
interface LocalInstant {
  date: string;
  weekday: Weekday;
  at: number;
}

/** Tells when a time of day comes in a zone between two instants, both included. Thousands of subscriptions share a few of them. */
function readInstants(from: number, to: number, offsetOf: ZoneOffset): (zone: string, time: string) => LocalInstant[] {
  const zones = new Map<string, { days: LocalDay[]; times: Map<string, LocalInstant[]> }>();
  return (zone, time) => {
    const known = zones.get(zone) ?? {
      days: isZone(zone) ? [...localDays(zone, from, to, offsetOf)] : [],
      times: new Map<string, LocalInstant[]>(),
    };
    zones.set(zone, known);
    const instants =
      known.times.get(time) ??
      known.days.flatMap((localDay) => {
        const at = instantOf(localDay, time);
        const { date, weekday } = localDay;
        return at === undefined || at < from || at > to ? [] : [{ date, weekday, at }];
      });
    known.times.set(time, instants);
    return instants;
  };
}

/** The subscription's slots on a local day; none on other weekdays and on a date that the zone skips. */
export function slotsOn(subscription: Subscription, day: LocalDay): Slot[] {
  const { id, weekdays } = subscription;
  if (!weekdays.includes(day.weekday)) return [];
  return timesOf(subscription).flatMap((time) => {
    const dueAt = instantOf(day, time);
    return dueAt === undefined ? [] : [{ key: keyOf(id, day.date, time), subscriptionId: id, dueAt: new Date(dueAt) }];
  });
}

function keyOf(id: string, date: string, time: string): string {
  return `${id}:${date}T${time}`;
}
