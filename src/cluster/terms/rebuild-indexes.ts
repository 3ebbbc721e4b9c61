import { indexMember } from '../group/change-strand.ts';
import type { ClusterState } from '../cluster-state.ts';
import { createPostingIndex } from './posting-index.ts';
import { createRecentStrands } from './recent-strands.ts';

/** Writes the indexes without what is gone. Lists and the numbers of strands only grow until then; strands keep their order. */
export function rebuildIndexes(state: ClusterState): void {
  renumberStrands(state);
  state.index = createPostingIndex();
  state.anchorIndex = createPostingIndex();
  state.pairIndex = createRecentStrands();
  for (const strand of state.strands) for (const slot of strand?.members ?? []) indexMember(state, slot);
  state.lastIndexLength = state.index.length;
}

/** Gives the live strands the lowest numbers. */
function renumberStrands(state: ClusterState): void {
  const live = [...state.strands.keys()].filter((number) => state.strands[number] !== undefined);
  const renamed = new Map(live.map((number, at) => [number, at]));
  const rename = (number: number) => renamed.get(number) ?? -1;
  for (const story of state.stories.values()) story.strands = story.strands.map(rename);
  state.strandOf = state.strandOf.map(rename);
  state.strands = live.map((number) => state.strands[number]);
  state.newest = live.map((number) => state.newest[number] ?? -Infinity);
}
