import { alone, isBelow, likenessOf, mostLikeness } from '../likeness/group-likeness.ts';
import { reluctanceOf } from '../likeness/reluctance.ts';
import { decayOver } from '../likeness/score-pair.ts';
import { hoursApart } from '../likeness/time-apart.ts';
import type { Groups } from './start-groups.ts';

/**
 * How far the likeness of two groups is above what it takes to become one; -Infinity where it isn't, which mostly shows without
 * raising anything to a power.
 */
export function measureMargin(groups: Groups, one: number, other: number): number {
  const { shapes, sums, squares, levels, middles, firsts, lasts } = groups;
  const at = one * shapes.length + other;
  const sum = sums[at] ?? 0;
  if (sum <= 0) return -Infinity;
  const shape = shapes[one] ?? alone;
  const otherShape = shapes[other] ?? alone;
  const pairs = shape.size * otherShape.size;
  const square = (squares[at] ?? 0) / pairs;
  const level = ((levels[one] ?? 0) + (levels[other] ?? 0)) / 2;
  // Neither time nor reluctance makes two groups more alike.
  if (isBelow(level, square, shape, otherShape)) return -Infinity;
  const mean = sum / pairs;
  const gap = Math.max((firsts[one] ?? 0) - (lasts[other] ?? 0), (firsts[other] ?? 0) - (lasts[one] ?? 0));
  const middle = Math.abs((middles[one] ?? 0) - (middles[other] ?? 0));
  const decay = decayOver(hoursApart(Math.max(shape.size, otherShape.size), gap, middle));
  const isTimed = firsts[one] !== lasts[one] && firsts[other] !== lasts[other];
  const needed = level * reluctanceOf(shape.size, otherShape.size, gap, isTimed);
  if (mostLikeness(mean, square, shape, otherShape) * decay < needed) return -Infinity;
  const margin = likenessOf(mean, square, shape, otherShape) * decay - needed;
  return margin < 0 ? -Infinity : margin;
}
