import { describePolicy } from '../../domain/guild/describe-policy.ts';
import { leaningLabels } from '../../domain/source/leaning.ts';
import type { Source } from '../../domain/source/source.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { fitView } from '../fit/fit-view.ts';
import { isolateText } from '../text/isolate-text.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { letterOf } from '../story/side-letters.ts';
import type { View } from '../view.ts';

/** Which sources a list shows: all that are read, those that the guild added, or those about which it decided something. */
export const sourceLists = {
  all: 'All sources that are read',
  own: 'Added by this server',
  changed: 'Changed in this server',
  mute: 'Muted',
  'quote-off': 'Counted, never quoted',
  rated: 'Rated by this server',
} as const;
export type SourceList = keyof typeof sourceLists;

const sourcesPerPage = 15;
const room = 3_500;
const longestName = 60;

/** A page of sources in the order given; a page that doesn't exist shows the nearest. Every list is a button away. */
export function sourceListView(sources: readonly Source[], list: SourceList, page: number): View {
  const lines = sources.map(sourceLine);
  const pages = packPages(lines, (line) => line, { most: sourcesPerPage, room });
  const current = clampPage(page, pages.length);
  const id = (target: number) => `source:list:${list}:${target}`;
  const last = pages.length - 1;
  // The edges lead to a neighbour's page on short lists: two buttons may not carry the same id.
  const turns = [
    button(`${id(0)}:first`, 'First', current === 0),
    button(id(current - 1), 'Previous', current === 0),
    button(id(current + 1), 'Next', current === last),
    button(`${id(last)}:last`, 'Last', current === last),
  ];
  const others = (Object.keys(sourceLists) as SourceList[]).filter((name) => name !== list);
  return fitView({
    embeds: [
      {
        color: gold,
        title: sourceLists[list],
        description: lines.length === 0 ? 'None.' : (pages[current] ?? []).join('\n'),
        footer: { text: `Page ${current + 1} of ${pages.length} · ${countOf(lines.length, 'source')} · /source info` },
      },
    ],
    components: [
      ...(pages.length > 1 ? [buttonRow(...turns)] : []),
      buttonRow(...others.map((name) => button(`source:list:${name}:0`, sourceLists[name]))),
    ],
  });
}

function sourceLine({ name, domains, leaning, country, added, policy }: Source): string {
  const rating = leaning === 'unrated' ? 'unrated' : `${letterOf(leaning)} ${leaningLabels[leaning]}`;
  const facts = [
    rating,
    ...(country === undefined ? [] : [country]),
    ...(added === undefined ? [] : ['*added here*']),
    ...(policy === undefined ? [] : [`*${describePolicy(policy)}*`]),
  ];
  const shown = isolateText(escapeText(cutLine(name, longestName)));
  return `**${shown}** (${escapeText(domains[0] ?? '')}) · ${facts.join(' · ')}`;
}
