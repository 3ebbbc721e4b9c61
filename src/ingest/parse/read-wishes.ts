import { day, hour, minute } from '../../domain/clock.ts';
import type { FeedWishes } from '../../domain/source/feed-state.ts';
import type { XmlElement } from './xml-element.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const periods = new Map([
  ['hourly', hour],
  ['daily', day],
  ['weekly', 7 * day],
  ['monthly', 30 * day],
  ['yearly', 365 * day],
]);
const longestTtl = 7 * day;

/** When a feed asks to be fetched: RSS 2.0 `ttl`, `skipHours` and `skipDays`, and the module Syndication of RSS 1.0. */
export function readWishes(head: XmlElement): FeedWishes {
  const ttlMs = Number(head.firstText('ttl')) * minute;
  const periodMs = readPeriod(head);
  const skipHours = readAll(head, 'skiphours', 'hour').map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : NaN));
  const skipDays = readAll(head, 'skipdays', 'day').map((text) => weekdays.indexOf(text.toLowerCase()));
  // Netscape counted hours from 1 to 24.
  const hours = unique(skipHours.filter((number) => number <= 24).map((number) => number % 24));
  const days = unique(skipDays.filter((number) => number >= 0));
  return {
    ...(ttlMs > 0 && ttlMs <= longestTtl && { ttlMs }),
    ...(periodMs !== undefined && { periodMs }),
    // Who never wants a reader has not understood the question.
    ...(hours.length > 0 && hours.length < 24 && { skipHours: hours }),
    ...(days.length > 0 && days.length < 7 && { skipDays: days }),
  };
}

/** `updateFrequency` is how often in a period. */
function readPeriod(head: XmlElement): number | undefined {
  const name = head.firstText('sy:updateperiod')?.toLowerCase();
  const written = head.firstText('sy:updatefrequency');
  if (name === undefined && written === undefined) return undefined;
  const period = periods.get(name ?? 'daily');
  const frequency = Number(written ?? 1);
  return period !== undefined && frequency >= 1 && frequency <= 10_000 ? period / frequency : undefined;
}

function readAll(head: XmlElement, list: string, key: string): string[] {
  return (head.first(list)?.all(key) ?? []).flatMap(({ text }) => text ?? []);
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
