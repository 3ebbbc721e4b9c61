import type { Article } from '../domain/story/article.ts';
import { hour } from '../domain/clock.ts';
import type { ClusterSettings } from './cluster-options.ts';
import { createConstraintBook, type ConstraintBook } from './group/constraint-book.ts';
import { createCrowd, type Crowd } from './likeness/crowd.ts';
import { createFeedBoilerplate, type FeedBoilerplate } from './words/feed-boilerplate.ts';
import { createPostingIndex, type PostingIndex } from './terms/posting-index.ts';
import { createRecentStrands, type RecentStrands } from './terms/recent-strands.ts';
import { createStrandTally, type StrandTally } from './terms/strand-tally.ts';
import { createTermFinder, type TermFinder } from './terms/term-finder.ts';
import { createTermStatistics, type TermStatistics } from './terms/term-statistics.ts';
import { createVectorArena, type VectorArena } from './terms/vector-arena.ts';

/** A story as readers know it: one strand, or several in different languages that tell of the same event. */
export interface LiveStory {
  id: string;
  /** Numbers of its strands. */
  strands: number[];
}

/** Articles held together by common words, and so mostly of one language. */
export interface Strand {
  story: LiveStory;
  /** Slots of its articles, in the order in which they came. */
  members: number[];
  /** About the mean of the squared similarities of every two of its articles. */
  square: number;
  /** The language of the article that it began with. */
  language: number;
}

/** Everything the clusterer remembers. Articles are rows of parallel arrays, named by their slot. */
export interface ClusterState {
  settings: ClusterSettings;
  statistics: TermStatistics;
  boilerplate: FeedBoilerplate;
  crowd: Crowd;
  vectors: VectorArena;
  /** What articles share across languages: places, numbers, names. */
  anchors: VectorArena;
  index: PostingIndex;
  anchorIndex: PostingIndex;
  /** Strands by pairs of neighbouring words. */
  pairIndex: RecentStrands;
  tally: StrandTally;
  finder: TermFinder;
  /** Length of the index when it was last written anew. */
  lastIndexLength: number;
  slots: Map<string, number>;
  articleIds: (string | undefined)[];
  /** Hours since 1970. */
  times: Float64Array;
  languages: Uint8Array;
  /** Hashes of the sources' ids. */
  sources: Uint32Array;
  /** 1 for live pages, opinion, pictures, round-ups: alike in form, whatever they are about. */
  isColumn: Uint8Array;
  /** Places in `vectors`; -1 when the article is too old to be compared. */
  places: Int32Array;
  /** Places in `anchors`; -1 likewise. */
  anchorPlaces: Int32Array;
  /** How alike an article has to be to a strand to belong to it. */
  thresholds: Float32Array;
  strandOf: Int32Array;
  freeSlots: number[];
  strands: (Strand | undefined)[];
  /** Hours since 1970 of each strand's newest article; -Infinity when it is gone. */
  newest: number[];
  stories: Map<string, LiveStory>;
  /** Ids of live stories and of those that went into another: none is given twice. */
  usedIds: Set<string>;
  /** What moderators said of articles. */
  constraints: ConstraintBook;
  languageNumbers: Map<string, number>;
  /** The newest article's time: the clusterer's only clock. */
  now: number;
}

export function createClusterState(settings: ClusterSettings): ClusterState {
  return {
    settings,
    statistics: createTermStatistics(),
    boilerplate: createFeedBoilerplate(),
    crowd: createCrowd(),
    vectors: createVectorArena(),
    anchors: createVectorArena(),
    index: createPostingIndex(),
    anchorIndex: createPostingIndex(),
    pairIndex: createRecentStrands(),
    tally: createStrandTally(),
    finder: createTermFinder(),
    lastIndexLength: 0,
    slots: new Map(),
    articleIds: [],
    times: new Float64Array(0),
    languages: new Uint8Array(0),
    sources: new Uint32Array(0),
    isColumn: new Uint8Array(0),
    places: new Int32Array(0),
    anchorPlaces: new Int32Array(0),
    thresholds: new Float32Array(0),
    strandOf: new Int32Array(0),
    freeSlots: [],
    strands: [],
    newest: [],
    stories: new Map(),
    usedIds: new Set(),
    constraints: createConstraintBook(),
    languageNumbers: new Map(),
    now: -Infinity,
  };
}

/** Makes the columns long enough for a slot. */
export function makeRoom(state: ClusterState, slot: number): void {
  if (slot < state.times.length) return;
  const length = Math.ceil(slot * 1.4) + 1024;
  state.times = lengthen(state.times, new Float64Array(length));
  state.languages = lengthen(state.languages, new Uint8Array(length));
  state.sources = lengthen(state.sources, new Uint32Array(length));
  state.isColumn = lengthen(state.isColumn, new Uint8Array(length));
  state.places = lengthen(state.places, new Int32Array(length));
  state.anchorPlaces = lengthen(state.anchorPlaces, new Int32Array(length));
  state.thresholds = lengthen(state.thresholds, new Float32Array(length));
  state.strandOf = lengthen(state.strandOf, new Int32Array(length));
}

function lengthen<Column extends { set(values: Column): void }>(column: Column, longer: Column): Column {
  longer.set(column);
  return longer;
}

/** Hours since 1970; a date that is missing or ahead of the time at which we saw the article gives way to that. */
export function timeOf(article: Article): number {
  const published = article.publishedAt.getTime();
  const seen = article.firstSeenAt.getTime();
  if (Number.isNaN(published)) return Number.isNaN(seen) ? 0 : seen / hour;
  return (Number.isNaN(seen) ? published : Math.min(published, seen)) / hour;
}

/** A number below 255 for a language, the same for the life of the state. */
export function languageNumber(state: ClusterState, name: string): number {
  let number = state.languageNumbers.get(name);
  if (number === undefined) {
    number = Math.min(254, state.languageNumbers.size);
    state.languageNumbers.set(name, number);
  }
  return number;
}

/** The live strand of a number. */
export function strandAt(state: ClusterState, number: number): Strand {
  const strand = state.strands[number];
  if (strand === undefined) throw new Error(`Expected strand number ${number} to be live, it is not`);
  return strand;
}

/** The id of the story that an article belongs to. */
export function storyIdOf(state: ClusterState, slot: number): string {
  return strandAt(state, state.strandOf[slot] ?? -1).story.id;
}
