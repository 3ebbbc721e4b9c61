/** Two articles alone are a story by one likeness only, which may be chance. */
const firstPair = 1.05;
/** For every doubling of the smaller group. */
const perDoubling = 0.1;
/** The same, on top, for groups that lie a whole chapter apart. */
const perDoublingApart = 0.4;
/** Hours without an article between two groups that make them two chapters. */
const chapterHours = 10;
/** Above this size a group is no more of a story than below it. */
const establishedSize = 16;

/**
 * How many times the usual similarity it takes to make two groups one, at least 1. A single article goes wherever it fits; two
 * groups that each are a story already have had every chance to be one, the more so when one ended before the other began:
 * those are mostly two chapters. `gapHours` lies between the end of one and the start of the other, below 0 when they overlap.
 */
export function reluctanceOf(oneSize: number, otherSize: number, gapHours = 0): number {
  const smallerSize = Math.min(oneSize, otherSize);
  if (smallerSize <= 1) return Math.max(oneSize, otherSize) <= 1 ? firstPair : 1;
  const apart = Math.min(1, Math.max(0, gapHours) / chapterHours);
  return 1 + (perDoubling + perDoublingApart * apart) * Math.log2(Math.min(establishedSize, smallerSize));
}
