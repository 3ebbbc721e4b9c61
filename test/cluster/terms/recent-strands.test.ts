import { describe, expect, it } from 'vitest';
import { createRecentStrands, rowLength } from '../../../src/cluster/terms/recent-strands.ts';

function strandsOf(strands: ReturnType<typeof createRecentStrands>, term: number, most = 64): number[] {
  const into = new Int32Array(64);
  return [...into.subarray(0, strands.read(term, into, most))];
}

describe('createRecentStrands', () => {
  it('tells the strands of a term, newest first, each once', () => {
    const strands = createRecentStrands();
    for (const strand of [0, 4, 2, 4]) strands.add(7, strand);
    strands.add(8, 3);
    expect(strandsOf(strands, 7)).toEqual([4, 2, 0]);
    expect(strandsOf(strands, 7, 2)).toEqual([4, 2]);
    expect(strandsOf(strands, 9)).toEqual([]);
  });

  it('forgets the oldest when a row is full', () => {
    const strands = createRecentStrands();
    for (let strand = 0; strand <= rowLength; strand += 1) strands.add(7, strand);
    expect(strandsOf(strands, 7)).toEqual(Array.from({ length: rowLength }, (_, at) => rowLength - at));
  });
});
