import type { Alert, AlertBook, AlertStory } from '../../domain/guild/alert.ts';
import type { Catalog } from '../../domain/source/catalog.ts';
import { describeWatch } from '../../domain/guild/describe-alert.ts';
import { gold } from '../colours.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { limits } from '../limits.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeText } from '../text/escape-text.ts';
import { countOf } from '../text/count-of.ts';
import { cutLine } from '../text/fit-text.ts';
import { linkTo } from '../text/link-to.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { alertLine } from './alert-line.ts';

export interface ListedAlert {
  alert: Alert;
  /** Undefined while nothing was posted or waits. */
  book?: AlertBook | undefined;
}

const perPage = 8;
const room = 3_600;
const longestTitle = 80;
const mostTitles = 3;
const longestReason = 200;

/** A guild's alerts, each with what it is for and how it does, and a button to resume a paused one. */
export function alertListView(entries: readonly ListedAlert[], catalog: Pick<Catalog, 'topics'>, page = 0): View {
  if (entries.length === 0) {
    return fitView({ content: 'No channel of this server has an alert. `/alert add` orders one.' });
  }
  const line = ({ alert, book }: ListedAlert) => [alertLine(alert, catalog), ...stateLines(alert, book)].join('\n');
  const pages = packPages(entries, line, { most: perPage, room });
  const current = clampPage(page, pages.length);
  const shown = pages[current] ?? [];
  const paused = shown.filter(({ alert }) => alert.paused !== undefined);
  return fitView({
    embeds: [
      {
        color: gold,
        title: countOf(entries.length, 'alert'),
        description: shown.map(line).join('\n\n'),
        footer: {
          text: `${pages.length > 1 ? `Page ${current + 1} of ${pages.length} · ` : ''}/alert edit changes one, pause and resume stop it for a while, remove ends it.`,
        },
      },
    ],
    components: [
      ...paused
        .slice(0, limits.rows - 1)
        .map(({ alert }) => buttonRow(resumeAlertButton(alert, `Resume ${describeWatch(alert, catalog)}`))),
      ...(pages.length > 1
        ? [
            buttonRow(
              button(`alert:list:${current - 1}`, 'Back', current === 0),
              button(`alert:list:${current + 1}`, 'Next', current === pages.length - 1),
            ),
          ]
        : []),
    ],
  });
}

/** Ends the pause of an alert, once the bot may post in its channel again. */
export function resumeAlertButton({ id }: Pick<Alert, 'id'>, label = 'Resume') {
  return button(`alert:resume:${id}`, cutLine(cleanText(label), limits.buttonLabel));
}

function stateLines({ paused }: Alert, book: AlertBook | undefined): string[] {
  const state =
    paused === undefined
      ? stateOf(book)
      : `⏸ paused ${timestamp(paused.at, 'R')}: ${cutLine(escapeText(paused.reason), longestReason)}`;
  return [
    state,
    ...waitingLine('held until the quiet hours are over', book?.held),
    ...waitingLine('kept back', book?.keptBack),
  ];
}

function stateOf(book: AlertBook | undefined): string {
  const { hindrance, lastSentAt } = book ?? {};
  if (hindrance !== undefined) {
    return `⚠ not posted ${timestamp(hindrance.at, 'R')}: ${cutLine(escapeText(hindrance.reason), longestReason)}`;
  }
  return lastSentAt === undefined ? 'nothing told yet' : `last told ${timestamp(lastSentAt, 'R')}`;
}

function waitingLine(what: string, stories: readonly AlertStory[] = []): string[] {
  if (stories.length === 0) return [];
  const titles = stories
    .slice(0, mostTitles)
    .map(({ title, url }) => linkTo(cutLine(cleanText(title), longestTitle), url));
  const rest = stories.length - titles.length;
  return [`${stories.length} ${what}: ${[...titles, ...(rest > 0 ? [`${rest} more`] : [])].join(' · ')}`];
}
