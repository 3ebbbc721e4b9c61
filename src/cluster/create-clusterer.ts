import type { Article } from '../domain/article.ts';
import { hour } from '../domain/clock.ts';
import { addMember, freshStoryId, indexMember, startStory } from './change-story.ts';
import { defaultSettings, type ClusterOptions } from './cluster-options.ts';
import { createClusterState, languageNumber, timeOf, type ClusterState } from './cluster-state.ts';
import type { Clusterer } from './clusterer.ts';
import { expireStories } from './expire-stories.ts';
import { findCandidates } from './find-candidates.ts';
import { regroup, type Doubt } from './regroup.ts';
import { scoreStory, thresholdFor } from './score-story.ts';
import { vectorizeArticle } from './vectorize-article.ts';

/** Articles after which the stories are looked at again. */
const regroupEvery = 256;
/** Hours of news after which they are looked at again when fewer came. */
const regroupHours = 6;
/** A story that comes this near to the threshold is looked at again when regrouping. */
const rivalShare = 0.6;

/** Creates a clusterer without stories. It holds no text: only ids, times and weighted term hashes. */
export function createClusterer(options: ClusterOptions = {}): Clusterer {
  const state = createClusterState({ ...defaultSettings, ...options });
  const doubts: Doubt[] = [];
  let regroupedAt = -Infinity;

  function regroupInto(assigned: Map<string, string>, merged: { from: string; into: string }[]): void {
    const outcome = regroup(state, doubts.splice(0));
    regroupedAt = state.now;
    merged.push(...outcome.merged);
    for (const slot of outcome.moved) {
      const articleId = state.articleIds[slot];
      if (articleId !== undefined) assigned.set(articleId, storyIdOf(state, slot));
    }
  }

  return {
    restore(storyId, articles) {
      const number = startStory(state, storyId);
      for (const article of sortArticles(articles)) {
        if (state.slots.has(article.id)) continue;
        const slot = addArticle(state, article);
        addMember(state, slot, number);
        indexMember(state, slot, number);
      }
    },
    add(articles) {
      const assigned = new Map<string, string>();
      const merged: { from: string; into: string }[] = [];
      const added: number[] = [];
      for (const article of sortArticles(articles)) {
        if (state.slots.has(article.id)) continue;
        const slot = addArticle(state, article);
        const doubt = assignSlot(state, slot, article.id);
        doubts.push(doubt);
        added.push(slot);
        if (doubts.length >= regroupEvery || state.now - regroupedAt >= regroupHours) regroupInto(assigned, merged);
      }
      if (articles.length === 0) regroupInto(assigned, merged);
      for (const slot of added) assigned.set(state.articleIds[slot] ?? '', storyIdOf(state, slot));
      return { assigned, merged };
    },
    expire: (before) => expireStories(state, before.getTime() / hour),
    has: (articleId) => state.slots.has(articleId),
    get size() {
      return { stories: state.storyCount, articles: state.slots.size };
    },
  };
}

function sortArticles(articles: readonly Article[]): Article[] {
  return articles.toSorted((one, other) => timeOf(one) - timeOf(other) || (one.id < other.id ? -1 : 1));
}

function storyIdOf(state: ClusterState, slot: number): string {
  return state.stories[state.storyOf[slot] ?? -1]?.id ?? '';
}

function addArticle(state: ClusterState, article: Article): number {
  const slot = state.freeSlots.pop() ?? state.articleIds.length;
  const language = article.language.split('-')[0] ?? 'und';
  const number = languageNumber(state, language);
  const vector = vectorizeArticle(article, language, number, state.statistics);
  const time = timeOf(article);
  state.crowd.count(number, time);
  state.slots.set(article.id, slot);
  state.articleIds[slot] = article.id;
  state.times[slot] = time;
  state.crowds[slot] = state.crowd.at(number, time);
  state.places[slot] = state.arena.store(vector);
  state.now = Math.max(state.now, time);
  return slot;
}

function assignSlot(state: ClusterState, slot: number, articleId: string): Doubt {
  const vector = state.arena.read(state.places[slot] ?? 0);
  const time = state.times[slot] ?? 0;
  const threshold = thresholdFor(state, slot);
  let best = threshold;
  let target = -1;
  const rivals: { number: number; score: number }[] = [];
  for (const number of findCandidates(state, vector, time)) {
    const story = state.stories[number];
    if (story === undefined) continue;
    const score = scoreStory(state, slot, story);
    if (score > threshold * rivalShare) rivals.push({ number, score });
    if (score > best) {
      best = score;
      target = number;
    }
  }
  if (target === -1) target = startStory(state, freshStoryId(state, articleId));
  addMember(state, slot, target);
  indexMember(state, slot, target);
  return { slot, rivals: rivals.filter(({ number }) => number !== target) };
}
