import { day, hour, minute } from '../../domain/clock.ts';
import type { Weekday } from '../../domain/guild/subscription.ts';
import { zoneOffset, type ZoneOffset } from './zone-offset.ts';

/** One date of a zone's calendar. */
export interface LocalDay {
  zone: string;
  offsetOf: ZoneOffset;
  /** `2026-11-24`. */
  date: string;
  weekday: Weekday;
  /** The date's midnight as if the zone were UTC, in milliseconds. */
  midnight: number;
  /** The zone's offsets a day before and a day after; they differ when clocks change around the date. */
  before: number;
  after: number;
}

/** The dates that begin, run or end in the zone between two instants, and one to each side; each worked out when it is asked for. */
export function* localDays(
  zone: string,
  from: number,
  to: number,
  offsetOf: ZoneOffset = zoneOffset,
): Generator<LocalDay, void> {
  const first = midnightOf(from + offsetOf(zone, from)) - day;
  const last = midnightOf(to + offsetOf(zone, to)) + day;
  for (let midnight = first; midnight <= last; midnight += day) {
    yield {
      zone,
      offsetOf,
      date: new Date(midnight).toISOString().slice(0, 10),
      weekday: (((((midnight / day + 3) % 7) + 7) % 7) + 1) as Weekday,
      midnight,
      before: offsetOf(zone, midnight - day),
      after: offsetOf(zone, midnight + 2 * day),
    };
  }
}

/**
 * The instant of a time of day, in milliseconds. A time that clocks skip is taken by the clock as it was, so 02:30 runs
 * when the new clock shows 03:30; a time that comes twice is its first. Undefined when the zone skips the whole date.
 */
export function instantOf({ zone, offsetOf, midnight, before, after }: LocalDay, time: string): number | undefined {
  const wanted = midnight + Number(time.slice(0, 2)) * hour + Number(time.slice(3, 5)) * minute;
  const early = wanted - before;
  if (before === after || offsetOf(zone, early) === before) return early;
  const late = wanted - after;
  if (offsetOf(zone, late) === after) return late;
  // Samoa had no 30 December 2011: its digest would come together with the next day's.
  return after - before >= 12 * hour ? undefined : early;
}

function midnightOf(local: number): number {
  return Math.floor(local / day) * day;
}
