import type { CitedChange } from './story-change.ts';
import type { Story } from './story.ts';
import type { Phase } from './timeline.ts';

/** A story that is new, or of which something is new. */
export interface CaughtUpStory {
  story: Story;
  /** How many of its articles are. */
  articles: number;
  independent: number;
  phase: Phase;
  /** Undefined where all of the story is new. */
  change?: CitedChange;
  /** A channel of the server follows it. */
  isFollowed?: true;
}

/** What changed since somebody looked. */
export interface CatchUp {
  since: Date;
  /** Whether that is when they looked last, or just the last day. */
  hasLooked: boolean;
  stories: readonly CaughtUpStory[];
  /** Whether there may be more of them. */
  hasMore: boolean;
}
