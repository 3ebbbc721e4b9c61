import { averageLink } from './average-link.ts';
import { moveMember, startStory, startStrand } from './change-strand.ts';
import { strandAt, type ClusterState } from './cluster-state.ts';
import { compareAll } from './compare-all.ts';
import { forbidApart, joinSame } from './obey-constraints.ts';

/** What regrouping looks at again: an article that came since, with the strands that were near. */
export interface Doubt {
  slot: number;
  rivals: readonly { number: number; score: number }[];
}

/** An article stays with its strand's others when it was published this long before the newest one known. */
const settledHours = 60;

/**
 * Mends what reading in order got wrong: these strands are taken apart, all but what is settled, and put together again by
 * average linkage. Each group then goes on as the strand that most of it came from.
 */
export function regroup(state: ClusterState, numbers: readonly number[]): void {
  const slots = numbers.flatMap((number) =>
    strandAt(state, number).members.filter((slot) => state.places[slot] !== -1),
  );
  const before = slots.map((slot) => state.strandOf[slot] ?? -1);
  const similarities = compareAll(state, slots);
  forbidApart(state, slots, similarities);
  const initial = joinSame(
    state,
    slots,
    slots.map((slot, at) => (isSettled(state, slot) ? -1 - (before[at] ?? 0) : at)),
  );
  const times = Float64Array.from(slots, (slot) => state.times[slot] ?? 0);
  const thresholds = Float32Array.from(slots, (slot) => state.thresholds[slot] ?? 0);
  const groups = averageLink(similarities, initial, thresholds, times);
  const targets = matchGroups(state, slots, before, groups);
  for (const [at, slot] of slots.entries()) {
    const group = groups[at] ?? 0;
    let target = targets.get(group);
    if (target === undefined) {
      target = startStrand(state, startStory(state, state.articleIds[slot] ?? ''), state.languages[slot] ?? 0);
      targets.set(group, target);
    }
    if (target !== before[at]) moveMember(state, slot, target);
  }
}

function isSettled(state: ClusterState, slot: number): boolean {
  return state.now - (state.times[slot] ?? 0) > settledHours;
}

/** Which strand each group goes on as: largest overlap first, the older strand where that is equal. */
function matchGroups(
  state: ClusterState,
  slots: readonly number[],
  before: readonly number[],
  groups: readonly number[],
): Map<number, number> {
  const overlaps = new Map<string, { group: number; number: number; count: number; first: number }>();
  for (const [at, slot] of slots.entries()) {
    const group = groups[at] ?? 0;
    const number = before[at] ?? 0;
    const overlap = overlaps.get(`${group} ${number}`) ?? { group, number, count: 0, first: Infinity };
    overlap.count += 1;
    overlap.first = Math.min(overlap.first, state.times[slot] ?? Infinity);
    overlaps.set(`${group} ${number}`, overlap);
  }
  const ordered = [...overlaps.values()].sort(
    (one, other) => other.count - one.count || one.first - other.first || one.number - other.number,
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
