import { isPair } from './term-kind.ts';
import type { PackedVector } from './vector-arena.ts';

/** How many terms of an article are in the index. */
const indexedTermCount = 16;

/** The entries of a vector by which its story is found, heaviest first: whole words, names and numbers, not pairs. */
export function indexedEntries({ weights, kinds, start, end }: PackedVector): number[] {
  const entries: number[] = [];
  for (let at = start; at < end; at += 1) if (((kinds[at] ?? 0) & isPair) === 0) entries.push(at);
  entries.sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other);
  if (entries.length > indexedTermCount) entries.length = indexedTermCount;
  return entries;
}
