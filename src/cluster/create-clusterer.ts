import type { Article } from '../domain/story/article.ts';
import { hour } from '../domain/clock.ts';
import { assignSlot } from './group/assign-slot.ts';
import { addMember, openStory, startStrand } from './group/change-strand.ts';
import { defaultSettings, type ClusterOptions } from './cluster-options.ts';
import { createClusterState, languageNumber, makeRoom, storyIdOf, timeOf, type ClusterState } from './cluster-state.ts';
import type { Clusterer } from './clusterer.ts';
import { expireStories, keptHours } from './group/expire-stories.ts';
import { hashTerm } from './words/hash-term.ts';
import { obeyConstraints } from './group/obey-constraints.ts';
import type { Doubt } from './group/regroup.ts';
import { reviewStories } from './group/review-stories.ts';
import { vectorizeArticle } from './terms/vectorize-article.ts';

/** Articles after which the stories that they touched are reviewed. */
const reviewEvery = 256;
/** Hours of news after which they are reviewed when fewer came. */
const reviewHours = 6;
/** How much more alike a live page, an opinion or a picture series has to be to belong to a story. */
const columnFactor = 1.35;

/** Creates a clusterer without stories. It holds no text: only ids, times and weighted term hashes. */
export function createClusterer(options: ClusterOptions = {}): Clusterer {
  const state = createClusterState({ ...defaultSettings, ...options });
  const doubts: Doubt[] = [];
  let reviewedAt = -Infinity;

  return {
    restore(storyId, articles) {
      const story = openStory(state, storyId);
      const strands = new Map<string, number>();
      for (const article of sortArticles(articles)) {
        if (state.slots.has(article.id)) continue;
        const language = languageOf(article);
        const number = strands.get(language) ?? startStrand(state, story, languageNumber(state, language));
        strands.set(language, number);
        const slot = addArticle(state, article);
        // What is older is never compared again.
        if ((state.times[slot] ?? 0) > state.now - keptHours(state.settings)) readArticle(state, slot, article);
        addMember(state, slot, number);
      }
      if (strands.size === 0) state.stories.delete(storyId);
    },
    constrain(constraints) {
      const noted = constraints.filter((constraint) => state.constraints.note(constraint));
      const { moved, merged } = obeyConstraints(state, noted);
      return { assigned: new Map(moved.map((slot) => [state.articleIds[slot] ?? '', storyIdOf(state, slot)])), merged };
    },
    add(articles) {
      const changed = new Set<number>();
      const merged: { from: string; into: string }[] = [];
      const review = () => {
        const outcome = reviewStories(state, doubts.splice(0));
        reviewedAt = state.now;
        merged.push(...outcome.merged);
        for (const slot of outcome.moved) changed.add(slot);
      };
      for (const article of sortArticles(articles)) {
        if (state.slots.has(article.id)) continue;
        const slot = addArticle(state, article);
        readArticle(state, slot, article);
        doubts.push(assignSlot(state, slot));
        changed.add(slot);
        if (doubts.length >= reviewEvery || state.now - reviewedAt >= reviewHours) review();
      }
      review();
      const assigned = new Map<string, string>();
      for (const slot of changed) assigned.set(state.articleIds[slot] ?? '', storyIdOf(state, slot));
      return { assigned, merged };
    },
    expire: (before) => expireStories(state, before.getTime() / hour),
    has: (articleId) => state.slots.has(articleId),
    get size() {
      return { stories: state.stories.size, articles: state.slots.size };
    },
  };
}

function sortArticles(articles: readonly Article[]): Article[] {
  return articles.toSorted((one, other) => timeOf(one) - timeOf(other) || (one.id < other.id ? -1 : 1));
}

function languageOf(article: Article): string {
  return article.language.split('-')[0] ?? 'und';
}

/** How much similarity it takes to belong together, given how many articles are about. */
function thresholdAmong({ settings, crowd }: ClusterState, language: number, time: number): number {
  return settings.threshold * (1 + settings.crowding * (crowd.at(language, time) - 2));
}

/** Remembers an article, not yet in any strand, and returns its slot. */
function addArticle(state: ClusterState, article: Article): number {
  const slot = state.freeSlots.pop() ?? state.articleIds.length;
  makeRoom(state, slot);
  state.slots.set(article.id, slot);
  state.articleIds[slot] = article.id;
  state.times[slot] = timeOf(article);
  state.languages[slot] = languageNumber(state, languageOf(article));
  state.sources[slot] = hashTerm(article.sourceId);
  state.places[slot] = -1;
  state.anchorPlaces[slot] = -1;
  return slot;
}

/** Reads an article's words, so that it can be compared with others. */
function readArticle(state: ClusterState, slot: number, article: Article): void {
  const time = state.times[slot] ?? 0;
  const language = state.languages[slot] ?? 0;
  const own = state.boilerplate.clean(article.sourceId, article.title, article.excerpt);
  const { terms, anchors } = vectorizeArticle(own, languageOf(article), language, state.statistics);
  state.now = Math.max(state.now, time);
  state.crowd.count(language, time);
  state.isColumn[slot] = own.isColumn ? 1 : 0;
  state.thresholds[slot] = thresholdAmong(state, language, time) * (own.isColumn ? columnFactor : 1);
  state.places[slot] = state.vectors.store(terms);
  state.anchorPlaces[slot] = state.anchors.store(anchors);
}
