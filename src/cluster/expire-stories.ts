import { indexMember, removeStory } from './change-story.ts';
import type { ClusterState } from './cluster-state.ts';
import { createPostingIndex } from './posting-index.ts';

/** Forgets stories whose newest article is older than `before` (hours since 1970), and the vectors of articles out of the window. */
export function expireStories(state: ClusterState, before: number): string[] {
  const expired: string[] = [];
  for (const [number, story] of state.stories.entries()) {
    if (story === undefined) continue;
    if (story.newest < before) {
      expired.push(story.id);
      state.usedIds.delete(story.id);
      for (const slot of story.members) forgetArticle(state, slot);
      removeStory(state, number);
    } else if (state.now - story.newest > state.settings.windowHours) {
      for (const slot of story.members) dropVector(state, slot);
    }
  }
  rebuildIndex(state);
  return expired;
}

function forgetArticle(state: ClusterState, slot: number): void {
  dropVector(state, slot);
  const id = state.articleIds[slot];
  if (id !== undefined) state.slots.delete(id);
  state.articleIds[slot] = undefined;
  state.storyOf[slot] = -1;
  state.freeSlots.push(slot);
}

function dropVector(state: ClusterState, slot: number): void {
  const place = state.places[slot] ?? -1;
  if (place === -1) return;
  state.arena.release(place);
  state.places[slot] = -1;
}

/** Lists only grow; once half of their entries may be dead they are written anew. */
function rebuildIndex(state: ClusterState): void {
  state.index = createPostingIndex();
  for (const [number, story] of state.stories.entries()) {
    if (story === undefined) continue;
    for (const slot of story.members) indexMember(state, slot, number);
  }
}
