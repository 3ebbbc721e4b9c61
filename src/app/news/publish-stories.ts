import { setImmediate as nextTurn } from 'node:timers/promises';
import { coverageOf } from '../../briefing/coverage/coverage-of.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Story } from '../../domain/story/story.ts';
import { toEntry } from '../../edition/to-entry.ts';
import { buildStory } from './build-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { reviseArticle } from './revise-article.ts';
import { startWatch } from '../start-watch.ts';

/** Milliseconds of work before waiting interactions get their turn. */
const sliceMs = 10;

/** What was published, and the milliseconds it took to draw, write and index it. */
export interface Publication {
  stories: { changed: number; removed: number };
  stages: Record<'brief' | 'store' | 'edition', number>;
}

/**
 * Draws every story that got or lost articles anew, writes them in one transaction and publishes them to readers. A story
 * that can't be read or drawn is logged once, stays as it was and is tried again the next time.
 * @throws when the write fails: then everything stays pending.
 */
export async function publishStories(newsroom: Newsroom): Promise<Publication> {
  const { store, edition, catalog, pool, pending } = newsroom;
  const watch = startWatch();
  const { changed, emptied, failures } = await drawStories(newsroom);
  const brief = watch();
  const absorbed = [...pending.merged.keys()].filter((id) => !failures.has(finalStory(id, pending.merged)));
  const kept = new Set(changed.map(({ id }) => id));
  const removed = [...new Set([...absorbed, ...pending.expired, ...emptied])].filter((id) => !kept.has(id));
  let stored = 0;
  if (changed.length + removed.length > 0) {
    await store.saveStories(changed, removed);
    stored = watch();
    edition.publish({ changed: changed.map((story) => toEntry(story, coverageOf(story, catalog, pool))), removed });
  }
  reportFailures(newsroom, failures);
  settle(newsroom, changed, absorbed, failures);
  const stages = { brief, store: stored, edition: watch() };
  return { stories: { changed: changed.length, removed: removed.length }, stages };
}

interface Drawn {
  changed: Story[];
  /** Stories whose articles all moved elsewhere. */
  emptied: string[];
  failures: Map<string, unknown>;
}

async function drawStories(newsroom: Newsroom): Promise<Drawn> {
  const { edition, catalog, pending } = newsroom;
  const added = groupByStory(newsroom);
  const takenNow = new Set<string>();
  const isTaken = (slug: string) => takenNow.has(slug) || edition.bySlug(slug) !== undefined;
  const drawn: Drawn = { changed: [], emptied: [], failures: new Map() };
  let sliceStart = performance.now();
  for (const id of pending.stories) {
    try {
      const { articles, previous } = await gatherStory(newsroom, id, added.get(id) ?? []);
      if (articles.length === 0) drawn.emptied.push(id);
      else {
        const story = buildStory(id, articles, previous, catalog, isTaken);
        takenNow.add(story.slug);
        drawn.changed.push(story);
      }
    } catch (error) {
      drawn.failures.set(id, error);
    }
    if (performance.now() - sliceStart > sliceMs) {
      await nextTurn();
      sliceStart = performance.now();
    }
  }
  return drawn;
}

function groupByStory({ storyOf, pending }: Newsroom): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of pending.articles.values()) {
    const id = storyOf.get(article.id);
    if (id === undefined) continue;
    const group = groups.get(id) ?? [];
    group.push(article);
    groups.set(id, group);
  }
  return groups;
}

/** A story's articles, wherever they are stored as yet, and the stored stories that it continues. */
async function gatherStory({ store, storyOf, pending }: Newsroom, id: string, added: readonly Article[]) {
  const articles = new Map<string, Article>();
  const previous: Story[] = [];
  for (const storyId of new Set([id, ...(pending.donors.get(id) ?? [])])) {
    const story = await store.getStory(storyId);
    if (story === undefined) continue;
    for (const article of story.articles) if (storyOf.get(article.id) === id) articles.set(article.id, article);
    if (finalStory(storyId, pending.merged) === id) previous.push(story);
  }
  for (const article of added) articles.set(article.id, article);
  for (const article of articles.values()) articles.set(article.id, reviseArticle(article, pending.revisions));
  return { articles: [...articles.values()], previous };
}

function reportFailures({ log, pending }: Newsroom, failures: ReadonlyMap<string, unknown>): void {
  for (const [storyId, error] of failures) {
    if (!pending.failed.has(storyId)) log.error({ storyId, err: error }, 'story.failed');
  }
  pending.failed = new Set(failures.keys());
}

/** What was written is not pending any more; what belongs to a failed story is. */
function settle(
  { pending }: Newsroom,
  changed: readonly Story[],
  absorbed: readonly string[],
  failures: ReadonlyMap<string, unknown>,
): void {
  for (const { id } of changed.flatMap(({ articles }) => articles)) {
    pending.articles.delete(id);
    pending.revisions.delete(id);
  }
  for (const id of absorbed) pending.merged.delete(id);
  for (const id of pending.donors.keys()) if (!failures.has(id)) pending.donors.delete(id);
  pending.stories = new Set(failures.keys());
  pending.expired.clear();
}

/** Where a chain of merges ends. */
function finalStory(id: string, merged: ReadonlyMap<string, string>): string {
  const next = merged.get(id);
  return next === undefined ? id : finalStory(next, merged);
}
