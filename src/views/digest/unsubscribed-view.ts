import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { fitView } from '../fit/fit-view.ts';
import { subscriptionLine } from './subscription-line.ts';
import type { View } from '../view.ts';

/** Confirms that a subscription has ended, and which one it was. */
export function unsubscribedView(subscription: Subscription, catalog: Pick<Catalog, 'topics'>): View {
  return fitView({ content: `Ended: ${subscriptionLine(subscription, catalog)}` });
}
