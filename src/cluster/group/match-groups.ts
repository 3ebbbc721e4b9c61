import type { ClusterState } from '../cluster-state.ts';

/** Articles put together again, by position: their slots, the strands they were in, their groups, whether they are settled. */
export interface Regrouped {
  slots: readonly number[];
  before: readonly number[];
  groupOf: readonly number[];
  isSettled: readonly boolean[];
}

interface Overlap {
  group: number;
  number: number;
  settled: number;
  count: number;
  first: number;
}

/**
 * Which strand each group goes on as: the one whose settled articles it has, so that a story that readers know stays itself,
 * else by largest overlap; the older strand where that is equal.
 */
export function matchGroups(
  state: ClusterState,
  { slots, before, groupOf, isSettled }: Regrouped,
): Map<number, number> {
  const overlaps = new Map<string, Overlap>();
  for (const [at, slot] of slots.entries()) {
    const group = groupOf[at] ?? 0;
    const number = before[at] ?? 0;
    const key = `${group} ${number}`;
    const overlap = overlaps.get(key) ?? { group, number, settled: 0, count: 0, first: Infinity };
    if (isSettled[at] === true) overlap.settled += 1;
    overlap.count += 1;
    overlap.first = Math.min(overlap.first, state.times[slot] ?? Infinity);
    overlaps.set(key, overlap);
  }
  const ordered = [...overlaps.values()].sort(
    (one, other) =>
      other.settled - one.settled || other.count - one.count || one.first - other.first || one.number - other.number,
  );
  const targets = new Map<number, number>();
  const used = new Set<number>();
  for (const { group, number } of ordered) {
    if (targets.has(group) || used.has(number)) continue;
    targets.set(group, number);
    used.add(number);
  }
  return targets;
}
