import type { Side } from '../source/leaning.ts';

/** What makes a story a blindspot of the left or the right: told to readers as it stands here. */
export const blindspotRule = {
  /** Rated sources with reporting of their own that a story needs. */
  minRated: 10,
  /** The missed side has at most this share of them, the covering one at least that, and so many times as much. */
  maxMissedPercent: 20,
  minCoveringPercent: 40,
  minRatio: 2.5,
  /** The missed side has less than this share of what its part of our pool would lead one to expect. */
  maxShareOfPool: 0.6,
  /** Above this share of low-factuality sources on the covering side, the other's silence is no blindspot. */
  maxLowFactuality: 0.5,
} as const;

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
