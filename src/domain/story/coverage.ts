import type { Factuality } from '../source/factuality.ts';
import type { Side } from '../source/leaning.ts';
import type { OwnershipKind } from '../source/source.ts';

/** One row of a breakdown. `percent` values of the rows of one breakdown sum to 100 (largest remainder). */
export interface Share {
  count: number;
  percent: number;
}

/** How a story's sources spread. Every source counts once; wire copies do not count as independent. */
export interface Coverage {
  articles: number;
  sources: number;
  /** Sources with at least one article that is not a wire copy of another source's. */
  independent: number;
  /** The denominator of `sides`. */
  rated: number;
  unrated: number;
  sides: Record<Side, Share>;
  /** Independent rated sources per side: what a blindspot is judged by. */
  independentSides?: Record<Side, number>;
  /** Those of them that are rated low or very low on factuality. */
  lowFactualitySides?: Record<Side, number>;
  factuality: Record<Factuality, number>;
  ownership: Record<OwnershipKind, number>;
  /** ISO country code to sources, most first. */
  countries: readonly (readonly [country: string, sources: number])[];
  /** Our own active sources per side, shown beside the rows so that a reader can judge them. */
  pool: Record<Side, number>;
}

/** Fewer rated sources than this and no rows are drawn: percentages of three sources say nothing. */
export const minRatedForRows = 5;
