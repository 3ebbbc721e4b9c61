import { reluctanceOf } from './reluctance.ts';

/**
 * Groups items by agglomeration with average linkage: the two groups whose members are most alike on average become one,
 * until no two reach the threshold. `similarities` is a full symmetric matrix, `initial` gives the groups to start from
 * (any numbers), `times` the hours at which the items came. Returns a group number per item; equal input gives equal numbers.
 */
export function averageLink(
  similarities: Float32Array,
  initial: readonly number[],
  thresholds: Float32Array,
  times: Float64Array,
): number[] {
  const { groupOf, sizes, sums, levels, firsts, lasts } = startGroups(similarities, initial, thresholds, times);
  const count = sizes.length;
  const alive = new Uint8Array(count).fill(1);
  const nearest = new Int32Array(count).fill(-1);
  const margins = new Float64Array(count).fill(-Infinity);
  // How far the mean similarity of two groups is above what it takes; below 0 they stay apart.
  const margin = (one: number, other: number) => {
    const pairs = (sizes[one] ?? 1) * (sizes[other] ?? 1);
    const needed = (levels[one] ?? 0) / (sizes[one] ?? 1) + (levels[other] ?? 0) / (sizes[other] ?? 1);
    const gap = Math.max((firsts[one] ?? 0) - (lasts[other] ?? 0), (firsts[other] ?? 0) - (lasts[one] ?? 0));
    const reluctance = reluctanceOf(sizes[one] ?? 1, sizes[other] ?? 1, gap);
    return (sums[one * count + other] ?? 0) / pairs - (needed / 2) * reluctance;
  };
  const findNearest = (one: number) => {
    nearest[one] = -1;
    margins[one] = -Infinity;
    for (let other = 0; other < count; other += 1) {
      if (other === one || alive[other] === 0) continue;
      const value = margin(one, other);
      if (value > (margins[one] ?? 0)) {
        margins[one] = value;
        nearest[one] = other;
      }
    }
  };
  for (let one = 0; one < count; one += 1) findNearest(one);
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
    sizes[best] = (sizes[best] ?? 0) + (sizes[gone] ?? 0);
    levels[best] = (levels[best] ?? 0) + (levels[gone] ?? 0);
    firsts[best] = Math.min(firsts[best] ?? 0, firsts[gone] ?? 0);
    lasts[best] = Math.max(lasts[best] ?? 0, lasts[gone] ?? 0);
    for (let other = 0; other < count; other += 1) {
      const sum = (sums[best * count + other] ?? 0) + (sums[gone * count + other] ?? 0);
      sums[best * count + other] = sum;
      sums[other * count + best] = sum;
    }
    findNearest(best);
    for (let other = 0; other < count; other += 1) {
      if (alive[other] === 0 || other === best) continue;
      const isStale = nearest[other] === best || nearest[other] === gone;
      if (isStale || margin(other, best) > (margins[other] ?? 0)) findNearest(other);
    }
  }
  const root = (group: number): number => (mergedInto[group] === group ? group : root(mergedInto[group] ?? group));
  return groupOf.map((group) => root(group));
}

function startGroups(
  similarities: Float32Array,
  initial: readonly number[],
  thresholds: Float32Array,
  times: Float64Array,
) {
  const items = initial.length;
  const numbers = new Map<number, number>();
  const groupOf = initial.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const count = numbers.size;
  const sizes = new Float64Array(count);
  const levels = new Float64Array(count);
  const firsts = new Float64Array(count).fill(Infinity);
  const lasts = new Float64Array(count).fill(-Infinity);
  const sums = new Float64Array(count * count);
  for (let one = 0; one < items; one += 1) {
    const group = groupOf[one] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    levels[group] = (levels[group] ?? 0) + (thresholds[one] ?? 0);
    firsts[group] = Math.min(firsts[group] ?? 0, times[one] ?? 0);
    lasts[group] = Math.max(lasts[group] ?? 0, times[one] ?? 0);
    for (let other = 0; other < items; other += 1) {
      const at = group * count + (groupOf[other] ?? 0);
      sums[at] = (sums[at] ?? 0) + (similarities[one * items + other] ?? 0);
    }
  }
  return { groupOf, sizes, sums, levels, firsts, lasts };
}
