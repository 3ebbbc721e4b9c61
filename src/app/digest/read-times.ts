import type { Weekday } from '../../domain/guild/subscription.ts';
import { UserError } from '../../domain/user-error.ts';
import { isZone, suggestZones } from '../../domain/zone.ts';

/** More digests a day than this are a news ticker: nobody reads them. */
export const mostTimes = 6;
const leastMinutesApart = 30;
const minutesOfDay = 24 * 60;

/**
 * The local times that were typed, such as `08:00, 18:30`, in order and each once. `7:5`, `07:05` and `7.05` all mean five
 * past seven.
 * @throws UserError when one is no time, when there are too many, or two of them are nearly the same.
 */
export function readTimes(text: string): [string, ...string[]] {
  const typed = text.trim().split(/[\s,;]+/u);
  const minutes = [...new Set(typed.map(readMinutes))].sort((one, other) => one - other);
  if (minutes.length > mostTimes) {
    throw new UserError('many-times', `A digest comes at most ${mostTimes} times a day, got ${minutes.length} times.`);
  }
  const [first = 0] = minutes;
  const gaps = minutes.map((at, index) => (minutes[index + 1] ?? first + minutesOfDay) - at);
  if (gaps.some((gap) => gap < leastMinutesApart)) {
    throw new UserError('near-times', `The times of a digest are at least ${leastMinutesApart} minutes apart.`);
  }
  const [time = '', ...more] = minutes.map(writeTime);
  return [time, ...more];
}

/**
 * A time of day, as `HH:MM`.
 * @throws UserError when it is none.
 */
export function readTime(text: string): string {
  return writeTime(readMinutes(text));
}

function readMinutes(text: string): number {
  const match = /^(\d{1,2})[:.](\d{1,2})$/.exec(text);
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  if (match !== null && hours < 24 && minutes < 60) return hours * 60 + minutes;
  throw new UserError(
    'bad-time',
    `Expected a time of day from 00:00 to 23:59, such as 08:00, got “${text.slice(0, 20)}”.`,
  );
}

function writeTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const daysByWord: Readonly<Record<string, readonly Weekday[]>> = {
  daily: week,
  'every day': week,
  workdays: week.slice(0, 5),
  weekdays: week.slice(0, 5),
  weekends: week.slice(5),
};

/**
 * The weekdays that were typed: `daily`, `workdays`, `weekends`, `mon, wed` or `mon-fri`, in order.
 * @throws UserError naming the part that is no day.
 */
export function readDays(text: string): readonly Weekday[] {
  const typed = text.trim().toLowerCase();
  const named = daysByWord[typed];
  if (named !== undefined) return named;
  const days = new Set(typed.split(/[\s,;]+/u).flatMap((part) => daysByWord[part] ?? readRange(part)));
  return week.filter((weekday) => days.has(weekday));
}

/** `sat-mon` goes over the week's end. */
function readRange(part: string): readonly Weekday[] {
  const [from = '', to = from, ...rest] = part.split(/[-–]/u);
  const [first, last] = [from, to].map((name) =>
    name.length < 2 ? -1 : dayNames.findIndex((day) => day.startsWith(name)),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0 || rest.length > 0) {
    throw new UserError(
      'bad-days',
      `Expected days such as daily, workdays, weekends or mon, wed, fri, got “${part.slice(0, 20)}”.`,
    );
  }
  const length = ((last - first + 7) % 7) + 1;
  return [...week, ...week].slice(first, first + length);
}

/**
 * The zone by its proper name, however it was typed.
 * @throws UserError naming a near one when there is none of that name.
 */
export function readZone(text: string): string {
  const zone = text.trim();
  const [near] = suggestZones(zone, 1);
  if (near?.toLowerCase() === zone.toLowerCase()) return near;
  if (isZone(zone)) return zone;
  const hint = near === undefined ? 'such as Europe/Berlin' : `did you mean ${near}?`;
  throw new UserError('bad-zone', `There is no time zone “${zone.slice(0, 40)}” (${hint}).`);
}
