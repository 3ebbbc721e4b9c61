import type { ClusterState, LiveStory } from './cluster-state.ts';
import { cosineOf } from './score-pair.ts';
import type { PackedVector } from './vector-arena.ts';

/** How many members of a large story stand for it. */
const sampleSize = 16;

/** Mean similarity of an article to a story's articles, of which `except` is left out. Large stories are sampled. */
export function scoreStory(
  state: ClusterState,
  vector: PackedVector,
  time: number,
  story: LiveStory,
  except = -1,
): number {
  let sum = 0;
  let count = 0;
  for (const slot of sampleMembers(story.members)) {
    if (slot === except) continue;
    count += 1;
    sum += scoreMember(state, vector, time, slot);
  }
  return count === 0 ? 0 : sum / count;
}

function scoreMember(state: ClusterState, vector: PackedVector, time: number, slot: number): number {
  const place = state.places[slot] ?? -1;
  if (place === -1) return 0;
  const distance = Math.abs(time - (state.times[slot] ?? time));
  return cosineOf(vector, state.arena.read(place)) * Math.exp(-distance / state.settings.decayHours);
}

/** Mean similarity between the articles of two stories. */
export function scoreStories(state: ClusterState, one: LiveStory, other: LiveStory): number {
  let sum = 0;
  let count = 0;
  for (const slot of sampleMembers(one.members)) {
    const place = state.places[slot] ?? -1;
    count += 1;
    if (place !== -1) sum += scoreStory(state, state.arena.read(place), state.times[slot] ?? 0, other);
  }
  return count === 0 ? 0 : sum / count;
}

/** All members of a small story, evenly spaced ones of a large one with the newest always among them. */
function sampleMembers(members: readonly number[]): readonly number[] {
  const { length } = members;
  if (length <= sampleSize) return members;
  return Array.from(
    { length: sampleSize },
    (_, at) => members[length - 1 - Math.floor((at * length) / sampleSize)] ?? 0,
  );
}
