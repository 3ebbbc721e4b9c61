import { describe, expect, it } from 'vitest';
import { addMember, openStory, removeStrand, startStrand } from '../../../src/cluster/group/change-strand.ts';
import { defaultSettings } from '../../../src/cluster/cluster-options.ts';
import { createClusterState, makeRoom, storyIdOf } from '../../../src/cluster/cluster-state.ts';
import { rebuildIndexes } from '../../../src/cluster/terms/rebuild-indexes.ts';
import { inTitle } from '../../../src/cluster/terms/term-kind.ts';

describe('rebuildIndexes', () => {
  it('leaves out strands that are gone and gives their numbers to those behind', () => {
    const state = createClusterState(defaultSettings);
    const vector = { terms: Uint32Array.of(7), weights: Float32Array.of(1), kinds: Uint8Array.of(inTitle) };
    makeRoom(state, 2);
    for (const slot of [0, 1, 2]) {
      state.times[slot] = slot;
      state.places[slot] = state.vectors.store(vector);
      state.anchorPlaces[slot] = state.anchors.store(vector);
      addMember(state, slot, startStrand(state, openStory(state, `story-${slot}`), 0));
    }
    removeStrand(state, 1);
    rebuildIndexes(state);
    expect([0, 2].map((slot) => storyIdOf(state, slot))).toEqual(['story-0', 'story-2']);
    expect(state.newest).toEqual([0, 2]);
    expect(state.stories.get('story-2')?.strands).toEqual([1]);
    for (const index of [state.index, state.anchorIndex]) {
      const found = new Int32Array(4);
      expect(index.read(7, found, 4)).toBe(2);
      expect([...found.subarray(0, 2)]).toEqual([1, 0]);
    }
  });
});
