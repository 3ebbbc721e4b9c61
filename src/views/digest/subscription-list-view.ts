import type { Catalog } from '../../domain/catalog.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { subscriptionLine } from './subscription-line.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

/** A guild's subscriptions, each with when its next digest comes or why none does. */
export function subscriptionListView(
  entries: readonly { subscription: Subscription; nextAt?: Date | undefined }[],
  catalog: Pick<Catalog, 'topics'>,
): View {
  if (entries.length === 0) {
    return fitView({ content: 'No channel of this server gets a digest. `/digest subscribe` orders one.' });
  }
  const lines = entries.map(({ subscription, nextAt }) => {
    return `${subscriptionLine(subscription, catalog)}\n${stateOf(subscription, nextAt)}`;
  });
  return fitView({
    embeds: [
      {
        color: gold,
        title: countOf(entries.length, 'digest'),
        description: lines.join('\n'),
        footer: { text: '/digest unsubscribe ends one.' },
      },
    ],
  });
}

function stateOf({ paused }: Subscription, nextAt: Date | undefined): string {
  if (paused !== undefined) return `paused ${timestamp(paused.at, 'R')}: ${escapeText(paused.reason)}`;
  return nextAt === undefined ? 'no digest due' : `next ${timestamp(nextAt, 'R')}`;
}
