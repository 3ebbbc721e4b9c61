import type { Alert } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describePace, describeRule, describeWatch } from '../../domain/guild/describe-alert.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { escapeText } from '../text/escape-text.ts';
import type { View } from '../view.ts';

/** Says by which rule an alert tells of a story; or that the alert is over. */
export function whyAlertView(alert: Alert | undefined, catalog: Pick<Catalog, 'topics'>): View {
  if (alert === undefined) return fitView({ content: 'That alert was removed: it tells of nothing any more.' });
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Why this alert?',
        description: [
          `It is for **${escapeText(describeWatch(alert, catalog))}**, and tells of a story when ${describeRule(alert)} report it.`,
          'Words count when they stand in headlines of two independent sources or more. A copy of another source’s text is no report of its own, and a source that this server mutes does not count.',
          'The same story comes again only when it changes materially: five more independent sources, a new figure, or it comes back to life.',
          `It posts ${escapeText(describePace(alert))}; what comes in quiet hours is told together when they end, and what is beyond a day’s messages is named below the last of them.`,
        ].join('\n'),
        footer: { text: 'No reader’s clicks, no advertiser and no language model has a say in it.' },
      },
    ],
  });
}
