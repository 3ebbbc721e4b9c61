import { removeStrand } from './change-strand.ts';
import type { ClusterSettings } from '../cluster-options.ts';
import { strandAt, type ClusterState } from '../cluster-state.ts';
import { rebuildIndexes } from '../terms/rebuild-indexes.ts';

/** Indexes smaller than this are not worth writing anew. */
const minIndexLength = 10_000;

/** Forgets stories whose newest article is older than `before` (hours since 1970), and the words of those that no chapter can follow any more. */
export function expireStories(state: ClusterState, before: number): string[] {
  const expired: string[] = [];
  for (const { id, strands } of [...state.stories.values()]) {
    const newest = strands.reduce((latest, number) => Math.max(latest, state.newest[number] ?? latest), -Infinity);
    if (newest < before) {
      expired.push(id);
      state.usedIds.delete(id);
      for (const number of strands) forgetStrand(state, number);
    } else if (state.now - newest > keptHours(state.settings)) {
      for (const number of strands) for (const slot of strandAt(state, number).members) dropVectors(state, slot);
    }
  }
  if (state.index.length > 2 * state.lastIndexLength + minIndexLength) rebuildIndexes(state);
  return expired;
}

/** Hours for which a story's words may still be compared with others. */
export function keptHours({ windowHours, chapterHours }: ClusterSettings): number {
  return Math.max(windowHours, chapterHours);
}

function forgetStrand(state: ClusterState, number: number): void {
  for (const slot of strandAt(state, number).members) {
    dropVectors(state, slot);
    const id = state.articleIds[slot];
    if (id !== undefined) {
      state.slots.delete(id);
      state.constraints.forget(id);
    }
    state.articleIds[slot] = undefined;
    state.strandOf[slot] = -1;
    state.freeSlots.push(slot);
  }
  removeStrand(state, number);
}

function dropVectors(state: ClusterState, slot: number): void {
  const place = state.places[slot] ?? -1;
  if (place !== -1) state.vectors.release(place);
  state.places[slot] = -1;
  const anchorPlace = state.anchorPlaces[slot] ?? -1;
  if (anchorPlace !== -1) state.anchors.release(anchorPlace);
  state.anchorPlaces[slot] = -1;
}
