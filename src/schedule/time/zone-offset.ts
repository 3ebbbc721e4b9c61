import { hour, minute } from '../../domain/clock.ts';

/** A zone's offset from UTC at an instant, both in milliseconds; east is positive. */
export type ZoneOffset = (zone: string, at: number) => number;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A zone's offset from UTC at an instant, both in milliseconds; east is positive.
 * @throws RangeError when Intl does not know the zone.
 */
export function zoneOffset(zone: string, at: number): number {
  const text = formatOf(zone).format(at);
  // `11/24/2026, GMT+05:45`; plain `GMT` for none, and seconds for times before railways.
  const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (match === null) throw new Error(`Expected a date that ends in an offset from GMT, got "${text}"`);
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match;
  const size = Number(hours) * hour + Number(minutes) * minute + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
}

/** Building a format takes a hundred times as long as using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  return format;
}
