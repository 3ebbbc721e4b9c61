import { formatTable } from '../format-table.ts';
import { measureParsing, type ParseRow } from './parse-throughput.ts';

const rows = await measureParsing();
const readers = [...new Set(rows.map(({ reader }) => reader))];
const feeds = [...new Set(rows.map(({ feed }) => feed))];
const cell = (feed: string, reader: string): ParseRow =>
  rows.find((row) => row.feed === feed && row.reader === reader)!;

console.log('**From bytes to items; items a second (MB a second)**\n');
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
