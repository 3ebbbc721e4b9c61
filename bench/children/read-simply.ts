import { rm } from 'node:fs/promises';
import { parseFeed } from 'feedsmith';
import Database from 'libsql';

const readers = 16;

/** The baseline: fetches each feed, parses it and stores its items as they are, one row each. Returns how many. */
export async function readSimply(feedUrls: readonly string[], file: string): Promise<number> {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE items (url TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const insert = database.prepare('INSERT OR IGNORE INTO items (url, value) VALUES (?, ?)');
  const waiting = [...feedUrls];
  let count = 0;
  const store = database.transaction((items: readonly { link?: string }[]) => {
    for (const item of items) count += insert.run(item.link ?? '', JSON.stringify(item)).changes;
  });
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        const parsed = parseFeed(await (await fetch(url)).text());
        if (parsed.format === 'rss') store(parsed.feed.items ?? []);
      }
    }),
  );
  database.close();
  await rm(file, { force: true });
  return count;
}
