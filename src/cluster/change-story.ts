import type { ClusterState, LiveStory } from './cluster-state.ts';
import { storyAt } from './cluster-state.ts';
import { indexedEntries } from './indexed-terms.ts';

/** An id for a story that begins with this article; one that was used before gets a number. */
export function freshStoryId(state: ClusterState, articleId: string): string {
  const id = `s${articleId}`;
  if (!state.usedIds.has(id)) return id;
  let number = 2;
  while (state.usedIds.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Starts a story without members yet and returns its number. */
export function startStory(state: ClusterState, id: string): number {
  state.usedIds.add(id);
  const number = state.stories.length;
  state.stories.push({ id, members: [], newest: -Infinity });
  state.storyCount += 1;
  return number;
}

/** Puts an article into a story and makes the story findable by its terms. */
export function addMember(state: ClusterState, slot: number, number: number): void {
  const story = storyAt(state, number);
  story.members.push(slot);
  story.newest = Math.max(story.newest, state.times[slot] ?? -Infinity);
  state.storyOf[slot] = number;
}

/** Moves an article to another story; a story left without articles is gone. */
export function moveMember(state: ClusterState, slot: number, number: number): void {
  const left = state.storyOf[slot] ?? -1;
  const story = storyAt(state, left);
  story.members = story.members.filter((member) => member !== slot);
  if (story.members.length === 0) removeStory(state, left);
  else story.newest = newestOf(state, story);
  addMember(state, slot, number);
  indexMember(state, slot, number);
}

export function removeStory(state: ClusterState, number: number): void {
  state.stories[number] = undefined;
  state.storyCount -= 1;
}

/** Adds the terms of a member to the index under its story. */
export function indexMember(state: ClusterState, slot: number, number: number): void {
  const place = state.places[slot] ?? -1;
  if (place === -1) return;
  const vector = state.arena.read(place);
  for (const at of indexedEntries(vector)) state.index.add(vector.terms[at] ?? 0, number);
}

function newestOf(state: ClusterState, story: LiveStory): number {
  return story.members.reduce((newest, slot) => Math.max(newest, state.times[slot] ?? newest), -Infinity);
}
