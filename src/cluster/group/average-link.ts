import { alone, squareOf } from '../likeness/group-likeness.ts';
import { measureMargin } from './measure-margin.ts';
import { startGroups } from './start-groups.ts';

/** What average linkage made of items. */
export interface LinkedGroups {
  /** The group of each item, by its number. */
  groupOf: number[];
  /** The mean squared similarity of every two different items of a group. */
  squareOf: (group: number) => number;
}

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
  const { groupOf, shapes } = groups;
  const count = shapes.length;
  const alive = new Uint8Array(count).fill(1);
  const nearest = new Int32Array(count).fill(-1);
  /** By pair of groups, in both orders; -Infinity for a group and itself. */
  const margins = new Float64Array(count * count).fill(-Infinity);
  const marginOf = (one: number, other: number) => margins[one * count + other] ?? -Infinity;
  const isNearer = (one: number, other: number) =>
    marginOf(one, other) > (nearest[one] === -1 ? -Infinity : marginOf(one, nearest[one] ?? 0));
  const measure = (one: number, other: number) => {
    const margin = measureMargin(groups, one, other);
    if (margin === marginOf(one, other)) return;
    margins[one * count + other] = margin;
    margins[other * count + one] = margin;
  };
  const findNearest = (one: number) => {
    nearest[one] = -1;
    for (let other = 0; other < count; other += 1) {
      if (alive[other] === 1 && isNearer(one, other)) nearest[one] = other;
    }
  };
  for (let one = 0; one < count; one += 1) for (let other = 0; other < one; other += 1) measure(one, other);
  for (let one = 0; one < count; one += 1) findNearest(one);
  const mergedInto = Int32Array.from({ length: count }, (_, group) => group);
  for (;;) {
    const best = findBest();
    if (best === -1) break;
    const gone = nearest[best] ?? -1;
    alive[gone] = 0;
    mergedInto[gone] = best;
    groups.join(best, gone);
    for (let other = 0; other < count; other += 1) if (alive[other] === 1 && other !== best) measure(best, other);
    findNearest(best);
    for (let other = 0; other < count; other += 1) {
      if (alive[other] === 0 || other === best) continue;
      if (nearest[other] === best || nearest[other] === gone) findNearest(other);
      else if (isNearer(other, best)) nearest[other] = best;
    }
  }
  const root = (group: number): number => (mergedInto[group] === group ? group : root(mergedInto[group] ?? group));
  return {
    groupOf: groupOf.map((group) => root(group)),
    squareOf: (group) => squareOf(shapes[group] ?? alone),
  };

  /** The group that is above what it takes the farthest; -1 when there is none. */
  function findBest(): number {
    let best = -1;
    let most = -Infinity;
    for (let one = 0; one < count; one += 1) {
      if (alive[one] === 0 || nearest[one] === -1) continue;
      const margin = marginOf(one, nearest[one] ?? 0);
      if (margin <= most) continue;
      most = margin;
      best = one;
    }
    return best;
  }
}
