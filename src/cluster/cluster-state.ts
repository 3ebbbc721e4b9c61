import type { Article } from '../domain/article.ts';
import { hour } from '../domain/clock.ts';
import type { ClusterSettings } from './cluster-options.ts';
import { createCrowd, type Crowd } from './crowd.ts';
import { createPostingIndex, type PostingIndex } from './posting-index.ts';
import { createTermStatistics, type TermStatistics } from './term-statistics.ts';
import { createVectorArena, type VectorArena } from './vector-arena.ts';

/** A live story as the clusterer sees it. */
export interface LiveStory {
  id: string;
  /** Slots of its articles, in the order in which they came. */
  members: number[];
  /** Hours since 1970 of its newest article. */
  newest: number;
}

/** Everything the clusterer remembers. Articles are rows of parallel arrays, named by their slot. */
export interface ClusterState {
  settings: ClusterSettings;
  statistics: TermStatistics;
  crowd: Crowd;
  arena: VectorArena;
  index: PostingIndex;
  slots: Map<string, number>;
  articleIds: (string | undefined)[];
  /** Hours since 1970. */
  times: number[];
  /** Places in the arena; -1 when the article is too old to be compared. */
  places: number[];
  /** How crowded the news was when the article came, as a logarithm. */
  crowds: number[];
  /** Numbers of the stories. */
  storyOf: number[];
  freeSlots: number[];
  stories: (LiveStory | undefined)[];
  storyCount: number;
  /** Ids of live stories and of those that went into another: none is given twice. */
  usedIds: Set<string>;
  languages: Map<string, number>;
  /** The newest article's time: the clusterer's only clock. */
  now: number;
}

export function createClusterState(settings: ClusterSettings): ClusterState {
  return {
    settings,
    statistics: createTermStatistics(),
    crowd: createCrowd(),
    arena: createVectorArena(),
    index: createPostingIndex(),
    slots: new Map(),
    articleIds: [],
    times: [],
    places: [],
    crowds: [],
    storyOf: [],
    freeSlots: [],
    stories: [],
    storyCount: 0,
    usedIds: new Set(),
    languages: new Map(),
    now: -Infinity,
  };
}

/** Hours since 1970; a date that is missing or ahead of the time at which we saw the article gives way to that. */
export function timeOf(article: Article): number {
  const published = article.publishedAt.getTime();
  const seen = article.firstSeenAt.getTime();
  if (Number.isNaN(published)) return Number.isNaN(seen) ? 0 : seen / hour;
  return (Number.isNaN(seen) ? published : Math.min(published, seen)) / hour;
}

/** A small number for a language, the same for the life of the state. */
export function languageNumber(state: ClusterState, name: string): number {
  let number = state.languages.get(name);
  if (number === undefined) {
    number = Math.min(255, state.languages.size);
    state.languages.set(name, number);
  }
  return number;
}

/** Finds a live story by its number. */
export function storyAt(state: ClusterState, number: number): LiveStory {
  const story = state.stories[number];
  if (story === undefined) throw new Error(`Expected story number ${number} to be live, it is not`);
  return story;
}
