import type { ClusterState, Strand } from '../cluster-state.ts';

/** An article stays with its strand's others when it was published this long before the newest one known. */
const settledHours = 60;
/** How many of a strand's newest articles may move when it is looked at again: a large story is no longer in doubt. */
const mostOpen = 40;
/** How many of the settled ones, the newest, stand for all of them: a story's beginning says little of how it goes on. */
const mostSettled = 8;

/** The articles that a strand has when it is looked at again, oldest first. */
export interface DividedMembers {
  /** Stay together and are compared. */
  settled: number[];
  /** May go elsewhere. */
  open: number[];
  /** Stay with the settled ones and are not compared. */
  rest: number[];
}

/** The most articles of a strand that are compared when it is looked at again. */
export const mostCompared = mostOpen + mostSettled;

export function divideMembers(state: ClusterState, { members }: Strand): DividedMembers {
  const timeOf = (slot: number) => state.times[slot] ?? 0;
  const dated = members.toSorted((one, other) => timeOf(one) - timeOf(other) || one - other);
  const live = dated.filter((slot) => state.places[slot] !== -1);
  const firstOpen = live.findIndex((slot) => state.now - timeOf(slot) <= settledHours);
  const opens = Math.max(firstOpen === -1 ? live.length : firstOpen, live.length - mostOpen);
  const settles = Math.max(0, opens - mostSettled);
  const settled = live.slice(settles, opens);
  const open = live.slice(opens);
  const compared = new Set([...settled, ...open]);
  return { settled, open, rest: settled.length === 0 ? [] : dated.filter((slot) => !compared.has(slot)) };
}
