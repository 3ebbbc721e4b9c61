import type { Correction, Verdict } from '../../domain/guild/correction.ts';
import { button, buttonRow, selectRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage } from '../fit/pack-pages.ts';
import { countOf } from '../text/count-of.ts';
import { timestamp } from '../text/timestamp.ts';
import type { View } from '../view.ts';
import { describeCorrection } from './correction-line.ts';

const perPage = 10;

/** A page of what moderators said in their servers, with menus that accept or refuse one. It names no server and nobody. */
export function proposalsView(proposals: readonly Correction[], page: number): View {
  const pages = Math.max(1, Math.ceil(proposals.length / perPage));
  const current = clampPage(page, pages);
  const shown = proposals.slice(current * perPage, (current + 1) * perPage);
  const numbered = shown.map((correction, index) => ({ correction, number: current * perPage + index + 1 }));
  const lines = numbered.map(
    ({ correction, number }) => `${number}. ${describeCorrection(correction)} · ${timestamp(correction.at, 'R')}`,
  );
  const options = numbered.map(({ correction: { id, kind, articleIds, titles }, number }) => ({
    label: `${number}. ${kind === 'join' ? 'Put together' : `Take out ${countOf(articleIds.length, 'article')}`}`,
    value: id,
    description: titles[0],
  }));
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Corrections to decide on',
        description: lines.length === 0 ? 'None is open.' : lines.join('\n'),
        footer: {
          text: `Page ${current + 1} of ${pages} · an accepted one holds in every server, a refused one where it was made`,
        },
      },
    ],
    components: [
      ...(options.length === 0
        ? []
        : [
            selectRow('catalog:accepted', 'Accept for all servers', options),
            selectRow('catalog:refused', 'Refuse', options),
          ]),
      ...(pages > 1
        ? [
            buttonRow(
              button(`catalog:corrections:${current - 1}`, 'Previous', current === 0),
              button(`catalog:corrections:${current + 1}`, 'Next', current === pages - 1),
            ),
          ]
        : []),
    ],
  });
}

/** Says what was decided on a correction. */
export function decidedView(correction: Correction, verdict: Verdict): View {
  const what =
    verdict === 'accepted' ? 'Holds for all servers with the next refresh' : 'Refused; it holds where it was made';
  return fitView({
    content: `${what}: ${describeCorrection(correction)}.`,
    components: [buttonRow(button('catalog:corrections:0', 'More corrections'))],
  });
}
