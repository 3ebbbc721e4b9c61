import type { Catalog } from '../../domain/catalog.ts';
import type { Subscription, Weekday } from '../../domain/subscription.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { topicNames } from '../text/topic-names.ts';

const weekdayNames: Record<Weekday, string> = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' };

/** `<#1> 08:00 Europe/Berlin, daily · World · 5 stories` */
export function subscriptionLine(subscription: Subscription, catalog: Pick<Catalog, 'topics'>): string {
  const { channelId, time, zone, topics, size } = subscription;
  const when = `${time} ${escapeText(zone)}, ${weekdaysOf(subscription.weekdays)}`;
  return `<#${channelId}> ${when} · ${escapeText(topicNames(topics, catalog))} · ${countOf(size, 'story', 'stories')}`;
}

function weekdaysOf(weekdays: readonly Weekday[]): string {
  if (new Set(weekdays).size === 7) return 'daily';
  return [...weekdays]
    .sort((a, b) => a - b)
    .map((weekday) => weekdayNames[weekday])
    .join(' ');
}
