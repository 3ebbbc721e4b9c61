import { setImmediate as nextTurn } from 'node:timers/promises';
import { coverageOf } from '../briefing/coverage-of.ts';
import type { Article } from '../domain/article.ts';
import type { Story } from '../domain/story.ts';
import { toEntry } from '../edition/to-entry.ts';
import { buildStory } from './build-story.ts';
import type { Newsroom } from './newsroom.ts';

/** Milliseconds of work before waiting interactions get their turn. */
const sliceMs = 10;

/**
 * Draws every story that got articles anew, writes them in one transaction and publishes them to readers.
 * `merged` maps a story to the one it went into; its slugs live on there.
 */
export async function publishStories(
  newsroom: Newsroom,
  merged: ReadonlyMap<string, string>,
  expired: readonly string[],
): Promise<{ changed: number; removed: number }> {
  const { store, edition, catalog, pool, unsaved } = newsroom;
  const takenNow = new Set<string>();
  const isTaken = (slug: string) => takenNow.has(slug) || edition.bySlug(slug) !== undefined;
  const changed: Story[] = [];
  let sliceStart = performance.now();
  for (const [id, articles] of unsaved) {
    const story = await rebuildStory(newsroom, id, articles, merged, isTaken);
    takenNow.add(story.slug);
    changed.push(story);
    if (performance.now() - sliceStart > sliceMs) {
      await nextTurn();
      sliceStart = performance.now();
    }
  }
  const removed = [...new Set([...merged.keys(), ...expired])].filter((id) => !unsaved.has(id));
  await store.saveStories(changed, removed);
  unsaved.clear();
  const entries = changed.map((story) => toEntry(story, coverageOf(story, catalog, pool)));
  edition.publish({ changed: entries, removed });
  return { changed: changed.length, removed: removed.length };
}

async function rebuildStory(
  { store, catalog }: Newsroom,
  id: string,
  added: ReadonlyMap<string, Article>,
  merged: ReadonlyMap<string, string>,
  isTaken: (slug: string) => boolean,
): Promise<Story> {
  const absorbed = [...merged].filter(([, into]) => finalStory(into, merged) === id).map(([from]) => from);
  const previous: Story[] = [];
  for (const storyId of [id, ...absorbed]) {
    const story = await store.getStory(storyId);
    if (story !== undefined) previous.push(story);
  }
  const articles = new Map(
    previous.flatMap((story) => story.articles.map((article) => [article.id, article] as const)),
  );
  for (const [articleId, article] of added) articles.set(articleId, article);
  return buildStory(id, [...articles.values()], previous, catalog, isTaken);
}

/** Where a chain of merges ends. */
function finalStory(id: string, merged: ReadonlyMap<string, string>): string {
  const next = merged.get(id);
  return next === undefined ? id : finalStory(next, merged);
}
