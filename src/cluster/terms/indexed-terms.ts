import { isPair } from './term-kind.ts';
import { weightUnit, type PackedVector } from './vector-arena.ts';

/** How many terms of an article are in the index. */
const indexedTermCount = 16;
/** More than a vector has entries; times the largest weight it still fits into 32 bits. */
const positions = 1 << 16;

// What is placed is indexed right after; a chunk's entries never change.
let last: { terms: Uint32Array; start: number; entries: number[] } | undefined;

/** The entries of a vector by which its story is found, heaviest first: whole words, names and numbers, not pairs. */
export function indexedEntries(vector: PackedVector): readonly number[] {
  if (last?.terms !== vector.terms || last.start !== vector.start) {
    last = { terms: vector.terms, start: vector.start, entries: findEntries(vector) };
  }
  return last.entries;
}

function findEntries({ weights, kinds, start, end }: PackedVector): number[] {
  // Weight and position in one number, which sorts many times faster than by comparing two entries.
  const keys = new Uint32Array(end - start);
  let count = 0;
  for (let at = start; at < end; at += 1) {
    if (((kinds[at] ?? 0) & isPair) !== 0) continue;
    keys[count] = (weightUnit - (weights[at] ?? 0)) * positions + at - start;
    count += 1;
  }
  keys.subarray(0, count).sort();
  const entries: number[] = [];
  for (let rank = 0; rank < count && rank < indexedTermCount; rank += 1)
    entries.push(start + ((keys[rank] ?? 0) % positions));
  return entries;
}
