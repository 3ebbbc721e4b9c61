import { describe, expect, it } from 'vitest';
import { chanceShare } from '../../../src/cluster/likeness/chance-share.ts';
import { createClusterer } from '../../../src/cluster/create-clusterer.ts';
import { createVectorArena, type PackedVector } from '../../../src/cluster/terms/vector-arena.ts';
import { anArticle } from '../an-article.ts';

function vectorOf(length: number): PackedVector {
  const arena = createVectorArena();
  const terms = Uint32Array.from({ length }, (_, at) => at);
  return arena.read(arena.store({ terms, weights: new Float32Array(length).fill(0.1), kinds: new Uint8Array(length) }));
}

describe('chanceShare', () => {
  it('counts less of what two long articles have in common by a word or two', () => {
    const [long, longer] = [vectorOf(28), vectorOf(40)];
    expect([0, 1, 2, 3, 12].map((common) => chanceShare(common, long, longer, true))).toEqual([0.5, 0.5, 0.8, 1, 1]);
  });

  it('asks no more of short texts than they can have in common', () => {
    expect(chanceShare(1, vectorOf(27), vectorOf(40), true)).toBe(1);
  });

  it('counts less of what two languages have in common, however much that is', () => {
    expect([1, 12].map((common) => chanceShare(common, vectorOf(27), vectorOf(40), false))).toEqual([0.65, 0.65]);
  });
});

describe('a clusterer that has read little', () => {
  it('makes no story of two rare words that two articles happen to use', () => {
    const clusterer = createClusterer();
    const school = anArticle({
      id: 'a1',
      title: 'School choice passes its first real test in Tampa',
      excerpt:
        'More than 9,000 families in Tampa used a school voucher this autumn, twice as many as planned. Reading scores in the first test rose by four points in both private and public schools.',
    });
    const ballots = anArticle({
      id: 'b1',
      title: 'Ohio counties test paper ballots that speak',
      excerpt:
        'Three Ohio counties will test paper ballots with a printed code that a phone can read aloud to blind voters. The pilot covers 6,400 voters in the spring primary.',
    });
    clusterer.add([school, ballots]);
    expect(clusterer.size.stories).toBe(2);
  });
});
