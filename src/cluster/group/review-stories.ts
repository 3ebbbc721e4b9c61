import { storyIdOf, strandAt, type ClusterState } from '../cluster-state.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { linkChapters } from '../link/link-chapters.ts';
import { linkStrands } from '../link/link-strands.ts';
import { obeyConstraints } from './obey-constraints.ts';
import { regroup, type Doubt } from './regroup.ts';
import type { Review } from './review.ts';

/** Looks again at the stories that these articles touched: regroups each neighbourhood, then links strands across languages and time. */
export function reviewStories(state: ClusterState, doubts: readonly Doubt[]): Review {
  const review: Review = { moved: [], merged: [] };
  for (const numbers of joinNeighbours(state, doubts)) {
    const before = new Map<number, string>();
    for (const number of numbers) {
      for (const slot of strandAt(state, number).members) before.set(slot, storyIdOf(state, slot));
    }
    regroup(state, numbers);
    recordChanges(state, before, review);
  }
  const touched = [...new Set(doubts.map(({ slot }) => state.strandOf[slot] ?? -1))].sort((one, other) => one - other);
  review.merged.push(...linkStrands(state, touched), ...linkChapters(state, touched));
  const obeyed = obeyConstraints(state, state.constraints.list());
  review.moved.push(...obeyed.moved);
  review.merged.push(...obeyed.merged);
  return review;
}

/** Notes which articles changed stories, and for each story that is gone where most of its articles went. */
function recordChanges(state: ClusterState, before: ReadonlyMap<number, string>, review: Review): void {
  const heirs = new Map<string, Map<string, number>>();
  for (const [slot, from] of before) {
    const into = storyIdOf(state, slot);
    if (into === from) continue;
    review.moved.push(slot);
    if (state.stories.has(from)) continue;
    const counts = heirs.get(from) ?? new Map<string, number>();
    counts.set(into, (counts.get(into) ?? 0) + 1);
    heirs.set(from, counts);
  }
  for (const [from, counts] of heirs) {
    const [into] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0] ?? [];
    if (into !== undefined) review.merged.push({ from, into });
  }
}
