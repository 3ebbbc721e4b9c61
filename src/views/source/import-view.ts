import type { APIEmbedField } from 'discord-api-types/v10';
import { gold } from '../colours.ts';
import { fitView } from '../fit/fit-view.ts';
import { limits } from '../limits.ts';
import { countOf } from '../text/count-of.ts';
import { escapeText } from '../text/escape-text.ts';
import { cutLine, fitText } from '../text/fit-text.ts';
import type { View } from '../view.ts';

/** What became of the feeds of a file. */
export interface ShownImport {
  taken: readonly { url: string; source: string; topic?: string }[];
  left: readonly { url: string; name?: string; reason: string }[];
  folders: readonly string[];
}

const longestLine = 200;
/** Of a longer list all is in a text file beside the embed. */
const mostLines = 10;

/** Tells which feeds of a file were taken and which not, and why; all of them in a file where they are many. */
export function importView({ taken, left, folders }: ShownImport): View {
  const sources = [...new Set(taken.map(({ source }) => source))];
  const feedsOf = (name: string) => countOf(taken.filter(({ source }) => source === name).length, 'feed');
  const takenLines = sources.map((name) => `${escapeText(cutLine(name, 80))} (${feedsOf(name)})`);
  const leftLines = left.map(({ url, reason }) =>
    cutLine(`${escapeText(cutLine(url, 100))}: ${escapeText(reason)}`, longestLine),
  );
  const isLong = takenLines.length > mostLines || leftLines.length > mostLines;
  const fields: APIEmbedField[] = [
    ...fieldOf(`Taken: ${countOf(taken.length, 'feed')}`, takenLines),
    ...fieldOf(`Not taken: ${countOf(left.length, 'feed')}`, leftLines),
    ...fieldOf(
      'Folders that are no topic here',
      folders.map((folder) => escapeText(cutLine(folder, 60))),
    ),
  ];
  return fitView({
    embeds: [
      {
        color: gold,
        title:
          taken.length === 0
            ? 'Nothing was taken'
            : `Imported: ${countOf(taken.length, 'feed')} of ${countOf(sources.length, 'source')}`,
        fields,
        footer: { text: isLong ? 'The whole list is in the file · /source list' : '/source list' },
      },
    ],
    ...(isLong
      ? { files: [{ name: 'import-report.txt', contentType: 'text/plain', text: reportOf(taken, left) }] }
      : {}),
  });
}

/** Hands over a guild's own sources as an OPML file. */
export function exportView(sources: number, feeds: number, opml: string): View {
  return fitView({
    content: `${countOf(sources, 'source')} of this server with ${countOf(feeds, 'feed')}. \`/source import\` takes the file, here or in another server.`,
    files: [{ name: 'sources.opml', contentType: 'text/x-opml', text: opml }],
  });
}

function fieldOf(name: string, lines: readonly string[]): APIEmbedField[] {
  if (lines.length === 0) return [];
  const rest = lines.length > mostLines ? [`… and ${lines.length - mostLines} more`] : [];
  return [{ name, value: fitText([...lines.slice(0, mostLines), ...rest].join('\n'), limits.fieldValue) }];
}

function reportOf(taken: ShownImport['taken'], left: ShownImport['left']): string {
  const topicOf = (topic: string | undefined) => (topic === undefined ? '' : ` [${topic}]`);
  return [
    `Taken: ${taken.length}`,
    ...taken.map(({ url, source, topic }) => `  ${source}: ${url}${topicOf(topic)}`),
    `Not taken: ${left.length}`,
    ...left.map(({ url, name, reason }) => `  ${name === undefined ? '' : `${name}: `}${url}: ${reason}`),
    '',
  ].join('\n');
}
