import type { Catalog } from '../../domain/source/catalog.ts';
import type { Subscription } from '../../domain/guild/subscription.ts';
import { buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { escapeText } from '../text/escape-text.ts';
import type { View } from '../view.ts';
import { resumeButton } from './resume-button.ts';
import { subscriptionLine } from './subscription-line.ts';

/** Tells a user which digests of their own rest since they could not be sent, and how to have them again. */
export function untoldView(subscriptions: readonly Subscription[], catalog: Pick<Catalog, 'topics'>): View {
  const lines = subscriptions.map((subscription) => {
    return `${subscriptionLine(subscription, catalog)}\n${escapeText(subscription.paused?.reason ?? '')}`;
  });
  return fitView({
    content: ['Your digest is paused, since I could not send it:', ...lines].join('\n'),
    components: [
      buttonRow(
        ...subscriptions.slice(0, limits.buttonsPerRow).map((each) => resumeButton(each, `Resume ${each.time}`)),
      ),
    ],
  });
}
