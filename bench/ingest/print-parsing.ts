import { formatTable } from '../format-table.ts';
import { missingReaders } from './parse-readers.ts';
import { measureParsing, type ParseRow } from './parse-throughput.ts';

/** Measures how fast feeds are parsed, beside the libraries of `readers/`, and prints it; says which are not installed. */
export async function printParsing(): Promise<void> {
  const missing = missingReaders();
  if (missing.length > 0) {
    console.log(
      `\nParsing is not measured: ${missing.join(', ')} not installed. \`npm run bench:parse\` installs them.`,
    );
    return;
  }
  const rows = await measureParsing();
  const readers = [...new Set(rows.map(({ reader }) => reader))];
  const feeds = [...new Set(rows.map(({ feed }) => feed))];
  const cell = (feed: string, reader: string): ParseRow =>
    rows.find((row) => row.feed === feed && row.reader === reader)!;
  console.log('\n**From bytes to items; items a second (MB a second)**\n');
  console.log(
    formatTable(
      ['feed', 'kB', ...readers],
      feeds.map((feed) => [
        feed,
        (cell(feed, 'ours').bytes / 1_000).toFixed(0),
        ...readers.map((reader) => {
          const { itemsPerSecond, megabytesPerSecond } = cell(feed, reader);
          return `${itemsPerSecond.toFixed(0)} (${megabytesPerSecond.toFixed(1)})`;
        }),
      ]),
    ),
  );
}
