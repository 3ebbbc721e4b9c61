import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import type { Story } from '../../src/domain/story/story.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { NewsServer } from './serve-news.ts';

/** What was seen in the store after earlier kills, and may not be lost any more. */
export interface Seen {
  articles: Set<string>;
  slugs: Set<string>;
}

/**
 * Reads a store that a killed program left behind and says in sentences what is wrong with it; adds what it holds to `seen`.
 * It reads a copy: recovering the file itself is left to the program.
 */
export async function checkStore(file: string, server: NewsServer, seen: Seen): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-crash-copy-'));
  try {
    const copy = path.join(folder, 'store.sqlite');
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) cpSync(file + suffix, copy + suffix);
    const problems = checkIntegrity(copy);
    const store = await openStore(`sqlite:${copy}`, { onProblem: ({ message }) => problems.push(message) });
    const stories: Story[] = [];
    for await (const story of store.loadStories()) stories.push(story);
    const states = await store.loadFeedStates();
    await store.close();

    const ids = stories.flatMap(({ articles }) => articles.map(({ id }) => id));
    const urls = stories.flatMap(({ articles }) => articles.map(({ url }) => url));
    const slugs = stories.flatMap(({ slug, aliases }) => [slug, ...aliases]);
    const stored = new Set(ids);
    problems.push(
      ...repeated(ids).map((id) => `article ${id} is stored more than once`),
      ...repeated(urls).map((url) => `${url} is stored more than once`),
      ...repeated(slugs).map((slug) => `the slug ${slug} leads to more than one story`),
      ...[...seen.articles].filter((id) => !stored.has(id)).map((id) => `article ${id} was stored and is lost`),
      ...[...seen.slugs]
        .filter((slug) => !slugs.includes(slug))
        .map((slug) => `the slug ${slug} leads nowhere any more`),
    );
    for (const { url, lastFetchAt } of states) {
      const told = lastFetchAt === undefined ? undefined : server.toldAt(url, lastFetchAt);
      if (told === undefined) problems.push(`the state of ${url} is of a fetch that was never answered`);
      const missing = told?.filter((id) => !stored.has(id)).length ?? 0;
      if (missing > 0) problems.push(`the state of ${url} is ahead of the stories by ${missing} articles`);
    }
    for (const id of ids) seen.articles.add(id);
    for (const slug of slugs) seen.slugs.add(slug);
    return problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkIntegrity(file: string): string[] {
  const database = new Database(file);
  const rows = database.pragma('integrity_check') as { integrity_check?: string }[];
  database.close();
  return rows.flatMap(({ integrity_check: verdict }) => (verdict === 'ok' ? [] : [`SQLite finds ${verdict}`]));
}

function repeated(values: readonly string[]): string[] {
  const met = new Set<string>();
  return values.filter((value) => met.size === met.add(value).size);
}
