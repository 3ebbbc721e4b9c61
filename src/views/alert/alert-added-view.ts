import type { Alert, AlertStory } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { cleanText } from '../text/clean-text.ts';
import { countOf } from '../text/count-of.ts';
import { cutLine } from '../text/fit-text.ts';
import { linkTo } from '../text/link-to.ts';
import type { View } from '../view.ts';
import { alertLine } from './alert-line.ts';
import { burstLine } from './burst-line.ts';

const mostShown = 5;
const longestTitle = 140;

/** Confirms an alert, new or changed, and shows which stories of the last day it would have told of. */
export function alertAddedView(
  alert: Alert,
  past: readonly AlertStory[],
  catalog: Pick<Catalog, 'topics'>,
  title = 'Alert added',
): View {
  return fitView({
    embeds: [
      {
        color: gold,
        title,
        description: [alertLine(alert, catalog), '', ...pastLines(alert, past)].join('\n'),
        footer: { text: 'What is going on already is told when it changes materially. /alert edit changes the alert.' },
      },
    ],
  });
}

function pastLines({ mostADay }: Alert, past: readonly AlertStory[]): string[] {
  if (past.length === 0) return ['In the last day no story would have been an alert.'];
  const lines = past.slice(0, mostShown).map(({ title, url, burst }) => {
    return `• ${linkTo(cutLine(cleanText(title), longestTitle), url)}\n-# ${burstLine(burst)}`;
  });
  const rest = past.length - lines.length;
  const beyond = past.length > mostADay ? `, ${past.length - mostADay} of them kept back` : '';
  return [
    `In the last day ${countOf(past.length, 'story', 'stories')} would have been an alert${beyond}:`,
    ...lines,
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ];
}
