import { openStore } from '../../src/store/open-store.ts';
import { makeStory } from '../synthetic/make-story.ts';
import { loadSourceIds } from './load-source-ids.ts';
import { readArgument, report } from './messages.ts';

const { storeUrl, stories } = readArgument();
const batchSize = 500;

const now = new Date();
const sourceIds = await loadSourceIds();
const store = await openStore(storeUrl);
for (let start = 0; start < stories; start += batchSize) {
  const count = Math.min(batchSize, stories - start);
  await store.saveStories(Array.from({ length: count }, (_, at) => makeStory(start + at, sourceIds, now)));
}
await store.close();
report({ filled: stories });
process.disconnect();
