import { setImmediate as nextTurn } from 'node:timers/promises';
import { createClusterer } from '../../cluster/create-clusterer.ts';
import { createKnownArticles } from './known-articles.ts';
import type { Newsroom } from '../newsroom.ts';

/** Milliseconds of work before waiting interactions get their turn. */
const sliceMs = 10;

/**
 * Puts the stored stories back into the clusterer before the first refresh. It takes several times as long as filling the
 * edition, and only a refresh needs it: readers are answered meanwhile.
 * @throws when the store fails: then nothing is restored, and the next refresh tries again.
 */
export async function restoreStories(newsroom: Newsroom): Promise<void> {
  if (newsroom.isRestored) return;
  const clusterer = createClusterer();
  const storyOf = new Map<string, string>();
  const known = createKnownArticles();
  const startedAt = performance.now();
  let sliceStart = startedAt;
  for await (const story of newsroom.store.loadStories()) {
    clusterer.restore(story.id, story.articles);
    for (const article of story.articles) {
      if (storyOf.has(article.id)) continue;
      storyOf.set(article.id, story.id);
      known.add(article);
    }
    if (performance.now() - sliceStart > sliceMs) {
      await nextTurn();
      sliceStart = performance.now();
    }
  }
  Object.assign(newsroom, { clusterer, storyOf, known, isRestored: true });
  newsroom.log.info({ ...clusterer.size, ms: Math.round(performance.now() - startedAt) }, 'newsroom.restored');
}
