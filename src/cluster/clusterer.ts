import type { Article } from '../domain/story/article.ts';
import type { StoryConstraint } from '../domain/story/story-constraint.ts';

/** What one batch of articles did to the stories. */
export interface ClusterChange {
  /** Article id to story id: every article of the batch that was not known, and earlier ones that regrouping moved. */
  assigned: ReadonlyMap<string, string>;
  /** Stories that went into another, in the order in which it happened. `from` is gone, `into` is the older one. */
  merged: readonly { from: string; into: string }[];
}

/** Assigns a stream of articles to stories. Same input in the same order gives the same stories. */
export interface Clusterer {
  /** Puts back a story from the store at start; articles in any order. */
  restore(storyId: string, articles: readonly Article[]): void;
  /**
   * Assigns each article to a live story or starts a new one. Articles may come in any order; known ones are skipped. An
   * empty batch only regroups, which otherwise happens by itself every few hundred articles.
   */
  add(articles: readonly Article[]): ClusterChange;
  /**
   * Obeys what moderators said, now and for as long as the articles live; of two constraints on the same pair the later one
   * holds. Returns what moved. Constraints on articles that come later are remembered too.
   */
  constrain(constraints: readonly StoryConstraint[]): ClusterChange;
  /** Forgets stories whose newest article is older than the date; returns their ids. */
  expire(before: Date): string[];
  has(articleId: string): boolean;
  readonly size: { stories: number; articles: number };
}
