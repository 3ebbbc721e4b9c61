import type { Catalog } from '../../domain/source/catalog.ts';
import { timesOf, type Subscription } from '../../domain/guild/subscription.ts';
import { gold } from '../colours.ts';
import { escapeText } from '../text/escape-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { subscriptionLine } from './subscription-line.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';

const ofServer =
  '/digest list shows all digests of this server, /digest edit changes one, /digest unsubscribe ends it.';
const ofUser = 'Only you see it. /digest list shows it here and in our direct messages, /digest unsubscribe ends it.';

/** Confirms a subscription, new or changed, and says when its next digest comes in the reader's own time and in the zone it was ordered for. */
export function subscribedView(
  subscription: Subscription,
  catalog: Pick<Catalog, 'topics'>,
  nextAt: Date | undefined,
  title = 'Subscribed',
): View {
  const next =
    nextAt === undefined
      ? 'No digest is due.'
      : `Next digest: ${timestamp(nextAt, 'F')} (${timestamp(nextAt, 'R')}), ${timesOf(subscription).join(', ')} in ${escapeText(subscription.zone)}.`;
  return fitView({
    embeds: [
      {
        color: gold,
        title,
        description: [subscriptionLine(subscription, catalog), next].join('\n'),
        footer: { text: subscription.userId === undefined ? ofServer : ofUser },
      },
    ],
  });
}
