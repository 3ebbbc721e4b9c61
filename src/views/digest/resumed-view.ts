import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { fitView } from '../fit/fit-view.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { subscriptionLine } from './subscription-line.ts';

/** Confirms that a digest is posted again, and when. */
export function resumedView(
  subscription: Subscription,
  catalog: Pick<Catalog, 'topics'>,
  nextAt: Date | undefined,
): View {
  const next = nextAt === undefined ? '' : `\nNext digest: ${timestamp(nextAt, 'F')} (${timestamp(nextAt, 'R')}).`;
  return fitView({ content: `Resumed: ${subscriptionLine(subscription, catalog)}${next}` });
}
