import type { Alert } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describePace, describeRule, describeWatch } from '../../domain/guild/describe-alert.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';

/** `<#1> **quake · World**`, and below it when it tells of a story, how often, and whom it pings. */
export function alertLine(alert: Alert, catalog: Pick<Catalog, 'topics'>): string {
  const { channelId, mentionRoleId, muted = [] } = alert;
  const order = [
    escapeText(describePace(alert)),
    ...(mentionRoleId === undefined ? ['no ping'] : [`pings <@&${mentionRoleId}>`]),
    ...(muted.length === 0 ? [] : [`${countOf(muted.length, 'story', 'stories')} muted`]),
  ].join(' · ');
  return `<#${channelId}> **${escapeText(describeWatch(alert, catalog))}**\n${describeRule(alert)}\n${order}`;
}
