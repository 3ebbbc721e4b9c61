import { alone, type GroupShape } from '../likeness/group-likeness.ts';

/** Groups of items as average linkage needs them: arrays by group number, and square matrices of sums over pairs of items. */
export interface Groups {
  /** The group that each item starts in. */
  groupOf: readonly number[];
  shapes: readonly GroupShape[];
  sums: Float64Array;
  /** Sums of squared similarities. */
  squares: Float64Array;
  /** Means of the items' thresholds, and of their times. */
  levels: Float64Array;
  middles: Float64Array;
  firsts: Float64Array;
  lasts: Float64Array;
  /** Puts the items of the second group into the first. */
  join: (best: number, gone: number) => void;
}

/** The groups to start from, numbered in the order in which they come. */
export function startGroups(
  similarities: Float32Array,
  initial: readonly number[],
  thresholds: Float32Array,
  times: Float64Array,
): Groups {
  const items = initial.length;
  const numbers = new Map<number, number>();
  const groupOf = initial.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const count = numbers.size;
  const sizes = new Float64Array(count);
  const [levels, middles] = [new Float64Array(count), new Float64Array(count)];
  const firsts = new Float64Array(count).fill(Infinity);
  const lasts = new Float64Array(count).fill(-Infinity);
  const [sums, squares] = [new Float64Array(count * count), new Float64Array(count * count)];
  for (let one = 0; one < items; one += 1) {
    const group = groupOf[one] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    levels[group] = (levels[group] ?? 0) + (thresholds[one] ?? 0);
    middles[group] = (middles[group] ?? 0) + (times[one] ?? 0);
    firsts[group] = Math.min(firsts[group] ?? 0, times[one] ?? 0);
    lasts[group] = Math.max(lasts[group] ?? 0, times[one] ?? 0);
    for (let other = 0; other < items; other += 1) {
      const at = group * count + (groupOf[other] ?? 0);
      const similarity = similarities[one * items + other] ?? 0;
      sums[at] = (sums[at] ?? 0) + similarity;
      squares[at] = (squares[at] ?? 0) + (one === other ? 1 : similarity * similarity);
    }
  }
  const shapes = Array.from(sizes, (size, group): GroupShape => {
    levels[group] = (levels[group] ?? 0) / size;
    middles[group] = (middles[group] ?? 0) / size;
    return { size, own: (squares[group * count + group] ?? 0) / size ** 2 };
  });

  function join(best: number, gone: number): void {
    const shape = shapes[best] ?? alone;
    const { size, own } = shapes[gone] ?? alone;
    const both = shape.size + size;
    const across = squares[best * count + gone] ?? 0;
    shapes[best] = { size: both, own: (shape.own * shape.size ** 2 + own * size ** 2 + 2 * across) / both ** 2 };
    levels[best] = ((levels[best] ?? 0) * shape.size + (levels[gone] ?? 0) * size) / both;
    middles[best] = ((middles[best] ?? 0) * shape.size + (middles[gone] ?? 0) * size) / both;
    firsts[best] = Math.min(firsts[best] ?? 0, firsts[gone] ?? 0);
    lasts[best] = Math.max(lasts[best] ?? 0, lasts[gone] ?? 0);
    for (let other = 0; other < count; other += 1) {
      for (const matrix of [sums, squares]) {
        const sum = (matrix[best * count + other] ?? 0) + (matrix[gone * count + other] ?? 0);
        matrix[best * count + other] = sum;
        matrix[other * count + best] = sum;
      }
    }
  }

  return { groupOf, shapes, sums, squares, levels, middles, firsts, lasts, join };
}
