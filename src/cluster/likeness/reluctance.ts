/** Two articles alone are a story by one likeness only, which may be chance. */
const firstPair = 1.05;
/** An article that three and more others did without tells of the next chapter as often as of theirs. */
const lateComer = 1.1;
/** Groups as large as this can do without an article. */
const selfSufficient = 3;
/** For every doubling of the smaller group. */
const perDoubling = 0.16;
/** The same, on top, for groups that lie a whole chapter apart. */
const perDoublingApart = 0.6;
/** Hours without an article between two groups that make them two chapters. */
const chapterHours = 10;
/** Doublings up to which a group looks more and more like a whole story; most stories have no more than four articles. */
const wholeDoublings = 2;
/** How much every doubling behind that takes back: two groups so large are parts of one event as often as two events. */
const partOf = 0.5;
/** Above this size nothing changes any more. */
const establishedSize = 16;

/**
 * How many times the usual similarity it takes to make two groups one, at least 1. A single article pays little; two
 * groups that each are a story already have had every chance to be one, the more so when one ended before the other began:
 * those are mostly two chapters. `gapHours` lies between the end of one and the start of the other, below 0 when they overlap.
 * Groups without times of their own (`isTimed` is false) never show that they went on side by side, so nothing is taken back.
 */
export function reluctanceOf(oneSize: number, otherSize: number, gapHours = 0, isTimed = true): number {
  const smallerSize = Math.min(oneSize, otherSize);
  if (smallerSize <= 1) return reluctanceOfSingle(Math.max(oneSize, otherSize));
  const apart = Math.min(1, Math.max(0, gapHours) / chapterHours);
  const doublings = Math.log2(Math.min(establishedSize, smallerSize));
  const beyond = isTimed ? Math.max(0, doublings - wholeDoublings) : 0;
  return 1 + (perDoubling + perDoublingApart * apart) * (doublings - beyond * (1 + partOf));
}

/** The same for a single article and a group of this size. */
function reluctanceOfSingle(size: number): number {
  if (size <= 1) return firstPair;
  return size < selfSufficient ? 1 : lateComer;
}
