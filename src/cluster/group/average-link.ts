import { alone, isBelow, likenessOf, mostLikeness, squareOf } from '../likeness/group-likeness.ts';
import { reluctanceOf } from '../likeness/reluctance.ts';
import { decayOver } from '../likeness/score-pair.ts';
import { startGroups } from './start-groups.ts';
import { hoursApart } from '../likeness/time-apart.ts';

/** What average linkage made of items. */
export interface LinkedGroups {
  /** The group of each item, by its number. */
  groupOf: number[];
  /** The mean squared similarity of every two different items of a group. */
  squareOf: (group: number) => number;
}

/** Groups whose margin is not above this stay apart; those that just reach what it takes become one. */
const apart = -Number.MIN_VALUE;

/**
 * Groups items by agglomeration with average linkage: the two groups whose members are most alike on average become one,
 * until no two reach the threshold. `similarities` is a full symmetric matrix, `initial` gives the groups to start from
 * (any numbers), `times` the hours at which the items came. Equal input gives equal numbers.
 */
export function averageLink(
  similarities: Float32Array,
  initial: readonly number[],
  thresholds: Float32Array,
  times: Float64Array,
): LinkedGroups {
  const groups = startGroups(similarities, initial, thresholds, times);
  const { groupOf, shapes, sums, squares, levels, middles, firsts, lasts } = groups;
  const count = shapes.length;
  const alive = new Uint8Array(count).fill(1);
  const nearest = new Int32Array(count).fill(-1);
  const margins = new Float64Array(count).fill(-Infinity);
  // How far the likeness of two groups is above what it takes; -Infinity where that cannot be more than `floor`, which mostly shows
  // without raising anything to a power.
  const margin = (one: number, other: number, floor: number) => {
    const sum = sums[one * count + other] ?? 0;
    if (sum <= 0) return -Infinity;
    const shape = shapes[one] ?? alone;
    const otherShape = shapes[other] ?? alone;
    const pairs = shape.size * otherShape.size;
    const square = (squares[one * count + other] ?? 0) / pairs;
    const level = ((levels[one] ?? 0) + (levels[other] ?? 0)) / 2;
    // Neither time nor reluctance makes two groups more alike, and no floor is lower than that.
    if (isBelow(level, square, shape, otherShape)) return -Infinity;
    const mean = sum / pairs;
    const gap = Math.max((firsts[one] ?? 0) - (lasts[other] ?? 0), (firsts[other] ?? 0) - (lasts[one] ?? 0));
    const middle = Math.abs((middles[one] ?? 0) - (middles[other] ?? 0));
    const decay = decayOver(hoursApart(Math.max(shape.size, otherShape.size), gap, middle));
    const isTimed = firsts[one] !== lasts[one] && firsts[other] !== lasts[other];
    const needed = level * reluctanceOf(shape.size, otherShape.size, gap, isTimed);
    if (mostLikeness(mean, square, shape, otherShape) * decay - needed <= floor) return -Infinity;
    return likenessOf(mean, square, shape, otherShape) * decay - needed;
  };
  const findNearest = (one: number) => {
    nearest[one] = -1;
    margins[one] = -Infinity;
    let most = apart;
    for (let other = 0; other < count; other += 1) {
      if (other === one || alive[other] === 0) continue;
      const value = margin(one, other, most);
      if (value <= most) continue;
      most = value;
      margins[one] = value;
      nearest[one] = other;
    }
  };
  // The same for all at once: what is asked of a pair holds for both, who meet the others in the order of their numbers.
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      const mine = Math.max(apart, margins[one] ?? apart);
      const theirs = Math.max(apart, margins[other] ?? apart);
      const value = margin(one, other, Math.min(mine, theirs));
      if (value > mine) {
        margins[one] = value;
        nearest[one] = other;
      }
      if (value > theirs) {
        margins[other] = value;
        nearest[other] = one;
      }
    }
  }
  const mergedInto = Int32Array.from({ length: count }, (_, group) => group);
  for (;;) {
    let best = -1;
    for (let one = 0; one < count; one += 1) {
      if (alive[one] === 1 && (best === -1 || (margins[one] ?? 0) > (margins[best] ?? 0))) best = one;
    }
    if (best === -1 || (margins[best] ?? -1) < 0) break;
    const gone = nearest[best] ?? -1;
    alive[gone] = 0;
    mergedInto[gone] = best;
    groups.join(best, gone);
    findNearest(best);
    for (let other = 0; other < count; other += 1) {
      if (alive[other] === 0 || other === best) continue;
      if (nearest[other] === best || nearest[other] === gone) {
        findNearest(other);
        continue;
      }
      const most = Math.max(apart, margins[other] ?? apart);
      const value = margin(other, best, most);
      if (value <= most) continue;
      margins[other] = value;
      nearest[other] = best;
    }
  }
  const root = (group: number): number => (mergedInto[group] === group ? group : root(mergedInto[group] ?? group));
  return {
    groupOf: groupOf.map((group) => root(group)),
    squareOf: (group) => squareOf(shapes[group] ?? alone),
  };
}
