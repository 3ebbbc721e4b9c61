import { day, hour, minute } from '../domain/clock.ts';
import type { Weekday } from '../domain/subscription.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const instants = new Map<string, Date | undefined>();

/** A few days of every wall time that thousands of subscriptions can ask for. */
const mostInstants = 50_000;

/** The local calendar date at an instant, `YYYY-MM-DD`. */
export function localDateAt(zone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetAt(zone, instant.getTime())).toISOString().slice(0, 10);
}

/** The calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

/**
 * The instant at which clocks of the zone show this date and time. A time that is shown twice means the first; one that is
 * left out when clocks go forward moves on by as much as they do; a date that is left out altogether has no instant.
 */
export function instantOf(zone: string, date: string, time: string): Date | undefined {
  const key = `${zone} ${date} ${time}`;
  if (!instants.has(key)) {
    if (instants.size >= mostInstants) instants.clear();
    instants.set(key, findInstant(zone, Date.parse(`${date}T${time}Z`)));
  }
  return instants.get(key);
}

/** `wall` is the wall time read as if it were UTC. */
function findInstant(zone: string, wall: number): Date | undefined {
  // No zone is further than 14 h from UTC, so that the true instant lies well between these two.
  const before = offsetAt(zone, wall - day);
  const after = offsetAt(zone, wall + day);
  const shown = [wall - Math.max(before, after), wall - Math.min(before, after)].find(
    (instant) => instant + offsetAt(zone, instant) === wall,
  );
  if (shown !== undefined) return new Date(shown);
  // Samoa crossed the date line on 2011-12-30: that is a day without digests, not one with its digest a day late.
  return after - before >= 12 * hour ? undefined : new Date(wall - before);
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(zone: string, instant: number): number {
  const wholeMinute = Math.floor(instant / minute) * minute;
  const fields: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(wholeMinute)) fields[type] = Number(value);
  const { year = 0, month = 1, day: dayOfMonth = 1, hour: hours = 0, minute: minutes = 0 } = fields;
  return Date.UTC(year, month - 1, dayOfMonth, hours, minutes) - wholeMinute;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  return format;
}
