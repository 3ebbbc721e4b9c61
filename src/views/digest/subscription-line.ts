import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { escapeText } from '../text/escape-text.ts';
import { describeDays, describeOrder, describeTimes } from './describe-order.ts';

/** `<#1> 08:00 Europe/Berlin, daily · World · 5 stories`, and what else was ordered. */
export function subscriptionLine(subscription: Subscription, catalog: Pick<Catalog, 'topics'>): string {
  const { channelId, mentionRoleId } = subscription;
  return [
    `${placeOf(channelId)} ${escapeText(describeOrder(subscription, catalog))}`,
    ...(mentionRoleId === undefined ? [] : [`pings <@&${mentionRoleId}>`]),
  ].join(' · ');
}

/** Where a digest goes, as Discord shows it. */
export function placeOf(channelId: string | undefined): string {
  return channelId === undefined ? 'Your direct messages' : `<#${channelId}>`;
}

/** `08:00 Europe/Berlin, daily` */
export function subscriptionTime(subscription: Subscription): string {
  return `${escapeText(describeTimes(subscription))}, ${describeDays(subscription.weekdays)}`;
}
