import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import type { View } from '../view.ts';
import { resumeButton } from './resume-button.ts';
import { subscriptionLine } from './subscription-line.ts';

/** Confirms that a digest rests, with the button that ends the pause. */
export function pausedView(subscription: Subscription, catalog: Pick<Catalog, 'topics'>): View {
  return fitView({
    content: `Paused: ${subscriptionLine(subscription, catalog)}`,
    components: [buttonRow(resumeButton(subscription))],
  });
}
