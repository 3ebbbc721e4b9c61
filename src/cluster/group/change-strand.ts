import { strandAt, type ClusterState, type LiveStory, type Strand } from '../cluster-state.ts';
import { usualSquare } from '../likeness/group-likeness.ts';
import { indexedEntries } from '../terms/indexed-terms.ts';
import { isPair } from '../terms/term-kind.ts';
import type { PackedVector } from '../terms/vector-arena.ts';

/** Starts a story under an id that begins with this article's; one that was used before gets a number. */
export function startStory(state: ClusterState, articleId: string): LiveStory {
  let id = `s${articleId}`;
  for (let number = 2; state.usedIds.has(id); number += 1) id = `s${articleId}-${number}`;
  return openStory(state, id);
}

/** Starts a story under a given id. */
export function openStory(state: ClusterState, id: string): LiveStory {
  const story = { id, strands: [] };
  state.usedIds.add(id);
  state.stories.set(id, story);
  return story;
}

/** Starts a strand of a story and returns its number. */
export function startStrand(state: ClusterState, story: LiveStory, language: number): number {
  const number = state.strands.length;
  state.strands.push({ story, members: [], square: usualSquare, language });
  state.newest.push(-Infinity);
  story.strands.push(number);
  return number;
}

/** Puts an article into a strand and makes the strand findable by its terms. */
export function addMember(state: ClusterState, slot: number, number: number): void {
  const strand = strandAt(state, number);
  strand.members.push(slot);
  state.newest[number] = Math.max(state.newest[number] ?? -Infinity, state.times[slot] ?? -Infinity);
  state.strandOf[slot] = number;
  indexMember(state, slot);
}

/** Moves an article to another strand; a strand left without articles is gone. */
export function moveMember(state: ClusterState, slot: number, number: number): void {
  const left = state.strandOf[slot] ?? -1;
  const strand = strandAt(state, left);
  strand.members = strand.members.filter((member) => member !== slot);
  if (strand.members.length === 0) removeStrand(state, left);
  else state.newest[left] = newestOf(state, strand);
  addMember(state, slot, number);
}

/** Moves a strand with its articles into another story. */
export function moveStrand(state: ClusterState, number: number, story: LiveStory): void {
  leaveStory(state, number);
  strandAt(state, number).story = story;
  story.strands.push(number);
}

/** Makes two stories one: the older stays. Returns what went where. */
export function joinStories(state: ClusterState, one: LiveStory, other: LiveStory): { from: string; into: string } {
  const [into, from] = firstTime(state, one) <= firstTime(state, other) ? [one, other] : [other, one];
  for (const number of [...from.strands]) moveStrand(state, number, into);
  return { from: from.id, into: into.id };
}

function firstTime(state: ClusterState, story: LiveStory): number {
  let first = Infinity;
  for (const number of story.strands) {
    for (const slot of strandAt(state, number).members) first = Math.min(first, state.times[slot] ?? first);
  }
  return first;
}

export function removeStrand(state: ClusterState, number: number): void {
  leaveStory(state, number);
  state.strands[number] = undefined;
  state.newest[number] = -Infinity;
}

function leaveStory(state: ClusterState, number: number): void {
  const { story } = strandAt(state, number);
  story.strands = story.strands.filter((strand) => strand !== number);
  if (story.strands.length === 0) state.stories.delete(story.id);
}

/** Adds the terms and anchors of a member to the indexes under its strand. */
export function indexMember(state: ClusterState, slot: number): void {
  const number = state.strandOf[slot] ?? -1;
  const place = state.places[slot] ?? -1;
  if (place !== -1) {
    const vector = state.vectors.read(place);
    for (const at of indexedEntries(vector)) state.index.add(vector.terms[at] ?? 0, number);
    // Live pages, opinion and the like have no chapters.
    if (state.isColumn[slot] !== 1) indexPairs(state, vector, number);
  }
  const anchorPlace = state.anchorPlaces[slot] ?? -1;
  if (anchorPlace === -1) return;
  const { terms, start, end } = state.anchors.read(anchorPlace);
  for (let at = start; at < end; at += 1) state.anchorIndex.add(terms[at] ?? 0, number);
}

function indexPairs({ pairIndex }: ClusterState, { terms, kinds, start, end }: PackedVector, number: number): void {
  for (let at = start; at < end; at += 1) {
    if (((kinds[at] ?? 0) & isPair) !== 0) pairIndex.add(terms[at] ?? 0, number);
  }
}

function newestOf(state: ClusterState, strand: Strand): number {
  return strand.members.reduce((newest, slot) => Math.max(newest, state.times[slot] ?? newest), -Infinity);
}
