import type { StoryConstraint } from '../../domain/story/story-constraint.ts';
import { joinStories, moveMember, moveStrand, startStory, startStrand } from './change-strand.ts';
import { strandAt, type ClusterState, type LiveStory } from '../cluster-state.ts';
import type { Review } from './review.ts';

/**
 * Brings stories in line with these constraints, in their order. Those on articles that are not live change nothing; two
 * articles that belong together stay in two stories as long as other articles of these are kept apart.
 */
export function obeyConstraints(state: ClusterState, constraints: readonly StoryConstraint[]): Review {
  const review: Review = { moved: [], merged: [] };
  for (const { kind, articleIds } of constraints) {
    const [one, other] = articleIds.map((id) => state.slots.get(id));
    if (one === undefined || other === undefined) continue;
    const story = storyOf(state, one);
    const rival = storyOf(state, other);
    if (kind === 'apart') {
      if (story === rival) review.moved.push(...separate(state, one, other));
    } else if (story !== rival && !areKeptApart(state, story, rival)) {
      review.merged.push(joinStories(state, story, rival));
    }
  }
  return review;
}

/** Whether moderators keep any article of one story apart from one of the other. */
export function areKeptApart(state: ClusterState, one: LiveStory, other: LiveStory): boolean {
  if (state.constraints.isEmpty) return false;
  return slotsOf(state, one).some((slot) =>
    [...state.constraints.apartFrom(state.articleIds[slot] ?? '')].some((id) => {
      const rival = state.slots.get(id);
      return rival !== undefined && storyOf(state, rival) === other;
    }),
  );
}

/** Makes articles that are kept apart infinitely unlike. */
export function forbidApart(state: ClusterState, slots: readonly number[], similarities: Float32Array): void {
  forEachPair(state, slots, 'apartFrom', (one, other) => {
    similarities[one * slots.length + other] = -Infinity;
  });
}

/** The groups to start from, with articles that belong together in one group; apart is stronger than what is settled. */
export function joinSame(state: ClusterState, slots: readonly number[], initial: readonly number[]): number[] {
  const groups = [...initial];
  forEachPair(state, slots, 'apartFrom', (one) => {
    groups[one] = one;
  });
  forEachPair(state, slots, 'sameAs', (one, other) => {
    const [into, from] = [groups[one] ?? one, groups[other] ?? other];
    for (const [at, group] of groups.entries()) if (group === from) groups[at] = into;
  });
  return groups;
}

function forEachPair(
  { constraints, articleIds, slots: slotOf }: ClusterState,
  slots: readonly number[],
  kind: 'apartFrom' | 'sameAs',
  visit: (one: number, other: number) => void,
): void {
  if (constraints.isEmpty) return;
  const positions = new Map(slots.map((slot, at) => [slot, at]));
  for (const [at, slot] of slots.entries()) {
    for (const id of constraints[kind](articleIds[slot] ?? '')) {
      const other = positions.get(slotOf.get(id) ?? -1);
      if (other !== undefined) visit(at, other);
    }
  }
}

/** Takes the first article out of the story that it shares with the second; returns the slots that moved. */
function separate(state: ClusterState, one: number, other: number): number[] {
  const number = state.strandOf[one] ?? -1;
  const story = startStory(state, state.articleIds[one] ?? '');
  if (number === state.strandOf[other]) {
    moveMember(state, one, startStrand(state, story, state.languages[one] ?? 0));
    return [one];
  }
  moveStrand(state, number, story);
  return [...strandAt(state, number).members];
}

function storyOf(state: ClusterState, slot: number): LiveStory {
  return strandAt(state, state.strandOf[slot] ?? -1).story;
}

function slotsOf(state: ClusterState, { strands }: LiveStory): number[] {
  return strands.flatMap((number) => strandAt(state, number).members);
}
