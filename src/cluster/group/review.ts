/** What looking again at stories changed. */
export interface Review {
  /** Slots of articles that are in another story than before. */
  moved: number[];
  /** Stories that went into another. */
  merged: { from: string; into: string }[];
}
