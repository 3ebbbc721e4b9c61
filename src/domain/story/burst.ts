/** When a story is reported by so many at once that somebody should hear of it. */
export interface BurstRule {
  /** Independent sources, at least. */
  sources: number;
  /** Of how many of the three sides, at least; 1 where sides don't matter, and unrated sources do as well. */
  sides: number;
  /** Within so many minutes. */
  minutes: number;
}

/** That it was. */
export interface Burst {
  /** Independent sources that reported within the span. */
  sources: number;
  /** Of how many sides the rated ones are. */
  sides: number;
  /** The minutes between the first and the last of these reports. */
  minutes: number;
  /** When the last of them was published. */
  at: Date;
}
