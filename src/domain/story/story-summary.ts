import type { Side } from '../source/leaning.ts';

/** One story as a row of a list: what a reader needs to choose it, without its articles. */
export interface StorySummary {
  id: string;
  slug: string;
  /** The headline: a real article's title. */
  title: string;
  /** The headline article's URL. */
  url: string;
  /** The headline article's source. */
  sourceId: string;
  topics: readonly string[];
  /** Counts, by source where not said otherwise. */
  articles: number;
  sources: number;
  independent: number;
  rated: number;
  /** Rated sources per side. */
  sides: Record<Side, number>;
  firstSeenAt: Date;
  updatedAt: Date;
}
