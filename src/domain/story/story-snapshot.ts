import type { Phase } from './timeline.ts';

/** What a reader knew of a story at a moment: enough to judge whether it has changed since. */
export interface StorySnapshot {
  storyId: string;
  /** A slug lives on as an alias when its story goes into another. */
  slug: string;
  /** Sources with reporting of their own. */
  independent: number;
  phase: Phase;
  /** The figures that two sources give, or that are disputed. */
  figures: readonly { label: string; value: number }[];
}

/** A story as a subscription's readers were told of it the last time. */
export interface ToldStory extends StorySnapshot {
  at: Date;
}
