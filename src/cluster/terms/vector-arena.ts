import { inTitle, isPair } from './term-kind.ts';
import type { ArticleVector } from './weigh-terms.ts';

/** The vectors of recent articles, packed: about 7 bytes a term. */
export interface VectorArena {
  /** Stores a vector and returns its place. */
  store(vector: ArticleVector): number;
  /** Gives the place back; a chunk is freed with its last vector. */
  release(place: number): void;
  /** The packed vector at a place. */
  read(place: number): PackedVector;
}

/** A vector inside a chunk: entries `start` to `end` of the arrays. Weights are in units of 1 / `weightUnit`. */
export interface PackedVector {
  terms: Uint32Array;
  weights: Uint16Array;
  kinds: Uint8Array;
  start: number;
  end: number;
  /** Makes the title's part of the vector one of length 1. */
  titleScale: number;
}

export const weightUnit = 65_535;
const chunkLength = 1 << 14;

interface Chunk {
  terms: Uint32Array;
  weights: Uint16Array;
  kinds: Uint8Array;
  used: number;
  live: number;
}

function titleLength(weights: Float32Array, kinds: Uint8Array): number {
  let squares = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (((kinds[at] ?? 0) & (inTitle | isPair)) === inTitle) squares += weight * weight;
  }
  return Math.sqrt(squares);
}

export function createVectorArena(): VectorArena {
  const chunks: (Chunk | undefined)[] = [];
  const free: number[] = [];
  let current = -1;

  function openChunk(): number {
    const chunk: Chunk = {
      terms: new Uint32Array(chunkLength),
      weights: new Uint16Array(chunkLength),
      kinds: new Uint8Array(chunkLength),
      used: 0,
      live: 0,
    };
    const at = free.pop() ?? chunks.length;
    chunks[at] = chunk;
    return at;
  }

  function chunkAt(at: number): Chunk {
    const chunk = chunks[at];
    if (chunk === undefined) throw new Error(`Expected chunk ${at} to be in use, it was freed`);
    return chunk;
  }

  return {
    store({ terms, weights, kinds }) {
      if (current === -1 || chunkAt(current).used + terms.length + 1 > chunkLength) {
        const full = current;
        current = openChunk();
        if (full !== -1 && chunkAt(full).live === 0) freeChunk(full);
      }
      const chunk = chunkAt(current);
      const start = chunk.used;
      // The lengths of the vector and of its title's part stand before it, so that a place alone is enough to read it.
      chunk.terms[start] = terms.length;
      chunk.weights[start] = Math.round(titleLength(weights, kinds) * weightUnit);
      chunk.terms.set(terms, start + 1);
      for (let at = 0; at < weights.length; at += 1)
        chunk.weights[start + 1 + at] = Math.round((weights[at] ?? 0) * weightUnit);
      chunk.kinds.set(kinds, start + 1);
      chunk.used = start + 1 + terms.length;
      chunk.live += 1;
      return current * chunkLength + start;
    },
    release(place) {
      const at = Math.floor(place / chunkLength);
      const chunk = chunkAt(at);
      chunk.live -= 1;
      if (chunk.live === 0 && at !== current) freeChunk(at);
    },
    read(place) {
      const { terms, weights, kinds } = chunkAt(Math.floor(place / chunkLength));
      const start = (place % chunkLength) + 1;
      const titleScale = weightUnit / Math.max(1, weights[start - 1] ?? 1);
      return { terms, weights, kinds, start, end: start + (terms[start - 1] ?? 0), titleScale };
    },
  };

  function freeChunk(at: number): void {
    chunks[at] = undefined;
    free.push(at);
  }
}
