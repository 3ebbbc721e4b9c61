import type { Catalog } from '../../domain/source/catalog.ts';
import type { GuildSource } from '../../domain/source/guild-source.ts';
import type { Guild } from '../../domain/guild/guild.ts';
import type { Stance } from '../../domain/guild/policy.ts';
import type { Source } from '../../domain/source/source.ts';
import { button, buttonRow } from '../fit/build-rows.ts';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { clampPage, packPages } from '../fit/pack-pages.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine } from '../text/fit-text.ts';
import { isolateText } from '../text/isolate-text.ts';
import { sourceName } from '../text/source-name.ts';
import { timestamp } from '../text/timestamp.ts';
import { userMention } from '../text/user-mention.ts';
import type { View } from '../view.ts';

const linesPerPage = 15;
const room = 3_500;
const longestName = 60;

/** A page of what the bot's owners changed of the catalog: the sources that they added or edited, and those left out. */
export function changedCatalogView(
  { sources, policies }: Pick<Guild, 'sources' | 'policies'>,
  catalog: Catalog,
  page: number,
): View {
  const changed = sources.map(({ id, name, domain, feeds, addedBy, addedAt }) => {
    const what = `${named(name)} (${escapeText(domain)}) · ${countOf(feeds.length, 'feed')}`;
    return { id, line: `${what} · ${userMention(addedBy)} ${timestamp(addedAt, 'R')}` };
  });
  const muted = Object.entries(policies).map(([id, { by, at }]) => {
    return { id, line: `${named(sourceName(catalog, id))} · left out · ${userMention(by)} ${timestamp(at, 'R')}` };
  });
  const lines = [...changed, ...muted].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ line }) => line);
  const pages = packPages(lines, (line) => line, { most: linesPerPage, room });
  const current = clampPage(page, pages.length);
  return fitView({
    embeds: [
      {
        color: gold,
        title: 'Changed for all servers',
        description:
          lines.length === 0 ? 'Nothing: the catalog is as it is shipped.' : (pages[current] ?? []).join('\n'),
        footer: {
          text: `Page ${current + 1} of ${pages.length} · ${countOf(catalog.sources.size, 'source')} in the catalog`,
        },
      },
    ],
    components:
      pages.length > 1
        ? [
            buttonRow(
              button(`catalog:list:${current - 1}`, 'Previous', current === 0),
              button(`catalog:list:${current + 1}`, 'Next', current === pages.length - 1),
            ),
          ]
        : [],
  });
}

/** Says which source all servers read from now on. */
export function sharedAddedView({ name, feeds }: GuildSource, taken: number): View {
  return fitView({
    content: `${named(name)} is read for all servers with the next refresh: ${countOf(taken, 'feed')} more, ${feeds.length} in all.`,
  });
}

/** Says what is left of a source once the owners' word on it is gone. */
export function sharedRemovedView({ name }: GuildSource, shipped: Source | undefined): View {
  const what =
    shipped === undefined
      ? 'is not read any more. What it told stays in its stories until these end; `/catalog mute` would have left it out at once.'
      : 'is as it is shipped again.';
  return fitView({ content: `${named(name)} ${what}` });
}

/** Says whether a source is read for all servers. */
export function mutedView({ name }: Source, stance: Stance): View {
  const what = stance === 'mute' ? 'left out in every server, and not read any more' : 'read for all servers again';
  return fitView({ content: `${named(name)} is ${what}.` });
}

function named(name: string): string {
  return `**${isolateText(escapeText(cutLine(name, longestName)))}**`;
}
