import type { Catalog } from '../../domain/source/catalog.ts';
import { displayNameOf } from '../../domain/text/display-name-of.ts';
import { timesOf, type Subscription, type Weekday } from '../../domain/guild/subscription.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { topicNames } from '../text/topic-names.ts';

const weekdayNames: Record<Weekday, string> = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' };

/** `World, Science · from Austria, Germany · in German`: which stories a subscription is for. Plain text. */
export function describeScope(
  { topics, countries, languages }: Pick<Subscription, 'topics' | 'countries' | 'languages'>,
  catalog: Pick<Catalog, 'topics'>,
): string {
  const names = (codes: readonly string[] = [], kind: 'region' | 'language') =>
    codes.map((code) => cleanText(displayNameOf(code, kind))).join(', ');
  return [
    topicNames(topics, catalog),
    ...(countries === undefined ? [] : [`from ${names(countries, 'region')}`]),
    ...(languages === undefined ? [] : [`in ${names(languages, 'language')}`]),
  ].join(' · ');
}

/** `08:00 Europe/Berlin, daily · World · 5 stories`: all that an order says but where it goes. Plain text. */
export function describeOrder({ style, publishes, ...order }: Subscription, catalog: Pick<Catalog, 'topics'>): string {
  return [
    `${describeTimes(order)}, ${describeDays(order.weekdays)}`,
    describeScope(order, catalog),
    countOf(order.size, 'story', 'stories'),
    ...(style === 'compact' ? ['compact'] : []),
    ...(publishes === true ? ['published'] : []),
  ].join(' · ');
}

/** `08:00, 18:30 Europe/Berlin`. Plain text. */
export function describeTimes({ zone, ...times }: Pick<Subscription, 'time' | 'moreTimes' | 'zone'>): string {
  return `${timesOf(times).join(', ')} ${zone}`;
}

/** `daily`, `workdays`, or `Mon Wed`. */
export function describeDays(weekdays: readonly Weekday[]): string {
  const days = [...new Set(weekdays)].sort((one, other) => one - other);
  if (days.length === 7) return 'daily';
  if (days.join('') === '12345') return 'workdays';
  return days.map((weekday) => weekdayNames[weekday]).join(' ');
}
