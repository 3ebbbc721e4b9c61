import path from 'node:path';
import { coverageOf } from '../../src/briefing/coverage/coverage-of.ts';
import { poolOf } from '../../src/briefing/coverage/pool-of.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { createClusterer } from '../../src/cluster/create-clusterer.ts';
import { createEdition } from '../../src/edition/edition.ts';
import { toEntry } from '../../src/edition/to-entry.ts';
import { root } from '../../src/root.ts';
import { openStore } from '../../src/store/open-store.ts';
import { readArgument, readMemory, report, type Memory } from './messages.ts';

/** What one part of the program takes: milliseconds to fill it with every story, and what it then holds. */
export interface Part {
  name: string;
  milliseconds: number;
  memory: Memory;
}

// Each part is filled alone, over the same stories read from the store, so that what it adds can be told.
const { storeUrl } = readArgument();
const parts: Part[] = [];
const kept: unknown[] = [];
let before = await readMemory();

await measure('program and catalog', async () => loadCatalog(path.join(root, 'data')));
const catalog = await loadCatalog(path.join(root, 'data'));
const pool = poolOf(catalog);
const store = await openStore(storeUrl);
await measure('reading the stories', async () => {
  let count = 0;
  for await (const story of store.loadStories()) count += story.articles.length;
  return count;
});
await measure('edition', async () => {
  const edition = createEdition();
  for await (const story of store.loadStories()) {
    edition.publish({ changed: [toEntry(story, coverageOf(story, catalog, pool))], removed: [] });
  }
  return edition;
});
await measure('clusterer', async () => {
  const clusterer = createClusterer();
  for await (const story of store.loadStories()) clusterer.restore(story.id, story.articles);
  return clusterer;
});
report(parts);
process.disconnect();

async function measure(name: string, fill: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  kept.push(await fill());
  const milliseconds = performance.now() - startedAt;
  const after = await readMemory();
  const memory = {
    rss: after.rss - before.rss,
    heapUsed: after.heapUsed - before.heapUsed,
    arrayBuffers: after.arrayBuffers - before.arrayBuffers,
  };
  parts.push({ name, milliseconds, memory });
  before = after;
}
