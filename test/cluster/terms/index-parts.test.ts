import { describe, expect, it } from 'vitest';
import { createCrowd } from '../../../src/cluster/likeness/crowd.ts';
import { createPostingIndex } from '../../../src/cluster/terms/posting-index.ts';
import { inText, inTitle, withKind } from '../../../src/cluster/terms/term-kind.ts';
import { createTermStatistics } from '../../../src/cluster/terms/term-statistics.ts';
import { createVectorArena, weightUnit } from '../../../src/cluster/terms/vector-arena.ts';
import { weighTerms } from '../../../src/cluster/terms/weigh-terms.ts';

describe('createPostingIndex', () => {
  it('gives the strands of a term, newest first, at most so many', () => {
    const index = createPostingIndex();
    for (let strand = 0; strand < 30; strand += 1) index.add(7, strand);
    index.add(8, 99);
    const room = new Int32Array(20);
    expect(index.read(7, room, 20)).toBe(20);
    expect([...room]).toEqual(Array.from({ length: 20 }, (_, at) => 29 - at));
    expect(index.read(8, room, 20)).toBe(1);
    expect(index.read(9, room, 20)).toBe(0);
  });

  it('gives all strands of a long list back', () => {
    const index = createPostingIndex();
    for (let strand = 0; strand < 500; strand += 1) for (const term of [7, 8]) index.add(term, strand);
    const room = new Int32Array(600);
    expect(index.read(7, room, 600)).toBe(500);
    expect([...room.subarray(0, 500)]).toEqual(Array.from({ length: 500 }, (_, at) => 499 - at));
  });

  it('does not add a strand that was added just before', () => {
    const index = createPostingIndex();
    index.add(7, 1);
    index.add(7, 2);
    index.add(7, 1);
    expect(index.length).toBe(2);
  });

  it('keeps thousands of terms apart as it grows', () => {
    const index = createPostingIndex();
    for (let term = 1; term <= 20_000; term += 1) index.add(term * 7919, term);
    const room = new Int32Array(4);
    for (const term of [1, 4711, 20_000]) {
      expect(index.read(term * 7919, room, 4)).toBe(1);
      expect(room[0]).toBe(term);
    }
  });
});

describe('weighTerms', () => {
  it('gives a unit vector, ascending by term, titles heavier', () => {
    const vector = weighTerms([withKind(9, inText), withKind(3, inTitle)], 0, createTermStatistics());
    expect([...vector.terms]).toEqual([3, 9]);
    expect([...vector.kinds]).toEqual([inTitle, inText]);
    expect(vector.weights[0]).toBeGreaterThan(vector.weights[1]!);
    expect(Math.hypot(...vector.weights)).toBeCloseTo(1, 5);
  });

  it('weighs what is everywhere less than what is rare', () => {
    const statistics = createTermStatistics();
    for (let count = 0; count < 300; count += 1) weighTerms([withKind(5, inText)], 0, statistics);
    const vector = weighTerms([withKind(5, inText), withKind(6, inText)], 0, statistics);
    expect(vector.weights[0]).toBeLessThan(vector.weights[1]! / 2);
    const inAnotherLanguage = weighTerms([withKind(5, inText), withKind(6, inText)], 1, statistics);
    expect(inAnotherLanguage.weights[0]).toBeCloseTo(inAnotherLanguage.weights[1]!, 2);
  });

  it('keeps the heaviest terms of a long text, and copes with none', () => {
    const long = Array.from({ length: 200 }, (_, term) => withKind(term, inText));
    expect(weighTerms(long, 0, createTermStatistics()).terms).toHaveLength(48);
    expect(weighTerms([], 0, createTermStatistics()).terms).toHaveLength(0);
  });
});

describe('createVectorArena', () => {
  it('reads what it stored, over many chunks and after others were released', () => {
    const arena = createVectorArena();
    const vectorOf = (number: number) => ({
      terms: Uint32Array.of(number, number + 1),
      weights: Float32Array.of(0.6, 0.8),
      kinds: Uint8Array.of(inTitle, inText),
    });
    const places = Array.from({ length: 20_000 }, (_, number) => arena.store(vectorOf(number)));
    for (const place of places.slice(0, 15_000)) arena.release(place);
    const again = Array.from({ length: 15_000 }, (_, number) => arena.store(vectorOf(number + 50_000)));
    for (const [place, term] of [
      [places[17_000]!, 17_000],
      [again[9000]!, 59_000],
    ] as const) {
      const { terms, weights, kinds, start, end, titleScale } = arena.read(place);
      expect([...terms.subarray(start, end)]).toEqual([term, term + 1]);
      expect(weights[start]! / weightUnit).toBeCloseTo(0.6, 3);
      expect(kinds[start + 1]).toBe(inText);
      expect(titleScale).toBeCloseTo(1 / 0.6, 3);
    }
  });
});

describe('createCrowd', () => {
  it('grows with the articles of a language and fades with time', () => {
    const crowd = createCrowd();
    for (let count = 0; count < 200; count += 1) crowd.count(0, 100);
    expect(crowd.at(0, 100)).toBeCloseTo(Math.log(201), 3);
    expect(crowd.at(0, 136)).toBeCloseTo(Math.log(1 + 200 / Math.E), 3);
    expect(crowd.at(1, 100)).toBe(2.5);
  });
});
