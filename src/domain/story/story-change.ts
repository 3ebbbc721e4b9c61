import type { Phase } from './timeline.ts';

/** What is new of a story to somebody who knew it as it was. */
export interface StoryChange {
  /** How many more sources have reporting of their own. */
  sources: number;
  /** Figures that were not there. */
  figures: readonly ChangedFigure[];
  /** Undefined where it is as it was. */
  phase?: { from: Phase; to: Phase };
}

export interface ChangedFigure {
  label: string;
  /** What was given for it before, smallest first; empty where it was not counted. */
  before: readonly number[];
  value: number;
}

/** A new figure with the first article that gives it. */
export interface CitedFigure extends ChangedFigure {
  /** As the article words it: "at least 19". */
  text: string;
  articleId: string;
}

/** A change whose figures can be shown. */
export interface CitedChange extends StoryChange {
  figures: readonly CitedFigure[];
}
