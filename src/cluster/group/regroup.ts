import { averageLink } from './average-link.ts';
import { moveMember, startStory, startStrand } from './change-strand.ts';
import { strandAt, type ClusterState } from '../cluster-state.ts';
import { compareAll } from '../likeness/compare-all.ts';
import { divideMembers } from './divide-members.ts';
import { matchGroups } from './match-groups.ts';
import { forbidApart, joinSame } from './obey-constraints.ts';

/** What regrouping looks at again: an article that came since, with the strands that were near. */
export interface Doubt {
  slot: number;
  rivals: readonly { number: number; score: number }[];
  /** Whether the strand that it joined may be two. */
  isUneven: boolean;
}

/**
 * Mends what reading in order got wrong: these strands are taken apart, all but what is settled, and put together again by
 * average linkage. Each group then goes on as the strand that its settled articles or else most of it came from.
 */
export function regroup(state: ClusterState, numbers: readonly number[]): void {
  const divided = new Map(numbers.map((number) => [number, divideMembers(state, strandAt(state, number))]));
  const slots = [...divided.values()].flatMap(({ settled, open }) => [...settled, ...open]);
  const isSettled = [...divided.values()].flatMap(({ settled, open }) => [
    ...settled.map(() => true),
    ...open.map(() => false),
  ]);
  const before = slots.map((slot) => state.strandOf[slot] ?? -1);
  const similarities = compareAll(state, slots);
  forbidApart(state, slots, similarities);
  const initial = joinSame(
    state,
    slots,
    slots.map((_, at) => (isSettled[at] === true ? -1 - (before[at] ?? 0) : at)),
  );
  const times = Float64Array.from(slots, (slot) => state.times[slot] ?? 0);
  const thresholds = Float32Array.from(slots, (slot) => state.thresholds[slot] ?? 0);
  const { groupOf, squareOf } = averageLink(similarities, initial, thresholds, times);
  const targets = matchGroups(state, { slots, before, groupOf, isSettled });
  for (const [at, slot] of slots.entries()) {
    const group = groupOf[at] ?? 0;
    let target = targets.get(group);
    if (target === undefined) {
      target = startStrand(state, startStory(state, state.articleIds[slot] ?? ''), state.languages[slot] ?? 0);
      targets.set(group, target);
    }
    if (target === before[at]) continue;
    // What was not compared goes where the settled articles beside it go.
    const left = isSettled[at] === true ? (divided.get(before[at] ?? -1)?.rest.splice(0) ?? []) : [];
    for (const member of [...left, slot]) moveMember(state, member, target);
  }
  for (const [group, target] of targets) strandAt(state, target).square = squareOf(group);
}
