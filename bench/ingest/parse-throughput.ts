import { percentile } from '../percentile.ts';
import { makeMeasuredFeeds, type MeasuredFeed } from './parse-feeds.ts';
import { loadReaders, ours, oursToArticles, type Reader } from './parse-readers.ts';

/** How fast one reader read one feed: the median of the rounds. */
export interface ParseRow {
  feed: string;
  bytes: number;
  reader: string;
  itemsPerSecond: number;
  megabytesPerSecond: number;
}

export interface ParseOptions {
  /** @default 7 */
  rounds?: number;
  /** How long one reader reads one feed over and over in one round. @default 300 */
  milliseconds?: number;
}

/**
 * Reads the same feeds with our parser and with the libraries of `readers/`, by turns in one process, from bytes to
 * items; one row for each feed and reader.
 * @throws Error when a reader does not find the items of a feed, for then its speed says nothing.
 */
export async function measureParsing({ rounds = 7, milliseconds = 300 }: ParseOptions = {}): Promise<ParseRow[]> {
  const readers = [ours, oursToArticles, ...loadReaders()];
  const rows: ParseRow[] = [];
  for (const feed of makeMeasuredFeeds()) {
    const speeds = new Map(readers.map((reader) => [reader, [] as number[]]));
    for (const reader of readers) await readFor(reader, feed, milliseconds);
    for (let round = 0; round < rounds; round += 1) {
      for (const [reader, measured] of speeds) measured.push(await readFor(reader, feed, milliseconds));
    }
    for (const [reader, measured] of speeds) {
      const perSecond = percentile(measured, 0.5);
      rows.push({
        feed: feed.name,
        bytes: feed.body.length,
        reader: reader.name,
        itemsPerSecond: perSecond * feed.items,
        megabytesPerSecond: (perSecond * feed.body.length) / 1e6,
      });
    }
  }
  return rows;
}

/** Bodies read in a second. */
async function readFor(reader: Reader, { name, body, items }: MeasuredFeed, milliseconds: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  let taken = 0;
  while (taken < milliseconds) {
    const read = await reader.read(body, { url: 'https://harbour.example/feeds/all.xml' });
    if (read.length !== items || read.some(({ title }) => title === undefined || title === ''))
      throw new Error(`Expected ${reader.name} to find ${items} items with titles in “${name}”, got ${read.length}`);
    count += 1;
    taken = performance.now() - start;
  }
  return (count * 1_000) / taken;
}
