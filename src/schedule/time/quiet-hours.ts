import type { QuietHours } from '../../domain/guild/alert.ts';
import { day } from '../../domain/clock.ts';
import { isZone } from '../../domain/zone.ts';
import { instantOf, localDays } from './local-day.ts';
import { zoneOffset, type ZoneOffset } from './zone-offset.ts';

/**
 * When the quiet hours end that an instant lies in; undefined when it lies in none. Each begins on a date of the zone, so
 * a change of clocks makes one shorter or longer. A zone that this Node does not know has none: rather heard than never.
 */
export function quietUntil(
  { from, to }: QuietHours,
  zone: string,
  now: Date,
  offsetOf: ZoneOffset = zoneOffset,
): Date | undefined {
  if (!isZone(zone)) return undefined;
  const at = now.getTime();
  const days = [...localDays(zone, at - day, at + day, offsetOf)];
  for (const [index, date] of days.entries()) {
    const start = instantOf(date, from);
    if (start === undefined) continue;
    // On the same date or the next one; a zone may skip that.
    const ends = days.slice(index + (to > from ? 0 : 1)).map((each) => instantOf(each, to));
    const end = ends.find((instant) => instant !== undefined);
    if (end !== undefined && start <= at && at < end) return new Date(end);
  }
  return undefined;
}

/** The date in a zone, `2026-11-24`; in UTC where this Node does not know the zone. */
export function localDate(zone: string, now: Date, offsetOf: ZoneOffset = zoneOffset): string {
  const offset = isZone(zone) ? offsetOf(zone, now.getTime()) : 0;
  return new Date(now.getTime() + offset).toISOString().slice(0, 10);
}
