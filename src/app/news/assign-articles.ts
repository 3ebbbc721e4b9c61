import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ClusterChange } from '../../cluster/clusterer.ts';
import type { Article } from '../../domain/story/article.ts';
import type { Newsroom } from '../newsroom.ts';

/** How many articles are clustered before waiting interactions get their turn. */
const batchSize = 200;

/** Puts new articles into stories, oldest first, and notes every story that this changes. */
export async function assignArticles(newsroom: Newsroom, articles: readonly Article[]): Promise<void> {
  const ordered = articles.toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
  for (let start = 0; start < ordered.length; start += batchSize) {
    const batch = ordered.slice(start, start + batchSize);
    const change = newsroom.clusterer.add(batch);
    for (const article of batch) {
      newsroom.pending.articles.set(article.id, article);
      newsroom.known.add(article);
    }
    noteMerges(newsroom, change.merged);
    for (const [articleId, storyId] of change.assigned) noteMove(newsroom, articleId, storyId);
    await nextTurn();
  }
}

/** Tells the clusterer what the bot's owners accepted, and notes every story that this changes. */
export function obeyConstraints(newsroom: Newsroom): void {
  const { assigned, merged } = newsroom.clusterer.constrain(newsroom.constraints);
  noteMerges(newsroom, merged);
  for (const [articleId, storyId] of assigned) noteMove(newsroom, articleId, storyId);
  newsroom.constraints = [];
}

/** Forgets the stories whose newest article is older than the date, and what was not yet stored of them. */
export function expireStories({ clusterer, storyOf, known, pending }: Newsroom, before: Date): void {
  const expired = new Set(clusterer.expire(before));
  if (expired.size === 0) return;
  for (const [articleId, storyId] of storyOf) {
    if (!expired.has(storyId)) continue;
    storyOf.delete(articleId);
    pending.articles.delete(articleId);
    pending.revisions.delete(articleId);
  }
  known.keep((id) => storyOf.has(id));
  for (const id of expired) {
    pending.expired.add(id);
    pending.stories.delete(id);
    pending.donors.delete(id);
  }
}

function noteMerges({ storyOf, pending }: Newsroom, merged: ClusterChange['merged']): void {
  if (merged.length === 0) return;
  const targets = new Map<string, string>();
  for (const { from, into } of merged) {
    for (const [former, target] of targets) if (target === from) targets.set(former, into);
    targets.set(from, into);
    pending.merged.set(from, into);
    pending.stories.delete(from);
  }
  for (const [articleId, storyId] of storyOf) {
    const target = targets.get(storyId);
    if (target !== undefined) storyOf.set(articleId, target);
  }
  for (const [from, into] of targets) {
    pending.stories.add(into);
    giveTo(pending.donors, into, [from, ...(pending.donors.get(from) ?? [])]);
    pending.donors.delete(from);
  }
}

/** Regrouping also moves articles that were stored long ago: both stories are drawn anew then. */
function noteMove({ storyOf, pending }: Newsroom, articleId: string, storyId: string): void {
  const former = storyOf.get(articleId);
  storyOf.set(articleId, storyId);
  pending.stories.add(storyId);
  if (former === undefined || former === storyId) return;
  pending.stories.add(former);
  giveTo(pending.donors, storyId, [former, ...(pending.donors.get(former) ?? [])]);
}

function giveTo(donors: Map<string, Set<string>>, storyId: string, given: readonly string[]): void {
  donors.set(storyId, new Set([...(donors.get(storyId) ?? []), ...given]));
}
