/** Up to this size a group is a point in time. */
const pointSize = 4;
/** Behind this many more articles it is a stretch of time: a story that goes on, next to its newest report as to its first. */
const stretchAfter = 6;

/**
 * How many hours lie between two groups: between their middles while both are small, between the end of one and the start of the
 * other when one is large. `gapHours` is below 0 when they overlap.
 */
export function hoursApart(largerSize: number, gapHours: number, middleHours: number): number {
  const gap = Math.max(0, gapHours);
  const stretch = Math.min(1, Math.max(0, largerSize - pointSize) / stretchAfter);
  return stretch * gap + (1 - stretch) * Math.max(gap, middleHours);
}
