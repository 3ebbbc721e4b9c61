/** How many of a term's strands are looked at, newest first: what keeps the cost of an article flat. */
const postingLimit = 48;

/** Room for the scores of strands, used again for every article. */
export interface CandidateScratch {
  covers: Float32Array;
  lastTerms: Int32Array;
  postings: Int32Array;
}

export function createScratch(): CandidateScratch {
  return { covers: new Float32Array(0), lastTerms: new Int32Array(0), postings: new Int32Array(postingLimit) };
}

/** Makes the room large enough for this many strands. */
export function makeScratchRoom(scratch: CandidateScratch, count: number): void {
  if (scratch.covers.length >= count) return;
  scratch.covers = new Float32Array(count * 2);
  scratch.lastTerms = new Int32Array(count * 2);
}
