import type { Side } from './leaning.ts';

/** A side whose sources barely cover a story, measured against that side's share of our own pool. */
export interface Blindspot {
  missed: Side;
  /** Sources of the missed side that do cover the story. */
  missedCount: number;
  /** The denominator of `missedPercent`: the story's rated sources. */
  rated: number;
  missedPercent: number;
  /** The missed side's share of our active rated sources. */
  poolPercent: number;
  /** The side that covers the story most. */
  covering: Side;
}
