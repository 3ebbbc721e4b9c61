import { describe, expect, it } from 'vitest';
import { createPostingIndex } from '../../../src/cluster/terms/posting-index.ts';
import { createStrandTally, type Lookup } from '../../../src/cluster/terms/strand-tally.ts';

/** Strands 0 to 2 use term 7, strands 1 and 3 term 8. */
function anIndex() {
  const index = createPostingIndex();
  for (const strand of [0, 1, 2]) index.add(7, strand);
  for (const strand of [1, 3]) index.add(8, strand);
  return index;
}

const lookup: Lookup = { terms: [7, 8], weights: [0.5, 0.25], depth: 10, openingTerms: 2 };

function countAll(look: Lookup, tally = createStrandTally(), index = anIndex()): Record<number, number> {
  const found = Array.from({ length: tally.count(index, look) }, (_, at) => at);
  return Object.fromEntries(found.map((at) => [tally.strandAt(at), tally.sumAt(at)]));
}

describe('createStrandTally', () => {
  it('adds up what each strand gets for the terms that it uses', () => {
    expect(countAll(lookup)).toEqual({ 0: 0.5, 1: 0.75, 2: 0.5, 3: 0.25 });
  });

  it('begins anew with every look-up', () => {
    const tally = createStrandTally();
    countAll(lookup, tally);
    expect(countAll({ ...lookup, terms: [8], weights: [0.5] }, tally)).toEqual({ 1: 0.5, 3: 0.5 });
  });

  it('looks at the newest strands of a term alone', () => {
    expect(countAll({ ...lookup, depth: 1 })).toEqual({ 2: 0.5, 3: 0.25 });
  });

  it('finds strands by the first terms, and adds the rest to those', () => {
    expect(countAll({ ...lookup, openingTerms: 1 })).toEqual({ 0: 0.5, 1: 0.75, 2: 0.5 });
  });

  it('counts a strand once for a term whose list names it twice', () => {
    const index = createPostingIndex();
    for (const strand of [1, 2, 3, 4, 1]) index.add(7, strand);
    expect(index.length).toBe(5);
    expect(countAll({ ...lookup, terms: [7] }, createStrandTally(), index)).toEqual({ 1: 0.5, 2: 0.5, 3: 0.5, 4: 0.5 });
  });

  it('keeps what it found when more strands come than it has room for', () => {
    const index = createPostingIndex();
    for (let strand = 0; strand < 3000; strand += 1) index.add(strand >> 6, strand);
    const terms = Array.from({ length: 47 }, (_, term) => term);
    const counts = countAll(
      { terms, weights: terms.map((term) => term + 1), depth: 64, openingTerms: 47 },
      undefined,
      index,
    );
    expect(Object.keys(counts).length).toBeGreaterThan(1536);
    for (const [strand, sum] of Object.entries(counts)) expect(sum).toBe((Number(strand) >> 6) + 1);
  });
});
