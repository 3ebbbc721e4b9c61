import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '../../../src/store/open-store.ts';
import { makeArticle, makeStory } from '../example-documents.ts';

/** Writes the same stories over and over, each time with one more revision, until somebody kills it. */
const [url = '', count = '0', first = '1'] = process.argv.slice(2);
const store = await openStore(url);
for (let revision = Number(first); ; revision += 1) {
  // Long enough that most of the time goes by in writing, not in making them.
  const articles = [makeArticle('long', { excerpt: 'x'.repeat(20_000) })];
  const stories = Array.from({ length: Number(count) }, (_, index) => makeStory(`s${index}`, { revision, articles }));
  // Every even revision removes a marker that every odd one writes: both halves of a save have to go together.
  const marker = makeStory('marker', { revision });
  if (revision % 2 === 0) await store.saveStories(stories, ['marker']);
  else await store.saveStories([...stories, marker]);
  console.log(revision);
  await nextTurn();
}
